import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../support/google/http/check-message.ts';
import { sheetsSchema } from '../../support/google/sheets/schema/sheets-schema.ts';
import { aSpreadsheet, box, refusalOf } from './a-spreadsheet.ts';

describe('written cells', () => {
  it('take the fields that the mask names, lose those that it names in vain, and keep the others', async () => {
    await using book = await aSpreadsheet();
    const start = { sheetId: 0 };
    await book.run({
      updateCells: {
        start,
        fields: '*',
        rows: [
          {
            values: [
              {
                userEnteredValue: { numberValue: 0 },
                note: 'n',
                userEnteredFormat: { textFormat: { bold: true }, horizontalAlignment: 'LEFT' },
              },
            ],
          },
        ],
      },
    });
    await book.run({
      updateCells: {
        start,
        fields: 'note,userEnteredFormat.horizontalAlignment',
        rows: [{ values: [{ userEnteredFormat: { horizontalAlignment: 'CENTER' } }] }],
      },
    });
    expect(await book.cells('A1', 'userEnteredValue,note,userEnteredFormat')).toEqual([
      {
        values: [
          {
            userEnteredValue: { numberValue: 0 },
            userEnteredFormat: { textFormat: { bold: true }, horizontalAlignment: 'CENTER' },
          },
        ],
      },
    ]);
  });

  it('clear the rest of a range, and nothing beyond their rows from a start', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }];
    await book.run({ updateCells: { start: { sheetId: 0 }, fields: 'userEnteredValue', rows } });
    expect(await book.shown('A1:B2')).toEqual([
      ['x', 'b'],
      ['c', 'd'],
    ]);
    await book.run({ updateCells: { range: box(0, 2, 0, 2), fields: 'userEnteredValue', rows } });
    expect(await book.shown('A1:B2')).toEqual([['x']]);
  });

  it('have to fit the range', async () => {
    await using book = await aSpreadsheet();
    const values = [{ note: 'a' }, { note: 'b' }];
    expect(await book.refusal({ updateCells: { range: box(0, 1, 0, 1), fields: 'note', rows: [{ values }] } })).toBe(
      'Invalid requests[0].updateCells: Attempting to write column: 1, beyond the last requested column of: 0',
    );
    expect(
      await book.refusal({ updateCells: { range: box(0, 1, 0, 1), fields: 'note', rows: [{}, { values }] } }),
    ).toBe('Invalid requests[0].updateCells: Attempting to write row: 1, beyond the last requested row of: 0');
    expect(await book.refusal({ updateCells: { start: { sheetId: 0 }, rows: [] } })).toBe(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(await book.refusal({ updateCells: { start: { sheetId: 0 }, fields: 'note,colour', rows: [] } })).toBe(
      'Invalid requests[0].updateCells: Invalid field: colour',
    );
    expect(await book.refusal({ repeatCell: { range: { sheetId: 5 }, fields: 'note', cell: {} } })).toBe(
      'Invalid requests[0].repeatCell: No grid with id: 5',
    );
  });

  it('repeat a formula as a copy does, and put texts that begin with = as texts', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [[1], [2]]);
    await book.run(
      {
        repeatCell: {
          range: box(0, 2, 1, 2),
          cell: { userEnteredValue: { formulaValue: '=A1*$A$1' } },
          fields: 'userEnteredValue',
        },
      },
      {
        updateCells: {
          start: { sheetId: 0, columnIndex: 2 },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }],
        },
      },
    );
    expect(await book.formulas('B1:C2')).toEqual([['=A1*$A$1', '=1+1'], ['=A2*$A$1']]);
    expect(await book.shown('C1')).toEqual([['=1+1']]);
  });

  it('are appended below the last row with a value', async () => {
    await using book = await aSpreadsheet();
    await book.put('B3', [['last']]);
    await book.run({
      appendCells: {
        sheetId: 0,
        fields: 'userEnteredValue',
        rows: [{ values: [{ userEnteredValue: { boolValue: true } }] }],
      },
    });
    expect(await book.shown('A4')).toEqual([['TRUE']]);
  });

  it('answer each colour plain and as a style, themes included', async () => {
    await using book = await aSpreadsheet();
    const cell = {
      userEnteredFormat: {
        backgroundColor: { red: 1, green: 0, blue: 0.4980392156862745 },
        textFormat: { foregroundColorStyle: { themeColor: 'ACCENT2' } },
      },
    };
    await book.run({
      repeatCell: { range: box(0, 1, 0, 1), cell, fields: 'userEnteredFormat(backgroundColor,textFormat)' },
    });
    const pink = { red: 1, blue: 0.49803922 };
    expect((await book.cells('A1', 'userEnteredFormat'))[0]?.values?.[0]?.userEnteredFormat).toEqual({
      backgroundColor: pink,
      backgroundColorStyle: { rgbColor: pink },
      textFormat: {
        foregroundColor: { red: 0.91764706, green: 0.2627451, blue: 0.20784314 },
        foregroundColorStyle: { themeColor: 'ACCENT2' },
      },
    });
  });

  it('know their links', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['=HYPERLINK("https://a.example/x","da")', 'https://b.example/y', 'none']]);
    const [row] = await book.cells('A1:C1', 'hyperlink');
    expect(row?.values).toEqual([{ hyperlink: 'https://a.example/x' }, { hyperlink: 'https://b.example/y' }, {}]);
  });
});

