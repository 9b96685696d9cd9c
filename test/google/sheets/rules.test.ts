import { describe, expect, it } from 'vitest';
import { aSpreadsheet } from './a-spreadsheet.ts';

const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
const rule = (value: string) => ({
  ranges: [range],
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] },
    format: { textFormat: { bold: true } },
  },
});

describe('conditional formats', () => {
  it('stand in an order, and answer what became of them', async () => {
    await using book = await aSpreadsheet();
    await book.run(
      { addConditionalFormatRule: { rule: rule('a') } },
      { addConditionalFormatRule: { rule: rule('b'), index: 1 } },
    );
    const replies = await book.run(
      { updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } },
      { updateConditionalFormatRule: { index: 0, rule: rule('c') } },
      { deleteConditionalFormatRule: { sheetId: 0, index: 1 } },
    );
    expect(replies[0]?.updateConditionalFormatRule).toEqual({ newIndex: 1, newRule: rule2('a') });
    expect(replies[1]?.updateConditionalFormatRule).toEqual({ newRule: rule2('c'), oldRule: rule2('b') });
    expect(replies[2]?.deleteConditionalFormatRule).toEqual({ rule: rule2('a') });
    expect((await book.sheet()).conditionalFormats).toEqual([rule2('c')]);
    expect(await book.refusal({ deleteConditionalFormatRule: { sheetId: 0, index: 7 } })).toBe(
      'Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 7',
    );
  });

  it('follow inserted rows in their formulas too', async () => {
    await using book = await aSpreadsheet();
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$B5>Sheet1!C5' }] };
    await book.run(
      { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition, format: {} } } } },
      {
        setDataValidation: {
          range,
          rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!A10:A12' }] } },
        },
      },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 5 } } },
    );
    expect((await book.sheet()).conditionalFormats?.[0]?.booleanRule?.condition?.values).toEqual([
      { userEnteredValue: '=$B7>Sheet1!C7' },
    ]);
    const [row] = await book.cells('A1', 'dataValidation.condition.values');
    expect(row?.values?.[0]?.dataValidation?.condition?.values).toEqual([{ userEnteredValue: '=Sheet1!A12:A14' }]);
  });

  it('change only what Google lets them change', async () => {
    await using book = await aSpreadsheet();
    const bad = { ...rule('a'), booleanRule: { ...rule('a').booleanRule, format: { horizontalAlignment: 'LEFT' } } };
    expect(await book.refusal({ addConditionalFormatRule: { rule: bad } })).toBe(
      "Invalid requests[0].addConditionalFormatRule: The format field 'horizontalAlignment' is not supported in conditional formatting.",
    );
  });
});

describe('a validation rule', () => {
  it('is kept as it was said, without what proto3 leaves out, and goes when none is given', async () => {
    await using book = await aSpreadsheet();
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '是' }, { userEnteredValue: '否' }] };
    await book.run({
      setDataValidation: { range, rule: { condition, strict: true, showCustomUi: false, inputMessage: '请选择' } },
    });
    const [row] = await book.cells('A1', 'dataValidation');
    expect(row?.values?.[0]?.dataValidation).toEqual({ condition, strict: true, inputMessage: '请选择' });
    await book.put('A1', [['也许']]);
    expect(await book.shown('A1')).toEqual([['也许']]);
    await book.run({ setDataValidation: { range } });
    expect(await book.cells('A1', 'dataValidation')).toEqual([{ values: [{}] }]);
  });

  it.each([
    [
      { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }] },
      "ConditionType 'NUMBER_BETWEEN' requires exactly two ConditionValues, but 1 values are present.",
    ],
    [
      { type: 'ONE_OF_LIST' },
      "ConditionType 'ONE_OF_LIST' requires at least one ConditionValues, but 0 values are present.",
    ],
    [{ type: 'BLANK' }, "Condition type 'BLANK' is not supported for data validation."],
    [{}, 'condition.type is required.'],
  ])('with the condition %j is refused', async (condition, message) => {
    await using book = await aSpreadsheet();
    expect(await book.refusal({ setDataValidation: { range, rule: { condition } } })).toBe(
      `Invalid requests[0].setDataValidation: ${message}`,
    );
  });
});

