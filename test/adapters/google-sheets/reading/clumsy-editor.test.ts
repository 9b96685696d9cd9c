import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { isProblem } from '../../../../functions/domain/problems/problem.ts';
import { aFilledSheet, type FilledSheet } from '../../../support/google/a-filled-sheet.ts';
import { MANAGER, OFFICE, rangeOf } from '../../../support/google/a-google-round.ts';

/** A figure of the shipped round that is counted. */
const COUNT = 'credit-banks';

let sheet: FilledSheet;
const open = async () => {
  sheet = await aFilledSheet();
};
const close = () => sheet[Symbol.asyncDispose]();

const problemOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);

async function figure(indicator: string) {
  return (await sheet.reading()).figures.find((each) => each.indicator === indicator);
}

describe('what a clerk types into a figure’s cell', () => {
  beforeAll(open);
  afterAll(close);
  // As a clerk does who follows the advice: a typed date leaves its format behind in the cell.
  beforeEach(async () => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    const range = rangeOf(await sheet.clerk.sheetId(sheet.id, tab), a1);
    await sheet.clerk.change(sheet.id, {
      repeatCell: { range, cell: { userEnteredFormat: {} }, fields: 'userEnteredFormat.numberFormat' },
    });
  });

  it.each([
    ['3-5', 'REJECT_DATE'],
    ['50%', 'REJECT_PERCENT'],
    ['=10/0', 'REJECT_ERROR_CELL'],
    ['约30', 'REJECT_APPROXIMATE'],
    ['TRUE', 'REJECT_BOOLEAN'],
    ['=IMAGE("https://example.org/a.png")', 'REJECT_EMPTY'],
  ])('%s is no number, and the reading says why', async (typed, code) => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    await sheet.clerk.type(sheet.id, tab, { [a1]: typed });
    expect((await figure(COUNT))?.reading).toEqual({ kind: 'rejected', code });
  });

  it('a number in a cell that was taken for a date is a date still, and the remedy says how to undo that', async () => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    await sheet.clerk.type(sheet.id, tab, { [a1]: '3-5' });
    await sheet.clerk.type(sheet.id, tab, { [a1]: '35' });
    const { issues } = await sheet.reading();
    const issue = issues.find(({ at }) => at.a1 === a1);
    expect(issue?.code).toBe('REJECT_DATE');
    expect(issue && describeIssue(issue, 'zh-CN').remedy).toContain('自动');
  });

  it.each([
    ['30', 30],
    ['1,200', 1_200],
    ['=12+30', 42],
    ['30家', 30],
  ])('%s is %d', async (typed, value) => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    await sheet.clerk.type(sheet.id, tab, { [a1]: typed });
    expect((await figure(COUNT))?.reading).toMatchObject({ kind: 'number', value });
  });

  it('a telephone number in a text cell keeps its zero', async () => {
    const { tab, a1 } = await sheet
      .place('cover', ['field:phone', 'value'])
      .catch(() => sheet.place('cover', ['submit:by', 'value']));
    await sheet.clerk.type(sheet.id, tab, { [a1]: '0754-88123456' });
    expect((await sheet.raw()).tabs.find(({ title }) => title === tab)?.cells.get(a1)).toEqual({
      value: '0754-88123456',
      format: 'text',
    });
  });

  it('50,000 characters are read to the last', async () => {
    const { tab, a1 } = await sheet.place('report', ['operation', 'text']);
    const text = '运营'.repeat(25_000);
    await sheet.clerk.put(sheet.id, tab, { [a1]: text });
    expect((await sheet.raw()).tabs.find(({ title }) => title === tab)?.cells.get(a1)?.value).toBe(text);
  });
});

