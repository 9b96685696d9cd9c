import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import { aGoogleRound, type GoogleRoundUnderTest, MANAGER, OFFICE } from '../../../support/google/a-google-round.ts';
import { aPlan } from '../../../support/xlsx/a-plan.ts';

const NAME = '01-汕头分中心.xlsx';

async function filesIn(round: GoogleRoundUnderTest) {
  const { data } = await round.person(MANAGER).drive.files.list({
    corpora: 'drive',
    driveId: round.driveId,
    includeItemsFromAllDrives: true,
    supportsAllDrives: true,
    fields: 'files(id,trashed,appProperties,name)',
  });
  return (data.files ?? []).filter(({ trashed }) => trashed !== true);
}

describe('one workbook and no second one', () => {
  it('is made by two instances at once, which both give the same', async () => {
    await using round = await aGoogleRound();
    round.desk.setLatency(20);
    const instances = [round, round.instance(), round.instance()];
    const entries = await Promise.all(instances.map(({ workbooks }) => workbooks.create('return', NAME, aPlan())));
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1);
    expect(await filesIn(round)).toHaveLength(1);
    expect(await round.workbooks.list('return')).toHaveLength(1);
  });

  it('is completed where a crash left it blank', async () => {
    await using round = await aGoogleRound();
    round.desk.faults.add({ method: 'sheets.spreadsheets.batchUpdate', effect: { status: 403 } });
    const refused = await round.workbooks.create('return', NAME, aPlan()).catch((error: unknown) => error);
    expect(isProblem(refused, 'FILE_UNWRITABLE')).toBe(true);
    expect(await filesIn(round)).toHaveLength(1);
    // Half-made, it is no workbook of the round yet.
    expect(await round.workbooks.list('return')).toEqual([]);
    expect((await round.workbooks.changes(undefined)).entries).toEqual([]);
    const { id } = await round.workbooks.create('return', NAME, aPlan());
    expect((await round.workbooks.read(id)).workbook.tabs).toHaveLength(aPlan().tabs.length);
    expect(await filesIn(round)).toHaveLength(1);
  });

  it('is completed where a crash came after it was filled', async () => {
    await using round = await aGoogleRound();
    round.desk.faults.add({ method: 'drive.files.update', effect: { status: 403 } });
    await round.workbooks.create('return', NAME, aPlan()).catch(() => undefined);
    const { id } = await round.workbooks.create('return', NAME, aPlan());
    expect((await filesIn(round)).map((file) => file.id)).toEqual([id]);
    expect((await round.workbooks.list('return')).map((entry) => entry.id)).toEqual([id]);
  });

  it.each([
    ['making the file', 'drive.files.create'],
    ['filling it', 'sheets.spreadsheets.batchUpdate'],
    ['marking it as ready', 'drive.files.update'],
  ])('comes of a connection that is cut after %s', async (_, method) => {
    await using round = await aGoogleRound();
    round.desk.faults.add({ method, effect: { cut: 'after' } });
    const { id } = await round.workbooks.create('return', NAME, aPlan());
    expect((await filesIn(round)).map((file) => file.id)).toEqual([id]);
    expect((await round.workbooks.read(id)).workbook.tabs.map(({ title }) => title)).toEqual(
      aPlan().tabs.map(({ title }) => title),
    );
  });

  it('is not made a second time by another kind or another name alone', async () => {
    await using round = await aGoogleRound();
    await round.workbooks.create('return', NAME, aPlan());
    await round.workbooks.create('ledger', NAME, aPlan());
    await round.workbooks.create('return', '02-韶关.xlsx', aPlan());
    expect(await filesIn(round)).toHaveLength(3);
  });

  it('is known by its marks when somebody has renamed it', async () => {
    await using round = await aGoogleRound();
    const { id } = await round.workbooks.create('return', NAME, aPlan());
    await round
      .person(MANAGER)
      .drive.files.update({ fileId: id, supportsAllDrives: true, requestBody: { name: '终稿' } });
    expect(await round.workbooks.create('return', NAME, aPlan())).toMatchObject({ id, name: '终稿' });
  });

  it('is made anew when the first lies in the bin', async () => {
    await using round = await aGoogleRound();
    const first = await round.workbooks.create('return', NAME, aPlan());
    await round
      .person(MANAGER)
      .drive.files.update({ fileId: first.id, supportsAllDrives: true, requestBody: { trashed: true } });
    const second = await round.workbooks.create('return', NAME, aPlan());
    expect(second.id).not.toBe(first.id);
    expect(await round.workbooks.list('return')).toEqual([second]);
  });

  it('cannot be made where our account may not, and says what to do', async () => {
    await using round = await aGoogleRound();
    const stranger = round.instance({ driveId: '0ABCDEFGHIJKLMNOP' });
    const refused = await stranger.workbooks.create('return', NAME, aPlan()).catch((error: unknown) => error);
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toContain('01-汕头');
  });

  it('has its protections read again after they were written, and given again where they were dropped', async () => {
    await using round = await aGoogleRound();
    const office = round.person(OFFICE);
    round.desk.setLatency(1_000, /spreadsheets\.get/);
    const making = round.workbooks.create('return', NAME, aPlan());
    while (!round.desk.calls.some(({ method }) => method === 'sheets.spreadsheets.batchUpdate')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    // The adapter's reading is under way by then; those of this test go faster.
    await new Promise((resolve) => setTimeout(resolve, 200));
    round.desk.setLatency(0, /spreadsheets\.get/);
    const [file] = await filesIn(round);
    const protections = async () =>
      (await office.sheets.spreadsheets.get({ spreadsheetId: file?.id ?? '' })).data.sheets?.map(
        ({ protectedRanges }) => protectedRanges?.[0]?.protectedRangeId,
      );
    const [first, ...others] = (await protections()) ?? [];
    await office.change(file?.id ?? '', { deleteProtectedRange: { protectedRangeId: first ?? 0 } });
    await making;
    const [again, ...same] = (await protections()) ?? [];
    expect(again).toBeDefined();
    expect(again).not.toBe(first);
    expect(same).toEqual(others);
  });
});