describe('developer metadata', () => {
  it('are found by key, value, place and id, changed and deleted', async () => {
    await using book = await aSpreadsheet();
    const create = (metadataKey: string, location: object, metadataValue?: string) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey,
          visibility: 'DOCUMENT',
          location,
          ...(metadataValue === undefined ? {} : { metadataValue }),
        },
      },
    });
    const line = (startIndex: number) => ({
      dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
    });
    const replies = await book.run(
      create('row', line(1), 'i01'),
      create('row', line(2), 'i02'),
      create('round', { spreadsheet: true }),
      create('tab', { sheetId: 0 }),
    );
    expect(replies[0]?.createDeveloperMetadata?.developerMetadata).toMatchObject({
      metadataKey: 'row',
      metadataValue: 'i01',
      visibility: 'DOCUMENT',
      location: { locationType: 'ROW', dimensionRange: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
    });
    const search = async (filter: object) => {
      const { data } = await book.client.spreadsheets.developerMetadata.search({
        spreadsheetId: book.id,
        requestBody: { dataFilters: [filter] },
      });
      return (
        data.matchedDeveloperMetadata?.map(
          ({ developerMetadata }) => developerMetadata?.metadataValue ?? developerMetadata?.metadataKey,
        ) ?? []
      );
    };
    const lookup = (wanted: object) => search({ developerMetadataLookup: wanted });
    expect(await lookup({ metadataKey: 'row' })).toEqual(['i01', 'i02']);
    expect(await lookup({ metadataKey: 'row', metadataValue: 'i02' })).toEqual(['i02']);
    expect(await lookup({ locationType: 'SPREADSHEET' })).toEqual(['round']);
    expect(await lookup({ metadataLocation: { sheetId: 0 } })).toEqual(['tab']);
    expect(
      await lookup({
        metadataLocation: { sheetId: 0 },
        locationMatchingStrategy: 'INTERSECTING_LOCATION',
        metadataKey: 'row',
      }),
    ).toEqual(['i01', 'i02']);
    expect(await search({ gridRange: { sheetId: 0, startRowIndex: 2, endRowIndex: 3 } })).toEqual([
      'i02',
      'round',
      'tab',
    ]);
    expect(await lookup({ metadataKey: 'none' })).toEqual([]);

    const [updated, deleted] = await book.run(
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataKey: 'tab' } }],
          developerMetadata: { metadataValue: 'x' },
          fields: 'metadataValue',
        },
      },
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'row' } } } },
    );
    expect(updated?.updateDeveloperMetadata?.developerMetadata?.[0]?.metadataValue).toBe('x');
    expect(deleted?.deleteDeveloperMetadata?.deletedDeveloperMetadata?.length).toBe(2);
    expect(
      await book.refusal(
        create('row', { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } }),
      ),
    ).toContain('must represent a single row or column');
  });
});

describe('values by data filters', () => {
  it('are read, written and cleared where metadata stand, wherever the row has gone', async () => {
    await using book = await aSpreadsheet();
    const { values } = book.client.spreadsheets;
    const location = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } };
    await book.put('A1', [['Kopf'], ['Wert']]);
    await book.run(
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'i01', visibility: 'DOCUMENT', location } } },
      { insertDimension: { range: { ...location.dimensionRange, startIndex: 0, endIndex: 1 } } },
    );
    const dataFilter = { developerMetadataLookup: { metadataKey: 'i01' } };
    const read = async () => {
      const { data } = await values.batchGetByDataFilter({
        spreadsheetId: book.id,
        requestBody: { dataFilters: [dataFilter] },
      });
      return data.valueRanges?.[0]?.valueRange;
    };
    expect(await read()).toEqual({ range: 'Sheet1!A3:Z3', majorDimension: 'ROWS', values: [['Wert']] });
    const { data: written } = await values.batchUpdateByDataFilter({
      spreadsheetId: book.id,
      requestBody: { valueInputOption: 'RAW', data: [{ dataFilter, values: [['neu', 5]] }] },
    });
    expect(written).toMatchObject({
      totalUpdatedCells: 2,
      responses: [{ updatedRange: 'Sheet1!A3:B3', updatedCells: 2, dataFilter }],
    });
    const { data: cleared } = await values.batchClearByDataFilter({
      spreadsheetId: book.id,
      requestBody: { dataFilters: [dataFilter] },
    });
    expect(cleared.clearedRanges).toEqual(['Sheet1!A3:Z3']);
    expect((await read())?.values).toBeUndefined();
  });
});

describe('groups', () => {
  it('lie in each other, and come apart again', async () => {
    await using book = await aSpreadsheet();
    const lines = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
    await book.run({ addDimensionGroup: { range: lines(1, 6) } });
    const [reply] = await book.run({ addDimensionGroup: { range: lines(2, 4) } });
    const group = (startIndex: number, endIndex: number, depth: number) => ({
      range: { dimension: 'ROWS', startIndex, endIndex },
      depth,
    });
    expect(reply?.addDimensionGroup?.dimensionGroups).toEqual([group(1, 6, 1), group(2, 4, 2)]);
    await book.run({ deleteDimensionGroup: { range: lines(2, 4) } });
    expect((await book.sheet()).rowGroups).toEqual([group(1, 6, 1)]);
    await book.run({
      updateDimensionGroup: { dimensionGroup: { range: lines(1, 6), depth: 1, collapsed: true }, fields: 'collapsed' },
    });
    expect((await book.sheet()).rowGroups).toEqual([{ ...group(1, 6, 1), collapsed: true }]);
    expect(await book.refusal({ deleteDimensionGroup: { range: lines(50, 52) } })).toContain(
      'No dimension group exists',
    );
  });
});

/** As answered: the sheet with id 0 is not said. */
function rule2(value: string): object {
  const { sheetId: _, ...plain } = range;
  return { ...rule(value), ranges: [plain] };
}
