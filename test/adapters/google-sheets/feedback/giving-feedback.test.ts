import type { sheets_v4 } from '@googleapis/sheets';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import type { Feedback } from '../../../../functions/domain/workbook/feedback.ts';
import {
  aGoogleRound,
  type GoogleRoundUnderTest,
  MANAGER,
  OFFICE,
  type Person,
} from '../../../support/google/a-google-round.ts';
import { aFeedback } from '../../../support/xlsx/a-feedback.ts';
import { aPlan } from '../../../support/xlsx/a-plan.ts';

const CLERK = 'clerk@centre.example.org';
const BATCH = 'sheets.spreadsheets.batchUpdate';

let round: GoogleRoundUnderTest;
let id: string;
let clerk: Person;
let office: Person;
beforeEach(async () => {
  round = await aGoogleRound();
  id = (await round.workbooks.create('return', '01-汕头分中心', aPlan())).id;
  await round.workbooks.admit(id, [{ address: CLERK, role: 'writer' }]);
  clerk = round.person(CLERK);
  office = round.person(OFFICE);
});
afterEach(() => round[Symbol.asyncDispose]());

const read = () => round.workbooks.read(id);
const listed = async () => (await round.workbooks.list('return'))[0]?.version;
const give = async (feedback: Feedback = aFeedback(), workbooks = round.workbooks) =>
  workbooks.writeFeedback(id, feedback, (await workbooks.read(id)).version);
const problemOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);
const calls = () => round.desk.calls.map(({ method }) => method);
const tabOf = async (title: string): Promise<sheets_v4.Schema$Sheet> => {
  const { data } = await office.sheets.spreadsheets.get({ spreadsheetId: id, includeGridData: true });
  const found = data.sheets?.find(({ properties }) => properties?.title === title);
  if (found === undefined) throw new Error(`no tab ${title}`);
  return found;
};
const cellAt = (sheet: sheets_v4.Schema$Sheet, row: number, column: number) =>
  sheet.data?.[0]?.rowData?.[row - 1]?.values?.[column - 1];
const shownAt = async (tab: string, a1: string) =>
  (await read()).workbook.tabs.find(({ title }) => title === tab)?.cells.get(a1)?.value ?? null;

