import { describe, expect, it } from 'vitest';
import { aSpreadsheet } from './a-spreadsheet.ts';

const box = (endRowIndex: number, endColumnIndex: number, sheetId = 0) => ({
  sheetId,
  startRowIndex: 0,
  endRowIndex,
  startColumnIndex: 0,
  endColumnIndex,
});

async function titles(book: Awaited<ReturnType<typeof aSpreadsheet>>): Promise<unknown[]> {
  const { data } = await book.client.spreadsheets.get({ spreadsheetId: book.id, fields: 'sheets.properties.title' });
  return data.sheets?.map(({ properties }) => properties?.title) ?? [];
}

describe('a batch', () => {
  it('is done as a whole or not at all', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['alt']]);
    const version = async () => {
      const response = await fetch(`${book.desk.origin}/drive/v3/files/${book.id}?fields=version`);
      return ((await response.json()) as { version: string }).version;
    };
    const before = await version();
    expect(
      await book.refusal(
        {
          updateCells: {
            start: { sheetId: 0 },
            fields: 'userEnteredValue',
            rows: [{ values: [{ userEnteredValue: { stringValue: 'neu' } }] }],
          },
        },
        { addSheet: { properties: { title: 'zwei' } } },
        { deleteSheet: { sheetId: 99 } },
      ),
    ).toBe('Invalid requests[2].deleteSheet: No sheet with id: 99');
    expect(await book.shown('A1')).toEqual([['alt']]);
    expect(await titles(book)).toEqual(['Sheet1']);
    expect(await version()).toBe(before);
    await book.put('A1', [['neu']]);
    expect(Number(await version())).toBeGreaterThan(Number(before));
  });

  it('can answer with the spreadsheet as it has become', async () => {
    await using book = await aSpreadsheet();
    const { data } = await book.client.spreadsheets.batchUpdate({
      spreadsheetId: book.id,
      requestBody: {
        requests: [{ addSheet: { properties: { title: '二' } } }],
        includeSpreadsheetInResponse: true,
        responseRanges: ['二!A1:B2'],
        responseIncludeGridData: true,
      },
    });
    expect(data.updatedSpreadsheet?.sheets?.map(({ properties }) => properties?.title)).toEqual(['二']);
    expect(data.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.columnMetadata?.length).toBe(2);
  });

  it('of two callers at once leaves both changes', async () => {
    await using book = await aSpreadsheet();
    await Promise.all(Array.from({ length: 20 }, (_, row) => book.put(`A${row + 1}`, [[row]])));
    expect((await book.shown('A1:A20')).length).toBe(20);
  });
});

describe('sheets', () => {
  it('are added where asked, with ids and titles of their own', async () => {
    await using book = await aSpreadsheet();
    const replies = await book.run(
      { addSheet: { properties: { title: '甲', index: 0, sheetId: 12 } } },
      { addSheet: {} },
    );
    expect(replies[0]?.addSheet?.properties).toEqual({
      sheetId: 12,
      title: '甲',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    });
    expect(await titles(book)).toEqual(['甲', 'Sheet1', 'Sheet3']);
    expect(await book.refusal({ addSheet: { properties: { title: 'SHEET1' } } })).toBe(
      'Invalid requests[0].addSheet: A sheet with the name "SHEET1" already exists. Please enter another name.',
    );
  });

  it('move to an index that counts them as they stood before', async () => {
    await using book = await aSpreadsheet();
    await book.run(
      { addSheet: { properties: { title: 'B', sheetId: 1 } } },
      { addSheet: { properties: { title: 'C', sheetId: 2 } } },
    );
    const move = (sheetId: number, index: number) =>
      book.run({ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } });
    await move(0, 2);
    expect(await titles(book)).toEqual(['B', 'Sheet1', 'C']);
    await move(1, 1);
    expect(await titles(book)).toEqual(['B', 'Sheet1', 'C']);
    await move(2, 0);
    expect(await titles(book)).toEqual(['C', 'B', 'Sheet1']);
  });

  it('cannot all be hidden, nor all removed', async () => {
    await using book = await aSpreadsheet();
    const hide = { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } };
    expect(await book.refusal(hide)).toBe(
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    );
    expect(await book.refusal({ deleteSheet: { sheetId: 0 } })).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    );
    await book.run({ addSheet: { properties: { title: 'zwei' } } }, hide);
    expect((await book.sheet()).properties?.hidden).toBe(true);
    expect(
      await book.refusal({ updateSheetProperties: { properties: { sheetId: 0, title: '' }, fields: 'title' } }),
    ).toBe('Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.');
  });

  it('that are renamed take the formulas along, and that are deleted leave #REF!', async () => {
    await using book = await aSpreadsheet();
    await book.run({ addSheet: { properties: { title: '指标', sheetId: 1 } } });
    await book.put('指标!A1', [[5]]);
    await book.type('Sheet1!A1', [['=指标!A1', "=SUM('指标'!A:A)"]]);
    await book.run({ updateSheetProperties: { properties: { sheetId: 1, title: '指标 2' }, fields: 'title' } });
    expect(await book.formulas('Sheet1!A1:B1')).toEqual([["='指标 2'!A1", "=SUM('指标 2'!A:A)"]]);
    expect(await book.shown('Sheet1!A1:B1')).toEqual([['5', '5']]);
    await book.run({ deleteSheet: { sheetId: 1 } });
    expect(await book.shown('Sheet1!A1:B1')).toEqual([['#REF!', '#REF!']]);
  });

  it('are doubled with everything on them', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['x']]);
    await book.run(
      { mergeCells: { range: box(2, 2) } },
      { addProtectedRange: { protectedRange: { range: box(1, 1), protectedRangeId: 3 } } },
    );
    const [reply] = await book.run({ duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 8 } });
    expect(reply?.duplicateSheet?.properties).toMatchObject({ sheetId: 8, title: 'Copy of Sheet1', index: 1 });
    expect(await book.shown("'Copy of Sheet1'!A1")).toEqual([['x']]);
    const copy = await book.sheet(1);
    expect(copy.merges?.[0]?.sheetId).toBe(8);
    expect(copy.protectedRanges?.[0]?.range?.sheetId).toBe(8);
    expect(copy.protectedRanges?.[0]?.protectedRangeId).not.toBe(3);
  });

  it('are copied into another spreadsheet', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['x']]);
    const other = (await book.client.spreadsheets.create({ requestBody: {} })).data.spreadsheetId ?? '';
    const { data } = await book.client.spreadsheets.sheets.copyTo({
      spreadsheetId: book.id,
      sheetId: 0,
      requestBody: { destinationSpreadsheetId: other },
    });
    expect(data).toMatchObject({ title: 'Copy of Sheet1', index: 1 });
    const { data: read } = await book.client.spreadsheets.values.get({
      spreadsheetId: other,
      range: "'Copy of Sheet1'!A1",
    });
    expect(read.values).toEqual([['x']]);
  });

  it('freeze rows, but not all', async () => {
    await using book = await aSpreadsheet();
    const freeze = (frozenRowCount: number) => ({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    await book.run(freeze(2));
    expect((await book.sheet()).properties?.gridProperties?.frozenRowCount).toBe(2);
    expect(await book.refusal(freeze(1000))).toBe(
      "Invalid requests[0].updateSheetProperties: You can't freeze all visible rows on the sheet.",
    );
    await book.run(freeze(0));
    expect((await book.sheet()).properties?.gridProperties).toEqual({ rowCount: 1000, columnCount: 26 });
  });
});