describe('what a clumsy editor does to the form', () => {
  beforeEach(open);
  afterEach(close);

  const office = () => sheet.round.person(OFFICE);
  const figuresId = async () => {
    const { tab } = await sheet.place('figures', [COUNT, 'value']);
    return office().sheetId(sheet.id, tab);
  };

  it('rows inserted above leave every figure where it belongs', async () => {
    const before = await sheet.reading();
    const range = { sheetId: await figuresId(), dimension: 'ROWS', startIndex: 5, endIndex: 8 };
    await office().change(sheet.id, { insertDimension: { range, inheritFromBefore: true } });
    const after = await sheet.reading();
    expect(after.figures.map(({ reading }) => reading)).toEqual(before.figures.map(({ reading }) => reading));
    expect(after.issues).toEqual(before.issues);
  });

  it('rows sorted with their keys are still those rows', async () => {
    const before = await sheet.reading();
    const sheetId = await figuresId();
    const rows = (await sheet.raw()).tabs.find(({ title }) => title === '数据统计表')?.cells;
    const last = Math.max(...[...(rows?.keys() ?? [])].map((a1) => Number(/\d+/.exec(a1)?.[0])));
    const range = { sheetId, startRowIndex: 4, endRowIndex: last };
    const sortSpecs = [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }];
    await office().change(sheet.id, { sortRange: { range, sortSpecs } });
    const after = await sheet.reading();
    expect(after.figures.map(({ reading }) => reading)).toEqual(before.figures.map(({ reading }) => reading));
    expect(after.figures.map(({ source }) => source)).not.toEqual(before.figures.map(({ source }) => source));
  });

  it('a deleted row is missed by name, the others stay', async () => {
    const { a1 } = await sheet.place('figures', [COUNT, 'value']);
    const row = Number(/\d+/.exec(a1)?.[0]);
    const range = { sheetId: await figuresId(), dimension: 'ROWS', startIndex: row - 1, endIndex: row };
    const before = await sheet.reading();
    await office().change(sheet.id, { deleteDimension: { range } });
    const after = await sheet.reading();
    expect(after.issues.map(({ code }) => code)).toContain('ROW_MISSING');
    const others = ({ figures }: typeof before) =>
      figures.filter(({ indicator }) => indicator !== COUNT).map(({ reading }) => reading);
    expect(others(after)).toEqual(others(before));
  });

  it('renamed and moved tabs are still those tabs', async () => {
    const before = await sheet.reading();
    const sheetId = await figuresId();
    await office().change(sheet.id, {
      updateSheetProperties: { properties: { sheetId, title: '数据（终稿）', index: 0 }, fields: 'title,index' },
    });
    const after = await sheet.reading();
    expect(after.figures.map(({ reading }) => reading)).toEqual(before.figures.map(({ reading }) => reading));
  });

  it('wiped hidden keys are known from what hangs on rows and columns', async () => {
    const before = await sheet.raw();
    const sheetId = await figuresId();
    await office().change(
      sheet.id,
      { updateCells: { range: { sheetId, startColumnIndex: 0, endColumnIndex: 1 }, fields: 'userEnteredValue' } },
      { updateCells: { range: { sheetId, startRowIndex: 2, endRowIndex: 3 }, fields: 'userEnteredValue' } },
    );
    const withoutOrder = (raw: typeof before) =>
      raw.tabs.map(({ title, cells }) => ({ title, cells: new Map([...cells].toSorted()) }));
    expect(withoutOrder(await sheet.raw())).toEqual(withoutOrder(before));
  });

  it('a tab that somebody duplicated is refused as a double, since nobody can tell which counts', async () => {
    await office().change(sheet.id, { duplicateSheet: { sourceSheetId: await figuresId(), newSheetName: '副本' } });
    expect((await sheet.reading()).issues.map(({ code }) => code)).toContain('TAB_DUPLICATED');
  });

  it('a merged cell over an input is refused, not read as empty', async () => {
    const { a1 } = await sheet.place('figures', [COUNT, 'value']);
    const row = Number(/\d+/.exec(a1)?.[0]);
    const column = a1.replace(/\d+/, '');
    await office().change(sheet.id, {
      mergeCells: { range: rangeOf(await figuresId(), `${column}${row - 1}:${column}${row}`), mergeType: 'MERGE_ALL' },
    });
    expect((await figure(COUNT))?.reading).toMatchObject({ kind: 'rejected' });
  });
});

describe('a reading', () => {
  beforeEach(open);
  afterEach(close);

  const calls = () => sheet.round.desk.calls.map(({ method }) => method);

  it('takes one request of Sheets, whatever the workbook holds', async () => {
    const before = calls().length;
    await sheet.raw();
    expect(calls().slice(before)).toEqual(['drive.files.get', 'sheets.spreadsheets.get', 'drive.files.get']);
  });

  it('is begun anew when somebody types during it, and holds what they typed', async () => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    sheet.round.desk.setLatency(400, /sheets\.spreadsheets\.get/);
    const reading = sheet.round.workbooks.read(sheet.id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sheet.clerk.put(sheet.id, tab, { [a1]: 77 });
    const { workbook, version } = await reading;
    expect(workbook.tabs.find(({ title }) => title === tab)?.cells.get(a1)?.value).toBe(77);
    expect(version).toBe((await sheet.file()).version);
  });

  it('of a workbook in which somebody types all the time is put off', async () => {
    const { tab, a1 } = await sheet.place('figures', [COUNT, 'value']);
    sheet.round.desk.setLatency(20, /sheets\.spreadsheets\.get/);
    let isDone = false;
    const typing = (async () => {
      for (let i = 0; !isDone; i += 1) await sheet.clerk.put(sheet.id, tab, { [a1]: i });
    })();
    const busy = await problemOf(sheet.round.workbooks.read(sheet.id));
    isDone = true;
    await typing;
    expect(isProblem(busy, 'WORKBOOK_BUSY') && busy.message).toContain(sheet.name.replace('.xlsx', ''));
  });

  it('of a workbook in the bin, or gone, says so and what to do', async () => {
    const manager = sheet.round.person(MANAGER);
    await manager.drive.files.update({ fileId: sheet.id, supportsAllDrives: true, requestBody: { trashed: true } });
    const inBin = await problemOf(sheet.round.workbooks.read(sheet.id));
    expect(isProblem(inBin, 'WORKBOOK_UNREADABLE') && inBin.message).toContain('回收站');
    await manager.drive.files.delete({ fileId: sheet.id, supportsAllDrives: true });
    const gone = await problemOf(sheet.round.workbooks.read(sheet.id));
    expect(isProblem(gone, 'WORKBOOK_UNREADABLE') && gone.message).toContain('已不存在');
  });

  it('survives a minute of refusals without anybody noticing', async () => {
    sheet.round.desk.faults.add({
      method: 'sheets.spreadsheets.get',
      times: 6,
      effect: { status: 429, reason: 'RATE_LIMIT_EXCEEDED' },
    });
    await expect(sheet.raw()).resolves.toBeDefined();
    expect(sheet.round.waits.length).toBeGreaterThanOrEqual(6);
  });

  it('that fails in spite of all patience is a problem of the service, with no word of what is in the cells', async () => {
    const { inspect } = await import('node:util');
    sheet.round.desk.faults.add({
      method: 'sheets.spreadsheets.get',
      times: 100,
      effect: { status: 503, message: '张三' },
    });
    const failed = await problemOf(sheet.raw());
    expect(isProblem(failed, 'WORKBOOKS_UNREACHABLE') && failed.details).toMatchObject({ service: 'Google Sheets' });
    expect(inspect(failed, { depth: 10 })).not.toMatch(/张三|account:|Bearer/);
  });
});
