import { describe, expect, it } from 'vitest';
import { type ASpreadsheet, aSpreadsheet, refusalOf } from './a-spreadsheet.ts';

describe('a range', () => {
  it.each([
    ['A1:C1000', 'Sheet1!A1:C4'],
    ['A1:1', 'Sheet1!A1:D1'],
    ['2:4', 'Sheet1!A2:D4'],
    ['A1:C', 'Sheet1!A1:C4'],
    ['B:B', 'Sheet1!B1:B4'],
    ['D4:A1', 'Sheet1!A1:D4'],
    ['B2:B2', 'Sheet1!B2'],
    ['Sheet1', 'Sheet1!A1:D4'],
    ["'Sheet1'!$B$2:c3", 'Sheet1!B2:C3'],
    ['Sheet1!R2C3', 'Sheet1!C2'],
    ['R1C1:R2C2', 'Sheet1!A1:B2'],
    ["'Sheet1'!Mitte", 'Sheet1!B2:C3'],
    ['mitte', 'Sheet1!B2:C3'],
    ['sheet1!a1', 'Sheet1!A1'],
  ])('%s is %s on a sheet of four rows and columns', async (asked, range) => {
    await using book = await aSpreadsheet();
    const gridRange = { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 };
    await book.run(
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 4, columnCount: 4 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      { addNamedRange: { namedRange: { name: 'Mitte', range: gridRange } } },
    );
    const { data } = await book.client.spreadsheets.values.get({ spreadsheetId: book.id, range: asked });
    expect(data.range).toBe(range);
  });

  it.each([
    ['Nope!A1', 'Unable to parse range: Nope!A1'],
    ['Nope', 'Unable to parse range: Nope'],
    ['Sheet1!A0', 'Unable to parse range: Sheet1!A0'],
    ["'Sheet1'!'Sheet1'!A1", "Unable to parse range: 'Sheet1'!'Sheet1'!A1"],
    ['Sheet1!A1:B2:C3', 'Unable to parse range: Sheet1!A1:B2:C3'],
    ['A1001', 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['AA1', 'Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('%s is refused', async (range, message) => {
    await using book = await aSpreadsheet();
    expect(await refusalOf(book.client.spreadsheets.values.get({ spreadsheetId: book.id, range }))).toBe(message);
  });

  it.each([
    ['plain_1', 'plain_1!A1'],
    ['D3', "'D3'!A1"],
    ['two words', "'two words'!A1"],
    ["it's", "'it''s'!A1"],
    ['指标', "'指标'!A1"],
    ['2020', "'2020'!A1"],
  ])('on a sheet called %s is written %s', async (title, range) => {
    await using book = await aSpreadsheet();
    await book.run({ updateSheetProperties: { properties: { sheetId: 0, title }, fields: 'title' } });
    const quoted = `'${title.replaceAll("'", "''")}'!A1`;
    const { data } = await book.client.spreadsheets.values.get({ spreadsheetId: book.id, range: quoted });
    expect(data.range).toBe(range);
  });
});

describe('reading', () => {
  it('leaves out empty cells and lines at the end, and values where there are none', async () => {
    await using book = await aSpreadsheet();
    await book.put('B2', [['x', '', 'y'], [], ['', 'z']]);
    const { values } = book.client.spreadsheets;
    const read = async (range: string, majorDimension = 'ROWS') =>
      (await values.get({ spreadsheetId: book.id, range, majorDimension })).data;
    expect((await read('A1:E5')).values).toEqual([[], ['', 'x', '', 'y'], [], ['', '', 'z']]);
    expect((await read('A1:E5', 'COLUMNS')).values).toEqual([[], ['', 'x'], ['', '', '', 'z'], ['', 'y']]);
    expect(await read('F1:G2')).toEqual({ range: 'Sheet1!F1:G2', majorDimension: 'ROWS' });
  });

  it('answers several ranges in their order, each for itself', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [[1], [2]]);
    const { data } = await book.client.spreadsheets.values.batchGet({
      spreadsheetId: book.id,
      ranges: ['A2', 'C1', 'A1'],
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data.valueRanges?.map(({ values }) => values)).toEqual([[[2]], undefined, [[1]]]);
  });
});

describe('writing', () => {
  it('says what it wrote: null leaves a cell as it is, an empty text empties it', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(
      await book.put('A1:B2', [
        [null, 'x'],
        ['', null],
      ]),
    ).toMatchObject({
      updatedRange: 'Sheet1!A1:B2',
      updatedRows: 2,
      updatedColumns: 2,
      updatedCells: 2,
    });
    expect(await book.shown('A1:B2')).toEqual([
      ['a', 'x'],
      ['', 'd'],
    ]);
  });

  it('goes beyond a single cell, not beyond a range or the grid', async () => {
    await using book = await aSpreadsheet();
    expect(await book.put('Y1', [['a', 'b']])).toMatchObject({ updatedRange: 'Sheet1!Y1:Z1' });
    expect(await refusalOf(book.put('A1:B1', [['a', 'b', 'c']]))).toBe(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    );
    expect(await refusalOf(book.put('A1:B1', [['a'], ['b']]))).toBe(
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    );
    expect(await refusalOf(book.put('Z1', [['a', 'b']]))).toBe(
      'Range (Sheet1!Z1:AA1) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
  });

  it('of a text beyond 50,000 characters is refused, and of 50,000 is not', async () => {
    await using book = await aSpreadsheet();
    const most = '字'.repeat(50_000);
    await book.put('A1', [[most]]);
    expect(await book.shown('A1')).toEqual([[most]]);
    expect(await refusalOf(book.put('A1', [[`${most}字`]]))).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('of several ranges counts rows, columns, cells and sheets over all of them', async () => {
    await using book = await aSpreadsheet();
    const { data } = await book.client.spreadsheets.values.batchUpdate({
      spreadsheetId: book.id,
      requestBody: {
        valueInputOption: 'RAW',
        includeValuesInResponse: true,
        data: [
          { range: 'A1:D1', values: [['A', 'B', '', 'D']] },
          { range: 'A4', values: [['x']] },
        ],
      },
    });
    expect(data).toMatchObject({
      totalUpdatedRows: 2,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 5,
      totalUpdatedSheets: 1,
    });
    expect(data.responses?.[1]?.updatedData).toEqual({ range: 'Sheet1!A4', majorDimension: 'ROWS', values: [['x']] });
  });

  it('of several ranges is done as a whole or not at all', async () => {
    await using book = await aSpreadsheet();
    const call = book.client.spreadsheets.values.batchUpdate({
      spreadsheetId: book.id,
      requestBody: {
        valueInputOption: 'RAW',
        data: [
          { range: 'A1', values: [['x']] },
          { range: 'Nope!A1', values: [['y']] },
        ],
      },
    });
    expect(await refusalOf(call)).toBe('Invalid data[1]: Unable to parse range: Nope!A1');
    expect(await book.shown('A1:Z1000')).toEqual([]);
  });
});

describe('appending', () => {
  const append = async (
    { client, id }: ASpreadsheet,
    range: string,
    { values, insertDataOption = 'OVERWRITE' }: { values: unknown[][]; insertDataOption?: string },
  ) =>
    (
      await client.spreadsheets.values.append({
        spreadsheetId: id,
        range,
        valueInputOption: 'RAW',
        insertDataOption,
        requestBody: { values },
      })
    ).data;

  it.each([
    ['Sheet1', 'B4:D6', 'B7'],
    ['B4', 'B4:D6', 'B7'],
    ['C5:D5', 'B4:D6', 'B7'],
    ['B2:D4', 'B4:D6', 'B7'],
    ['A3:G10', 'B4:D6', 'B7'],
    ['A1', 'A1:C2', 'A3'],
    ['E4', undefined, 'E4'],
  ])("at %s finds the table that Google's documentation names", async (range, table, at) => {
    await using book = await aSpreadsheet();
    await book.put('A1', [
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    await book.put('B4', [
      ['x', 'y', 'z'],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const answer = await append(book, range, { values: [['neu']] });
    expect(answer.tableRange).toBe(table === undefined ? undefined : `Sheet1!${table}`);
    expect(answer.updates?.updatedRange).toBe(`Sheet1!${at}`);
  });

  it('makes rows where the grid ends', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1000', [['last']]);
    expect((await append(book, 'A1000', { values: [['x'], ['y']] })).updates?.updatedRange).toBe('Sheet1!A1001:A1002');
    expect((await book.sheet()).properties?.gridProperties?.rowCount).toBe(1002);
  });

  it('pushes down what stands below the table when asked to insert', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['head'], ['one']]);
    await book.put('A4', [['below']]);
    await append(book, 'A1', { values: [['two'], ['three']], insertDataOption: 'INSERT_ROWS' });
    expect(await book.shown('A1:A6')).toEqual([['head'], ['one'], ['two'], ['three'], [], ['below']]);
  });
});

describe('clearing', () => {
  it('takes values and leaves formats, notes and rules', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['50%']]);
    await book.run({ updateCells: { start: { sheetId: 0 }, fields: 'note', rows: [{ values: [{ note: 'n' }] }] } });
    const { data } = await book.client.spreadsheets.values.clear({ spreadsheetId: book.id, range: 'A1:B2' });
    expect(data.clearedRange).toBe('Sheet1!A1:B2');
    expect(await book.cells('A1', 'userEnteredValue,note,userEnteredFormat.numberFormat.type')).toEqual([
      { values: [{ note: 'n', userEnteredFormat: { numberFormat: { type: 'PERCENT' } } }] },
    ]);
  });
});