describe('a spreadsheet', () => {
  it('is made with all that was asked for, and takes the place of a default sheet', async () => {
    await using book = await aSpreadsheet();
    const { data } = await book.client.spreadsheets.create({
      requestBody: {
        properties: { title: '填报表', locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
        sheets: [
          {
            properties: { title: '封面', gridProperties: { rowCount: 5, columnCount: 3 } },
            data: [
              {
                startRow: 1,
                rowData: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }],
                columnMetadata: [{ pixelSize: 300 }],
              },
            ],
            merges: [{ startRowIndex: 3, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 }],
          },
          { properties: { title: '指标', sheetId: 77 } },
        ],
        namedRanges: [{ name: 'Eins', range: box(1, 1, 77) }],
      },
    });
    expect(data.sheets?.map(({ properties }) => [properties?.sheetId, properties?.title])).toEqual([
      [0, '封面'],
      [77, '指标'],
    ]);
    expect(data.properties).toMatchObject({ title: '填报表', locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
    expect(data.spreadsheetUrl).toBe(`https://docs.google.com/spreadsheets/d/${data.spreadsheetId}/edit`);
    const read = await book.client.spreadsheets.get({
      spreadsheetId: data.spreadsheetId ?? '',
      includeGridData: true,
      ranges: ['封面'],
    });
    const [sheet] = read.data.sheets ?? [];
    expect(sheet?.data?.[0]?.rowData?.[1]?.values?.[0]?.formattedValue).toBe('x');
    expect(sheet?.data?.[0]?.columnMetadata?.[0]?.pixelSize).toBe(300);
    expect(sheet?.merges?.length).toBe(1);
  });

  it('carries the title of its file, whichever of the two is renamed', async () => {
    await using book = await aSpreadsheet();
    await book.run({ updateSpreadsheetProperties: { properties: { title: '新' }, fields: 'title' } });
    const file = await fetch(`${book.desk.origin}/drive/v3/files/${book.id}?fields=name`);
    expect(await file.json()).toEqual({ name: '新' });
    await fetch(`${book.desk.origin}/drive/v3/files/${book.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"名"}',
    });
    const { data } = await book.client.spreadsheets.get({ spreadsheetId: book.id });
    expect(data.properties?.title).toBe('名');
  });

  it('is copied by Drive with all its sheets, and each goes its own way then', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['x', '=A1']]);
    const answer = await fetch(`${book.desk.origin}/drive/v3/files/${book.id}/copy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const copy = ((await answer.json()) as { id: string }).id;
    await book.put('A1', [['y']]);
    const { data } = await book.client.spreadsheets.values.get({ spreadsheetId: copy, range: 'A1:B1' });
    expect(data.values).toEqual([['x', 'x']]);
  });

  it('is exported as it shows', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [
      ['a,b', '50%'],
      ['', '=1/3'],
    ]);
    const answer = await fetch(`${book.desk.origin}/drive/v3/files/${book.id}/export?mimeType=text%2Fcsv`);
    expect(await answer.text()).toBe('"a,b",50%\r\n,0.3333333333');
  });
});