describe('an answer about cells', () => {
  it('holds only what is wanted, and what is wanted of nothing as {}', async () => {
    await using book = await aSpreadsheet();
    await book.put('B2', [['x']]);
    const get = async (fields: string, ranges: string[] = []) =>
      (await book.client.spreadsheets.get({ spreadsheetId: book.id, fields, ranges })).data;
    expect(await get('sheets.data.rowData.values.note', ['A1'])).toEqual({ sheets: [{ data: [{}] }] });
    expect(await get('sheets/data/rowData/values/formattedValue', ['A1:C3'])).toEqual({
      sheets: [{ data: [{ rowData: [{}, { values: [{}, { formattedValue: 'x' }] }] }] }],
    });
    expect(
      await get('sheets(data(startRow,startColumn,rowData.values(effectiveValue/stringValue)))', ['B2:B3']),
    ).toEqual({
      sheets: [
        { data: [{ startRow: 1, startColumn: 1, rowData: [{ values: [{ effectiveValue: { stringValue: 'x' } }] }] }] },
      ],
    });
    expect(await get('namedRanges')).toEqual({});
    expect(await get('spreadsheetId,sheets.properties(sheetId,title)')).toEqual({
      spreadsheetId: book.id,
      sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    });
    expect(Object.keys((await get('*')).sheets?.[0] ?? {})).toContain('data');
    expect(await refusalOf(get('sheets.dta'))).toBe('Request contains an invalid argument.');
    expect(await refusalOf(get('sheets(data'))).toBe('Invalid field mask: sheets(data');
  });

  it('comes without cells unless they are asked for, and then for the ranges in their order', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['a'], ['b']]);
    await book.run({ addSheet: { properties: { title: '二' } } });
    const { data: plain } = await book.client.spreadsheets.get({ spreadsheetId: book.id });
    expect(plain.sheets?.map((sheet) => sheet.data)).toEqual([undefined, undefined]);
    const { data } = await book.client.spreadsheets.get({
      spreadsheetId: book.id,
      includeGridData: true,
      ranges: ['A2', 'Sheet1!A1'],
    });
    expect(data.sheets?.length).toBe(1);
    expect(data.sheets?.[0]?.data?.map(({ rowData }) => rowData?.[0]?.values?.[0]?.formattedValue)).toEqual(['b', 'a']);
    const whole = (await book.client.spreadsheets.get({ spreadsheetId: book.id, includeGridData: true })).data;
    expect(whole.sheets?.[0]?.data?.[0]?.rowMetadata?.length).toBe(1000);
  });

  it('has nothing that the schema does not know, and no default value that proto3 leaves out', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['x', 0, false, '=1/0', '2020-01-01', '=HYPERLINK("https://a.example","b")']]);
    await book.run(
      { mergeCells: { range: box(3, 5, 0, 2) } },
      { addProtectedRange: { protectedRange: { range: box(0, 1, 0, 1), warningOnly: true } } },
      { addNamedRange: { namedRange: { name: 'Eins', range: box(0, 1, 0, 1) } } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [box(0, 1, 0, 1)],
            gradientRule: { minpoint: { type: 'MIN', color: { red: 1 } }, maxpoint: { type: 'MAX', color: {} } },
          },
        },
      },
      { setDataValidation: { range: box(0, 1, 0, 1), rule: { condition: { type: 'BOOLEAN' }, strict: false } } },
      { addDimensionGroup: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } } },
      {
        updateBorders: {
          range: box(0, 2, 0, 2),
          top: { style: 'SOLID', color: { red: 1 } },
          innerVertical: { style: 'DASHED' },
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 0 }, criteria: { '0': { hiddenValues: ['x'] } } } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 0 } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
          },
        },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    );
    const { data } = await book.client.spreadsheets.get({ spreadsheetId: book.id, includeGridData: true });
    expect(Object.keys(data.sheets?.[0] ?? {}).length).toBeGreaterThanOrEqual(8);
    expect(checkMessage(sheetsSchema, 'Spreadsheet', { json: data })).toEqual(data);
  });
});
