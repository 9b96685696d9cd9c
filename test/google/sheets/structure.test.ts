import type { sheets_v4 } from '@googleapis/sheets';
import { describe, expect, it } from 'vitest';
import { type ASpreadsheet, aSpreadsheet, box, refusalOf } from './a-spreadsheet.ts';

const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });
/** Everything that names cells, around B3:C4. */
async function aLadenBook(): Promise<ASpreadsheet> {
  const book = await aSpreadsheet();
  const range = box(2, 4, 1, 3);
  const condition = { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '5' }] };
  await book.put('A1', [
    ['a', 'b', 'c'],
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ]);
  await book.run(
    { mergeCells: { range: box(7, 9, 1, 3) } },
    { addNamedRange: { namedRange: { name: 'Mitte', range, namedRangeId: 'm' } } },
    { addProtectedRange: { protectedRange: { range, protectedRangeId: 5 } } },
    { setDataValidation: { range: box(2, 3, 1, 2), rule: { condition, strict: true } } },
    {
      addConditionalFormatRule: {
        rule: { ranges: [range], booleanRule: { condition, format: { textFormat: { bold: true } } } },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 9,
          metadataKey: 'row',
          visibility: 'DOCUMENT',
          location: { dimensionRange: rows(2, 3) },
        },
      },
    },
    { addSheet: { properties: { sheetId: 1, title: '总表' } } },
  );
  await book.type('E1', [['=SUM(B3:C4)', '=B3', '=$B$3', '=SUM(B:B)', '=Mitte']]);
  await book.type("'总表'!A1", [['=Sheet1!B3', '=SUM(Sheet1!B3:C4)']]);
  return book;
}

async function names(book: ASpreadsheet) {
  const { data } = await book.client.spreadsheets.get({
    spreadsheetId: book.id,
    fields:
      'namedRanges.range,sheets(merges,protectedRanges.range,conditionalFormats.ranges,data.rowMetadata.developerMetadata.metadataId)',
  });
  const [sheet] = data.sheets ?? [];
  return {
    named: data.namedRanges?.map(({ range }) => spell(range)) ?? [],
    protected: sheet?.protectedRanges?.map(({ range }) => spell(range)) ?? [],
    rules: sheet?.conditionalFormats?.flatMap(({ ranges }) => ranges?.map(spell)) ?? [],
    merges: sheet?.merges?.map(spell) ?? [],
    metadataRow: sheet?.data?.[0]?.rowMetadata?.findIndex(({ developerMetadata }) => developerMetadata !== undefined),
    formulas: [...(await book.formulas('E1:I2')), ...(await book.formulas("'总表'!A1:B1"))]
      .flat()
      .filter((one) => one !== ''),
  };
}

function spell(range: sheets_v4.Schema$GridRange | undefined): string {
  return `${range?.startRowIndex}-${range?.endRowIndex},${range?.startColumnIndex}-${range?.endColumnIndex}`;
}

describe('inserted rows', () => {
  it('push down everything that names cells below them, and stretch what they lie in', async () => {
    await using book = await aLadenBook();
    await book.run({ insertDimension: { range: rows(3, 5), inheritFromBefore: true } });
    expect(await names(book)).toEqual({
      named: ['2-6,1-3'],
      protected: ['2-6,1-3'],
      rules: ['2-6,1-3'],
      merges: ['9-11,1-3'],
      metadataRow: 2,
      formulas: ['=SUM(B3:C6)', '=B3', '=$B$3', '=SUM(B:B)', '=Mitte', '=Sheet1!B3', '=SUM(Sheet1!B3:C6)'],
    });
    expect((await book.sheet()).properties?.gridProperties?.rowCount).toBe(1002);
    expect(await book.shown('A3:A6')).toEqual([['4'], [], [], ['7']]);
  });

  it('look like the row before them or the row after them, as asked', async () => {
    await using book = await aLadenBook();
    await book.run({ insertDimension: { range: rows(3, 4), inheritFromBefore: true } });
    const [row] = await book.cells('B4', 'dataValidation.strict,userEnteredValue');
    expect(row?.values).toEqual([{ dataValidation: { strict: true } }]);
    await book.run({ insertDimension: { range: rows(1, 2), inheritFromBefore: false } });
    expect(await book.cells('B2', 'dataValidation.strict')).toEqual([]);
  });

  it('at the edge of a range shift it or leave it', async () => {
    await using book = await aLadenBook();
    await book.run({ insertDimension: { range: rows(4, 5) } });
    expect((await names(book)).named).toEqual(['2-4,1-3']);
    await book.run({ insertDimension: { range: rows(2, 3) } });
    expect((await names(book)).named).toEqual(['3-5,1-3']);
  });
});