describe('feedback at Google', () => {
  it('takes one request of Sheets after a reading', async () => {
    const { version } = await read();
    const before = calls().length;
    await round.workbooks.writeFeedback(id, aFeedback(), version);
    expect(
      calls()
        .slice(before)
        .filter((method) => method.startsWith('sheets.')),
    ).toEqual([BATCH]);
  });

  it('given by an instance that did not read the workbook takes one reading more', async () => {
    const { version } = await read();
    const other = round.instance();
    const before = calls().length;
    expect(await other.workbooks.writeFeedback(id, aFeedback(), version)).toBe(await listed());
    expect(
      calls()
        .slice(before)
        .filter((method) => method.startsWith('sheets.')),
    ).toEqual(['sheets.spreadsheets.get', BATCH]);
  });

  it('leads from each finding to its cell, looks as the plan has it, and keeps the heads frozen', async () => {
    await give();
    const findings = await tabOf('校验结果');
    const figures = await office.sheetId(id, '数据统计表');
    expect(cellAt(findings, 6, 3)?.textFormatRuns?.[0]?.format?.link?.uri).toBe(`#gid=${figures}&range=D3`);
    const { textFormat } = cellAt(findings, 5, 1)?.userEnteredFormat ?? {};
    expect(textFormat).toMatchObject({ bold: true });
    expect(findings.properties?.gridProperties?.frozenRowCount).toBe(4);
    expect(findings.merges?.map(({ startRowIndex }) => startRowIndex)).toEqual([0, 1, 2]);
  });

  it('grows the tab when there are more findings than rows', async () => {
    const rows = Array.from({ length: 700 }, (_, i) => ({
      severity: 'error' as const,
      columns: ['✗', `第 ${i} 项`, '', '', '', '', '多出的一列'],
    }));
    await give(aFeedback({ rows }));
    expect(await shownAt('校验结果', 'B705')).toBe('第 699 项');
    expect(await shownAt('校验结果', 'G705')).toBe('多出的一列');
    await give();
    expect(await shownAt('校验结果', 'B705')).toBeNull();
  });

  it('takes away what somebody put into the tab: notes, merged cells, links', async () => {
    const sheetId = await office.sheetId(id, '校验结果');
    const at = { sheetId, startRowIndex: 8, endRowIndex: 10, startColumnIndex: 1, endColumnIndex: 3 };
    await office.change(
      id,
      {
        updateCells: {
          range: at,
          rows: [{ values: [{ note: '改过', userEnteredValue: { formulaValue: '=1+1' } }] }],
          fields: 'note,userEnteredValue',
        },
      },
      { mergeCells: { range: at, mergeType: 'MERGE_ALL' } },
    );
    await give();
    const findings = await tabOf('校验结果');
    expect(cellAt(findings, 9, 2)?.note).toBeUndefined();
    expect(cellAt(findings, 9, 2)?.userEnteredValue).toBeUndefined();
    expect(findings.merges).toHaveLength(3);
  });

  it('makes a deleted tab anew: protected, coloured, in the widths of ours', async () => {
    await office.change(id, { deleteSheet: { sheetId: await office.sheetId(id, '校验结果') } });
    const version = await give();
    expect(version).toBe(await listed());
    const findings = await tabOf('校验结果');
    expect(findings.protectedRanges).toHaveLength(1);
    expect(findings.conditionalFormats).toHaveLength(4);
    expect(findings.data?.[0]?.columnMetadata?.[4]?.pixelSize).toBe(42 * 7 + 5);
    expect(await problemOf(clerk.put(id, '校验结果', { B9: '改' }))).toMatchObject({
      message: expect.stringContaining('protected'),
    });
  });

  it('follows the tab under another title', async () => {
    const sheetId = await office.sheetId(id, '校验结果');
    await office.change(id, { updateSheetProperties: { properties: { sheetId, title: '结果' }, fields: 'title' } });
    await give(aFeedback({ tab: '结果' }));
    expect(await shownAt('结果', 'A6')).toBe('✗ 错误');
    expect((await read()).workbook.tabs).toHaveLength(4);
  });

  it('cuts a text that no cell can hold, and writes none into an input, whatever address was given', async () => {
    const columns = ['✗', 'x'.repeat(60_000), '', '', '', ''];
    await give(
      aFeedback({ rows: [{ severity: 'error', columns }], marks: [{ tab: '数据统计表', a1: 'D3', text: '✗' }] }),
    );
    expect(String(await shownAt('校验结果', 'B6'))).toHaveLength(50_000);
    expect(await shownAt('数据统计表', 'D3')).toBeNull();
  });

  it('knows an input by its rule where the protection was taken away', async () => {
    const [range] = (await tabOf('数据统计表')).protectedRanges ?? [];
    await office.change(id, { deleteProtectedRange: { protectedRangeId: range?.protectedRangeId ?? 0 } });
    await give(
      aFeedback({
        marks: [
          { tab: '数据统计表', a1: 'D3', text: '✗' },
          { tab: '数据统计表', a1: 'E3', text: '✗ 缺' },
        ],
      }),
    );
    expect(await shownAt('数据统计表', 'D3')).toBeNull();
    expect(await shownAt('数据统计表', 'E3')).toBe('✗ 缺');
  });
});

describe('somebody at work while feedback is given', () => {
  it('after the reading has it refused as busy, and their entry stays', async () => {
    const { version } = await read();
    await clerk.put(id, '数据统计表', { D3: 31 });
    expect(isProblem(await problemOf(round.workbooks.writeFeedback(id, aFeedback(), version)), 'WORKBOOK_BUSY')).toBe(
      true,
    );
    expect(await shownAt('数据统计表', 'D3')).toBe(31);
  });

  it.each([
    ['types a figure', async () => clerk.put(id, '数据统计表', { D3: 31 })],
    ['changes what a figure is taken for', async () => clerk.type(id, '数据统计表', { D3: '30%' })],
    ['clears a figure', async () => clerk.put(id, '数据统计表', { D4: '' })],
    [
      'inserts a row',
      async () => {
        const sheetId = await office.sheetId(id, '数据统计表');
        await office.change(id, {
          insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 4, endIndex: 5 } },
        });
      },
    ],
  ])('between the look at the version and the write, and %s: the workbook is read again', async (_, work) => {
    await clerk.put(id, '数据统计表', { D3: 30, D4: 1200.5 });
    const { version } = await read();
    round.desk.setLatency(250, /batchUpdate$/);
    const writing = round.workbooks.writeFeedback(id, aFeedback(), version);
    await waitForCall('drive.files.get');
    round.desk.setLatency(0, /batchUpdate$/);
    await work();
    const written = await writing;
    expect(written).not.toBe(await listed());
    expect(await shownAt('数据统计表', 'E4')).toBe('✓ 通过');
  });

  it.each([
    ['another account', () => clerk],
    ['the very account that we write with', () => office],
  ])('right after the write, under %s: the version given is not that of their entry', async (_, who) => {
    const { version } = await read();
    round.desk.setLatency(150, /files\.get/);
    const writing = round.workbooks.writeFeedback(id, aFeedback(), version);
    await waitForCall(BATCH);
    await who().put(id, '数据统计表', { D3: 32 });
    expect(await writing).not.toBe(await listed());
  });

  it('under our account and beside the cells that count, such as the file’s title: one more reading, and all is seen', async () => {
    const { version } = await read();
    round.desk.setLatency(150, /files\.get/);
    const writing = round.workbooks.writeFeedback(id, aFeedback(), version);
    await waitForCall(BATCH);
    await office.drive.files.update({ fileId: id, supportsAllDrives: true, requestBody: { name: '01-汕头' } });
    expect(await writing).toBe(await listed());
  });

  it('without touching anything: opening and looking leaves the version that the list gives', async () => {
    const { version } = await read();
    await clerk.sheets.spreadsheets.get({ spreadsheetId: id });
    expect(await round.workbooks.writeFeedback(id, aFeedback(), version)).toBe(await listed());
  });

  /** Until the desk has answered another call of this method. */
  async function waitForCall(method: string): Promise<void> {
    const seen = calls().filter((each) => each === method).length;
    while (calls().filter((each) => each === method).length === seen)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
});

