import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import { aGoogleRound, type GoogleRoundUnderTest, MANAGER, OFFICE } from '../../../support/google/a-google-round.ts';
import { aPlan } from '../../../support/xlsx/a-plan.ts';

const make = (round: GoogleRoundUnderTest, name: string) => round.workbooks.create('return', name, aPlan());
const all = { supportsAllDrives: true };
const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).toSorted();

describe('changes at Google', () => {
  it('that come between the first token and the listing are told again rather than never', async () => {
    await using round = await aGoogleRound();
    round.desk.setLatency(150, /files\.list/);
    const asking = round.workbooks.changes(undefined);
    await new Promise((resolve) => setTimeout(resolve, 75));
    round.desk.setLatency(0, /files\.list/);
    const { id } = await make(round, '01');
    const { token } = await asking;
    expect(ids((await round.workbooks.changes(token)).entries)).toContain(id);
  });

  it('tell of a file once, as it is now, however often it changed', async () => {
    await using round = await aGoogleRound();
    const { token } = await round.workbooks.changes(undefined);
    const [one, other] = [await make(round, '01'), await make(round, '02')];
    for (let i = 0; i < 5; i += 1) await round.person(MANAGER).put(one.id, '数据统计表', { D3: i });
    const { entries } = await round.workbooks.changes(token);
    expect(ids(entries)).toEqual(ids([one, other]));
    expect(entries.find(({ id }) => id === one.id)).toEqual(
      (await round.workbooks.list('return')).find(({ id }) => id === one.id),
    );
  });

  it('say which workbooks can no longer be reached, and tell of those that come back', async () => {
    await using round = await aGoogleRound();
    const [one, two, three] = [await make(round, '01'), await make(round, '02'), await make(round, '03')];
    const { token } = await round.workbooks.changes(undefined);
    const { drive } = round.person(MANAGER);
    await drive.files.delete({ fileId: one.id, ...all });
    await drive.files.update({ fileId: two.id, ...all, requestBody: { trashed: true } });
    const changes = await round.workbooks.changes(token);
    expect(ids(changes.lost.map((id) => ({ id })))).toEqual(ids([one, two]));
    expect(changes.entries).toEqual([]);
    expect(ids(await round.workbooks.list('return'))).toEqual([three.id]);
    await drive.files.update({ fileId: two.id, ...all, requestBody: { trashed: false } });
    const later = await round.workbooks.changes(changes.token);
    expect([ids(later.entries), later.lost]).toEqual([[two.id], []]);
  });

  it('leave out files of other rounds, other kinds of files and those in the making', async () => {
    await using round = await aGoogleRound();
    const { token } = await round.workbooks.changes(undefined);
    const next = round.instance({ round: { id: 'guangdong-2021', timeZone: 'Asia/Shanghai', language: 'zh-CN' } });
    await next.workbooks.create('return', '01', aPlan());
    const { drive } = round.person(OFFICE);
    await drive.files.create({
      ...all,
      requestBody: { name: '通知', parents: [round.driveId], mimeType: 'application/vnd.google-apps.spreadsheet' },
    });
    round.desk.faults.add({ method: 'sheets.spreadsheets.batchUpdate', effect: { status: 403 } });
    await make(round, '01').catch(() => undefined);
    const changes = await round.workbooks.changes(token);
    expect([changes.entries, changes.lost]).toEqual([[], []]);
    expect(ids((await next.workbooks.changes(undefined)).entries)).toHaveLength(1);
  });

  it('asked for with a token that Drive does not know are all workbooks, so that nothing is missed', async () => {
    await using round = await aGoogleRound();
    const { id } = await make(round, '01');
    const changes = await round.workbooks.changes('not-a-token');
    expect(changes.isWhole).toBe(true);
    expect(ids(changes.entries)).toEqual([id]);
    expect((await round.workbooks.changes(changes.token)).isWhole).toBe(false);
  });

  it('of a drive that is not there for us name the drive and what to do', async () => {
    await using round = await aGoogleRound();
    const { workbooks } = round.instance({ driveId: '0AnotherDriveUk9PVA' });
    for (const work of [workbooks.changes(undefined), workbooks.list('return')]) {
      const refused = await work.catch((error: unknown) => error);
      expect(isProblem(refused, 'WORKBOOKS_UNREACHABLE') && refused.message).toContain('0AnotherDriveUk9PVA');
    }
  });

  it('made by our own feedback and locks move the version, so that whoever remembers it knows them', async () => {
    await using round = await aGoogleRound();
    const { id } = await make(round, '01');
    const { token } = await round.workbooks.changes(undefined);
    await round.workbooks.lock(id, '填报已截止');
    const [entry] = (await round.workbooks.changes(token)).entries;
    expect(entry).toEqual((await round.workbooks.list('return'))[0]);
  });
});

describe('a locked workbook', () => {
  it('takes nobody’s entry, says why, and is locked and unlocked once only', async () => {
    await using round = await aGoogleRound();
    const { id } = await make(round, '01');
    const { drive, put } = round.person(MANAGER);
    await round.workbooks.lock(id, '填报已截止');
    const { data } = await drive.files.get({
      fileId: id,
      ...all,
      fields: 'version,contentRestrictions(readOnly,reason)',
    });
    expect(data.contentRestrictions).toEqual([{ readOnly: true, reason: '填报已截止' }]);
    await expect(put(id, '数据统计表', { D3: 1 })).rejects.toThrow();
    await round.workbooks.lock(id, '填报已截止');
    expect((await drive.files.get({ fileId: id, ...all, fields: 'version' })).data.version).toBe(data.version);
    await round.workbooks.unlock(id);
    await put(id, '数据统计表', { D3: 1 });
  });
});

describe('the bell', () => {
  const request = { id: 'channel-1', token: 'secret', expiresAt: '2020-05-26T00:00:00.000Z' };
  const bellAddress = 'https://example.org/onChange';

  it('is set on the drive’s feed until the time asked for, and can be taken down twice', async () => {
    await using round = await aGoogleRound({ startAt: new Date('2020-05-20T00:00:00Z') }, { bellAddress });
    const { token: since } = await round.workbooks.changes(undefined);
    const channel = await round.bell.watch({ ...request, since });
    expect(channel).toEqual({ id: 'channel-1', resource: expect.stringMatching(/.+/), expiresAt: request.expiresAt });
    await round.bell.stop(channel);
    await expect(round.bell.stop(channel)).resolves.toBeUndefined();
  });

  it('of one name is not set twice: the service refuses', async () => {
    await using round = await aGoogleRound({ startAt: new Date('2020-05-20T00:00:00Z') }, { bellAddress });
    const { token: since } = await round.workbooks.changes(undefined);
    await round.bell.watch({ ...request, since });
    const refused = await round.bell.watch({ ...request, since }).catch((error: unknown) => error);
    expect(isProblem(refused, 'WORKBOOKS_UNREACHABLE')).toBe(true);
  });

  it('without an address to ring at is a mistake of ours', async () => {
    await using round = await aGoogleRound();
    await expect(round.bell.watch({ ...request, since: '1' })).rejects.toThrow(TypeError);
  });
});
