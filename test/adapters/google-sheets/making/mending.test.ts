import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendRequests } from '../../../../functions/adapters/google-sheets/making/mend-requests.ts';
import { aFilledSheet, type FilledSheet } from '../../../support/google/a-filled-sheet.ts';
import { OFFICE, rangeOf } from '../../../support/google/a-google-round.ts';

let sheet: FilledSheet;
beforeEach(async () => {
  sheet = await aFilledSheet();
});
afterEach(() => sheet[Symbol.asyncDispose]());

const FIGURES = '数据统计表';
const office = () => sheet.round.person(OFFICE);
const makeAgain = () => sheet.round.workbooks.create('return', sheet.name, sheet.plan);
const officeBook = async () =>
  (await office().sheets.spreadsheets.get({ spreadsheetId: sheet.id, includeGridData: true })).data;
/** What the adapter would still mend. */
const missing = async () => mendRequests(sheet.plan, await officeBook(), [OFFICE]);
const figuresSheet = async () => (await officeBook()).sheets?.find(({ properties }) => properties?.title === FIGURES);

async function filledCells() {
  const { tabs } = await sheet.raw();
  return tabs.map(({ title, cells }) => [title, Object.fromEntries(cells)]);
}

describe('making a workbook again', () => {
  it('that is whole writes nothing, and gives the same entry', async () => {
    const [listed] = await sheet.round.workbooks.list('return');
    const calls = sheet.round.desk.calls.length;
    expect(await makeAgain()).toEqual(listed);
    expect(sheet.round.desk.calls.slice(calls).map(({ method }) => method)).toEqual([
      'drive.files.list',
      'sheets.spreadsheets.get',
    ]);
  });

  it('never writes a blank form over what was filled in', async () => {
    const before = await filledCells();
    const blank = await aFilledSheet({ isBlank: true });
    await using _ = blank;
    await sheet.round.workbooks.create('return', sheet.name, blank.plan);
    expect(await filledCells()).toEqual(before);
  });

  it.each([
    [
      'a removed protection',
      async () => ({
        deleteProtectedRange: { protectedRangeId: (await figuresSheet())?.protectedRanges?.[0]?.protectedRangeId ?? 0 },
      }),
    ],
    [
      'a protection opened for everybody in the file',
      async () => {
        const [range] = (await figuresSheet())?.protectedRanges ?? [];
        return {
          updateProtectedRange: {
            protectedRange: { ...range, editors: { users: [OFFICE, 'x@example.org'] } },
            fields: 'editors',
          },
        };
      },
    ],
    [
      'a protection with a hole',
      async () => {
        const [range] = (await figuresSheet())?.protectedRanges ?? [];
        const unprotectedRanges = [rangeOf((await figuresSheet())?.properties?.sheetId ?? 0, 'A1:H25')];
        return {
          updateProtectedRange: { protectedRange: { ...range, unprotectedRanges }, fields: 'unprotectedRanges' },
        };
      },
    ],
    [
      'removed rules',
      async () => {
        const sheetId = (await figuresSheet())?.properties?.sheetId ?? 0;
        return { setDataValidation: { range: { sheetId } } };
      },
    ],
    [
      'wiped keys',
      async () => {
        const sheetId = (await figuresSheet())?.properties?.sheetId ?? 0;
        return {
          updateCells: { range: { sheetId, startColumnIndex: 0, endColumnIndex: 1 }, fields: 'userEnteredValue' },
        };
      },
    ],
    [
      'keys taken off the rows',
      async () => ({
        deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'centreEvaluationKey' } } },
      }),
    ],
    [
      'a key column that was brought to light',
      async () => {
        const sheetId = (await figuresSheet())?.properties?.sheetId ?? 0;
        const range = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 };
        return { updateDimensionProperties: { range, properties: { hiddenByUser: false }, fields: 'hiddenByUser' } };
      },
    ],
    [
      'a removed colouring',
      async () => ({
        deleteConditionalFormatRule: { sheetId: (await figuresSheet())?.properties?.sheetId ?? 0, index: 1 },
      }),
    ],
    ['a deleted guide', async () => ({ deleteSheet: { sheetId: await office().sheetId(sheet.id, '填报说明') } })],
    ['a deleted identity', async () => ({ deleteSheet: { sheetId: await office().sheetId(sheet.id, '_identity') } })],
  ])('mends %s and leaves what people wrote', async (_, damage) => {
    const before = await filledCells();
    await office().change(sheet.id, await damage());
    expect((await missing()).length).toBeGreaterThan(0);
    await makeAgain();
    expect(await missing()).toEqual([]);
    const after = await filledCells();
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(
      (await sheet.reading()).issues.filter(({ code }) => code.startsWith('TAB_') || code.startsWith('ROW_')),
    ).toEqual([]);
  });

  it('does not make a deleted form anew: an empty one would hide that it is gone', async () => {
    await office().change(sheet.id, { deleteSheet: { sheetId: await office().sheetId(sheet.id, FIGURES) } });
    await makeAgain();
    expect((await sheet.reading()).issues.map(({ code }) => code)).toContain('TAB_MISSING');
  });

  it('opens the inputs where they stand after rows were inserted, not where they were planned', async () => {
    const { a1 } = await sheet.place('figures', ['credit-banks', 'value']);
    const row = Number(/\d+/.exec(a1)?.[0]);
    const sheetId = await office().sheetId(sheet.id, FIGURES);
    await office().change(
      sheet.id,
      {
        insertDimension: {
          range: { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row + 1 },
          inheritFromBefore: false,
        },
      },
      {
        deleteProtectedRange: { protectedRangeId: (await figuresSheet())?.protectedRanges?.[0]?.protectedRangeId ?? 0 },
      },
    );
    await makeAgain();
    const moved = await sheet.place('figures', ['credit-banks', 'value']);
    expect(moved.a1).toBe(`${a1.replace(/\d+/, '')}${row + 2}`);
    await sheet.clerk.put(sheet.id, FIGURES, { [moved.a1]: 9 });
    expect((await sheet.reading()).figures[0]?.raw.value).toBe(9);
    const refused = await sheet.clerk.put(sheet.id, FIGURES, { [a1]: 9 }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: expect.stringContaining('protected') });
  });

  it('leaves a locked workbook as it is', async () => {
    await office().change(sheet.id, {
      deleteProtectedRange: { protectedRangeId: (await figuresSheet())?.protectedRanges?.[0]?.protectedRangeId ?? 0 },
    });
    await sheet.round.workbooks.lock(sheet.id, '填报已截止');
    const { id } = await makeAgain();
    expect(id).toBe(sheet.id);
    expect((await missing()).length).toBeGreaterThan(0);
  });
});