describe('deleted rows', () => {
  it('take along what lay in them alone, shrink what reached beyond, and leave #REF! behind', async () => {
    await using book = await aLadenBook();
    await book.run({ deleteDimension: { range: rows(2, 3) } });
    expect(await names(book)).toEqual({
      named: ['2-3,1-3'],
      protected: ['2-3,1-3'],
      rules: ['2-3,1-3'],
      merges: ['6-8,1-3'],
      metadataRow: -1,
      formulas: ['=SUM(B3:C3)', '=#REF!', '=#REF!', '=SUM(B:B)', '=Mitte', '=Sheet1!#REF!', '=SUM(Sheet1!B3:C3)'],
    });
    expect(await book.shown('F1')).toEqual([['#REF!']]);
  });

  it('that hold all of a range take it along', async () => {
    await using book = await aLadenBook();
    await book.run({ deleteDimension: { range: rows(1, 5) } });
    expect(await names(book)).toMatchObject({ named: [], protected: [], rules: [], merges: ['3-5,1-3'] });
  });

  it('have to be there, and not be all', async () => {
    await using book = await aSpreadsheet();
    expect(await book.refusal({ deleteDimension: { range: rows(1000, 1001) } })).toBe(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    );
    expect(await book.refusal({ deleteDimension: { range: rows(0, 1000) } })).toBe(
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    );
    await book.run({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { frozenRowCount: 2 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    expect(await book.refusal({ deleteDimension: { range: rows(2, 1000) } })).toBe(
      'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    );
    await book.run({ deleteDimension: { range: rows(0, 1) } });
    expect((await book.sheet()).properties?.gridProperties?.frozenRowCount).toBe(1);
  });
});

describe('columns', () => {
  it('come and go like rows', async () => {
    await using book = await aLadenBook();
    await book.run({ insertDimension: { range: columns(2, 3) } });
    expect(await names(book)).toMatchObject({ named: ['2-4,1-4'], merges: ['7-9,1-4'] });
    expect((await book.formulas('F1:G1'))[0]).toEqual(['=SUM(B3:D4)', '=B3']);
    await book.run({ deleteDimension: { range: columns(0, 2) } });
    expect(await names(book)).toMatchObject({ named: ['2-4,0-2'], merges: ['7-9,0-2'] });
    expect((await book.sheet()).properties?.gridProperties?.columnCount).toBe(25);
  });
});

describe('moved rows', () => {
  it('take their cells, sizes and metadata along, and references follow', async () => {
    await using book = await aLadenBook();
    await book.run(
      { updateDimensionProperties: { range: rows(2, 3), properties: { pixelSize: 40 }, fields: 'pixelSize' } },
      { moveDimension: { source: rows(2, 3), destinationIndex: 5 } },
    );
    expect(await book.shown('A2:A5')).toEqual([['1'], ['7'], ['10'], ['4']]);
    const { metadataRow, formulas } = await names(book);
    expect(metadataRow).toBe(4);
    expect(formulas.slice(1, 3)).toEqual(['=B5', '=$B$5']);
    const { data } = await book.client.spreadsheets.get({
      spreadsheetId: book.id,
      ranges: ['A4:A5'],
      fields: 'sheets.data.rowMetadata.pixelSize',
    });
    expect(data.sheets?.[0]?.data?.[0]?.rowMetadata).toEqual([{ pixelSize: 21 }, { pixelSize: 40 }]);
  });
});

describe('inserted and deleted cells', () => {
  it('shift what stands in their band, and nothing beside it', async () => {
    await using book = await aLadenBook();
    await book.run({ insertRange: { range: box(1, 2, 1, 3), shiftDimension: 'ROWS' } });
    expect(await book.shown('A2:C4')).toEqual([['1'], ['4', '2', '3'], ['7', '5', '6']]);
    expect(await names(book)).toMatchObject({ named: ['3-5,1-3'], metadataRow: 2 });
    await book.run({ deleteRange: { range: box(1, 2, 1, 3), shiftDimension: 'ROWS' } });
    expect(await book.shown('A2:C3')).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    await book.run({ deleteRange: { range: box(1, 2, 0, 1), shiftDimension: 'COLUMNS' } });
    expect(await book.shown('A2:C2')).toEqual([['2', '3']]);
  });
});

describe('sorted rows', () => {
  it('take formats and notes along, leave rules at their place, and formulas look at their own row', async () => {
    await using book = await aSpreadsheet();
    const condition = { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] };
    await book.type('A1', [
      ['b', 2, '=B1*10'],
      ['a', 3, '=B2*10'],
      ['', 9],
      ['c', 1, '=B4*10'],
    ]);
    await book.run(
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 1 },
          fields: 'note,userEnteredFormat',
          rows: [{ values: [{ note: 'n', userEnteredFormat: { textFormat: { bold: true } } }] }],
        },
      },
      { setDataValidation: { range: box(1, 2, 0, 1), rule: { condition } } },
      { sortRange: { range: box(0, 4, 0, 3), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
    );
    expect(await book.shown('A1:C4')).toEqual([
      ['a', '3', '30'],
      ['b', '2', '20'],
      ['c', '1', '10'],
      ['', '9'],
    ]);
    const cells = await book.cells('A1:A2', 'note,dataValidation.condition.type,userEnteredFormat.textFormat.bold');
    expect(cells.map(({ values }) => values?.[0])).toEqual([
      { note: 'n', userEnteredFormat: { textFormat: { bold: true } } },
      { dataValidation: { condition: { type: 'NUMBER_GREATER' } } },
    ]);
  });

  it('put numbers before texts before truth values, and empty cells last in either order', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['b'], [true], [''], [10], ['a'], [9]]);
    const sort = (sortOrder: string) => book.run({ sortRange: { range: box(0, 6, 0, 1), sortSpecs: [{ sortOrder }] } });
    await sort('ASCENDING');
    expect((await book.shown('A1:A6')).flat()).toEqual(['9', '10', 'a', 'b', 'TRUE']);
    await sort('DESCENDING');
    expect((await book.shown('A1:A6')).flat()).toEqual(['TRUE', 'b', 'a', '10', '9']);
  });
});

describe('a grid', () => {
  it('loses what stands in rows that are cut off', async () => {
    await using book = await aLadenBook();
    await book.run({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 3, columnCount: 5 } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    expect(await names(book)).toMatchObject({ named: ['2-3,1-3'], merges: [] });
    expect(await refusalOf(book.client.spreadsheets.values.get({ spreadsheetId: book.id, range: 'A4' }))).toContain(
      'exceeds grid limits',
    );
  });

  it('does not grow beyond ten million cells', async () => {
    await using book = await aSpreadsheet();
    expect(
      await book.refusal({
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 400_000 } },
          fields: 'gridProperties.rowCount',
        },
      }),
    ).toBe(
      'Invalid requests[0].updateSheetProperties: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
    expect((await book.sheet()).properties?.gridProperties?.rowCount).toBe(1000);
  });
});