describe('feedback that Google does not take', () => {
  it('is written once more after a cut connection, since the whole tab is replaced', async () => {
    const { version } = await read();
    round.desk.faults.add({ method: BATCH, effect: { cut: 'after' } });
    expect(await round.workbooks.writeFeedback(id, aFeedback(), version)).toBe(await listed());
    expect(await shownAt('校验结果', 'A6')).toBe('✗ 错误');
  });

  it('is put off after a cut where the tab had to be added: it cannot be added twice', async () => {
    await office.change(id, { deleteSheet: { sheetId: await office.sheetId(id, '校验结果') } });
    const { version } = await read();
    round.desk.faults.add({ method: BATCH, effect: { cut: 'after' } });
    expect(isProblem(await problemOf(round.workbooks.writeFeedback(id, aFeedback(), version)), 'WORKBOOK_BUSY')).toBe(
      true,
    );
    await give();
    expect((await read()).workbook.tabs.filter(({ title }) => title === '校验结果')).toHaveLength(1);
  });

  it('because the file is locked says that it is, and unlocked it is written', async () => {
    await round.workbooks.lock(id, '填报已截止');
    const refused = await problemOf(give());
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toMatch(/锁定.*重新开放/);
    await round.workbooks.unlock(id);
    expect(await give()).toBe(await listed());
  });

  it('because the file was locked in the same moment says so too', async () => {
    const { version } = await read();
    round.desk.setLatency(1_000, /batchUpdate$/);
    const writing = problemOf(round.workbooks.writeFeedback(id, aFeedback(), version));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await round.instance().workbooks.lock(id, '填报已截止');
    const refused = await writing;
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toContain('锁定');
  });

  it('because somebody protected the tab against us says what to do', async () => {
    const sheetId = await office.sheetId(id, '校验结果');
    const [range] = (await tabOf('校验结果')).protectedRanges ?? [];
    await office.change(id, { deleteProtectedRange: { protectedRangeId: range?.protectedRangeId ?? 0 } });
    const manager = round.person(MANAGER);
    await manager.change(id, {
      addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [MANAGER] } } },
    });
    const refused = await problemOf(give());
    expect(isProblem(refused, 'FILE_UNWRITABLE') && refused.message).toContain('保护');
  });

  it('because the workbook is gone or in the bin says so', async () => {
    const { version } = await read();
    const manager = round.person(MANAGER);
    await manager.drive.files.update({ fileId: id, supportsAllDrives: true, requestBody: { trashed: true } });
    const inBin = await problemOf(round.workbooks.writeFeedback(id, aFeedback(), version));
    expect(isProblem(inBin, 'WORKBOOK_UNREADABLE') && inBin.message).toContain('回收站');
    await manager.drive.files.delete({ fileId: id, supportsAllDrives: true });
    expect(isProblem(await problemOf(round.workbooks.writeFeedback(id, aFeedback(), version)), 'FILE_UNWRITABLE')).toBe(
      true,
    );
  });

  it('while Google is down is a problem of the service, with no cell text in it', async () => {
    const { inspect } = await import('node:util');
    const { version } = await read();
    round.desk.faults.add({ method: BATCH, times: 100, effect: { status: 503 } });
    const refused = await problemOf(round.workbooks.writeFeedback(id, aFeedback(), version));
    expect(isProblem(refused, 'WORKBOOKS_UNREACHABLE') || isProblem(refused, 'WORKBOOK_BUSY')).toBe(true);
    expect(inspect(refused, { depth: 10 })).not.toMatch(/约30|入驻银行|Bearer/);
  });
});
