import { describe, expect, it } from 'vitest';
import { aSpreadsheet, refusalOf } from './a-spreadsheet.ts';

const CENTRE = 'centre@example.org';
const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

async function aSharedBook() {
  const book = await aSpreadsheet();
  await book.share(CENTRE);
  await book.put('A1', [['Kopf'], ['Wert']]);
  const centre = book.as(CENTRE).spreadsheets;
  const put = (range: string) =>
    centre.values.update({ spreadsheetId: book.id, range, valueInputOption: 'RAW', requestBody: { values: [['x']] } });
  const run = (request: object) => centre.batchUpdate({ spreadsheetId: book.id, requestBody: { requests: [request] } });
  return Object.assign(book, { put2: put, run2: run });
}

describe('a protected range', () => {
  it('keeps out who is not among its editors, whatever way they take', async () => {
    await using book = await aSharedBook();
    await book.run({
      addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1 } } },
    });
    expect(await refusalOf(book.put2('A1'))).toBe(REFUSED);
    await book.put2('A2');
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const dimension = { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    for (const request of [
      { updateCells: { range, fields: 'note', rows: [] } },
      { repeatCell: { range, fields: 'note', cell: {} } },
      { mergeCells: { range: { ...range, endRowIndex: 2 } } },
      { deleteDimension: { range: dimension } },
      { sortRange: { range: { ...range, endRowIndex: 2 }, sortSpecs: [{}] } },
      { cutPaste: { source: range, destination: { sheetId: 0, rowIndex: 5 } } },
      { setDataValidation: { range } },
    ]) {
      expect(await refusalOf(book.run2(request))).toBe(`Invalid requests[0].${Object.keys(request)[0]}: ${REFUSED}`);
    }
    await book.put('A1', [['Büro']]);
    expect(await book.shown('A1')).toEqual([['Büro']]);
  });

  it('of a whole sheet leaves its unprotected ranges open', async () => {
    await using book = await aSharedBook();
    const unprotectedRanges = [
      { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
    ];
    await book.run({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, unprotectedRanges } } });
    await book.put2('A3');
    expect(await refusalOf(book.put2('A4'))).toBe(REFUSED);
    expect(await book.refusal({ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } })).toBe(
      'Invalid requests[0].addProtectedRange: Sheet "Sheet1" already has sheet protection.',
    );
  });

  it('that only warns keeps nobody out', async () => {
    await using book = await aSharedBook();
    await book.run({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } });
    await book.put2('A1');
    expect(await book.shown('A1')).toEqual([['x']]);
  });

  it('lets in editors, who are answered with whoever made it, and says to each whether it does', async () => {
    await using book = await aSharedBook();
    const [reply] = await book.run({
      addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [CENTRE] } } },
    });
    expect(reply?.addProtectedRange?.protectedRange).toMatchObject({
      requestingUserCanEdit: true,
      editors: { users: [CENTRE] },
    });
    await book.put2('A1');
    const id = reply?.addProtectedRange?.protectedRange?.protectedRangeId ?? 0;
    await book.run({
      updateProtectedRange: { protectedRange: { protectedRangeId: id, editors: { users: [] } }, fields: 'editors' },
    });
    expect(await refusalOf(book.put2('A1'))).toBe(REFUSED);
    const { data } = await book.as(CENTRE).spreadsheets.get({ spreadsheetId: book.id });
    expect(data.sheets?.[0]?.protectedRanges).toEqual([
      { protectedRangeId: id, range: {}, editors: { users: ['sa@example.iam.gserviceaccount.com'] } },
    ]);
  });

  it('is removed by its editors, by nobody else, and only once', async () => {
    await using book = await aSharedBook();
    await book.run({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, protectedRangeId: 4 } } });
    expect(await refusalOf(book.run2({ deleteProtectedRange: { protectedRangeId: 4 } }))).toBe(
      `Invalid requests[0].deleteProtectedRange: ${REFUSED}`,
    );
    await book.run({ deleteProtectedRange: { protectedRangeId: 4 } });
    await book.put2('A1');
    expect(await book.refusal({ deleteProtectedRange: { protectedRangeId: 4 } })).toBe(
      'Invalid requests[0].deleteProtectedRange: No protected range with id: 4',
    );
  });

  it('follows the named range that it was made for', async () => {
    await using book = await aSharedBook();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    await book.run(
      { addNamedRange: { namedRange: { name: 'Kopf', namedRangeId: 'k', range } } },
      { addProtectedRange: { protectedRange: { namedRangeId: 'k' } } },
      {
        updateNamedRange: {
          namedRange: { namedRangeId: 'k', range: { ...range, startRowIndex: 4, endRowIndex: 5 } },
          fields: 'range',
        },
      },
    );
    await book.put2('A1');
    expect(await refusalOf(book.put2('A5'))).toBe(REFUSED);
  });
});

describe('rows', () => {
  const insert = (startIndex: number) => ({
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
  });

  it('are inserted by anybody before and behind a protected range, and by its editors within it', async () => {
    await using book = await aSharedBook();
    await book.run({
      addProtectedRange: { protectedRange: { range: { sheetId: 0, startRowIndex: 4, endRowIndex: 8 } } },
    });
    expect(await refusalOf(book.run2(insert(6)))).toBe(`Invalid requests[0].insertDimension: ${REFUSED}`);
    await book.run2(insert(8));
    await book.run2(insert(4));
    await book.run(insert(7));
    const range = { startRowIndex: 5, endRowIndex: 10 };
    expect((await book.sheet()).protectedRanges?.[0]?.range).toEqual(range);
  });

  it('are inserted nowhere on a protected sheet, nor is it renamed, hidden or removed', async () => {
    await using book = await aSharedBook();
    await book.run(
      { addSheet: { properties: { title: 'zwei' } } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } },
    );
    const properties = { sheetId: 0, title: 'mein', hidden: true };
    for (const request of [
      insert(0),
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 5 } },
      { updateSheetProperties: { properties, fields: 'title' } },
      { updateSheetProperties: { properties, fields: 'hidden' } },
      { deleteSheet: { sheetId: 0 } },
    ]) {
      expect(await refusalOf(book.run2(request))).toBe(`Invalid requests[0].${Object.keys(request)[0]}: ${REFUSED}`);
    }
  });
});

describe('the owner of a file', () => {
  it('is kept out by nobody, and lifts what others protected', async () => {
    await using book = await aSharedBook();
    await book.run2({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, protectedRangeId: 6 } } });
    await book.put('A1', [['meins']]);
    await book.run({ deleteProtectedRange: { protectedRangeId: 6 } });
    expect((await book.sheet()).protectedRanges).toBeUndefined();
  });
});

describe('a file', () => {
  it('that is locked takes no changes, and one that may only be read neither', async () => {
    await using book = await aSharedBook();
    const lock = (readOnly: boolean) =>
      fetch(`${book.desk.origin}/drive/v3/files/${book.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ contentRestrictions: [{ readOnly }] }),
      });
    await lock(true);
    expect(await refusalOf(book.put('A1', [['x']]))).toBe('The caller does not have permission');
    expect(await book.shown('A1')).toEqual([['Kopf']]);
    await lock(false);
    await book.put('A1', [['x']]);
  });
});
