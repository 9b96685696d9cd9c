import { describe, expect, it } from 'vitest';
import { aSpreadsheet } from './a-spreadsheet.ts';

const SERIAL = { '2020-03-05': 43895, '2026-03-05': 46086 };

describe('a typed text', () => {
  it.each([
    ['en_US', '12.50', 12.5, '12.5', undefined],
    ['en_US', '0042', 42, '42', undefined],
    ['en_US', '.5', 0.5, '0.5', undefined],
    ['en_US', '-3', -3, '-3', undefined],
    ['en_US', '(123)', -123, '-123', undefined],
    ['en_US', '1,200', 1200, '1,200', 'NUMBER'],
    ['en_US', '2,000,000.01', 2000000.01, '2,000,000.01', 'NUMBER'],
    ['en_US', '1,20', '1,20', '1,20', undefined],
    ['en_US', '50%', 0.5, '50%', 'PERCENT'],
    ['en_US', '12.5%', 0.125, '12.50%', 'PERCENT'],
    ['en_US', '$1,200', 1200, '$1,200', 'CURRENCY'],
    ['en_US', '1e3', 1000, '1.00E+03', 'SCIENTIFIC'],
    ['en_US', '2020-03-05', SERIAL['2020-03-05'], '2020-03-05', 'DATE'],
    ['en_US', '3/5/2020', SERIAL['2020-03-05'], '3/5/2020', 'DATE'],
    ['en_US', '3-5', SERIAL['2026-03-05'], '3-5', 'DATE'],
    ['en_US', '13-5', '13-5', '13-5', undefined],
    ['en_US', 'Mar 5, 2020', SERIAL['2020-03-05'], 'Mar 5, 2020', 'DATE'],
    ['en_US', '3月5日', '3月5日', '3月5日', undefined],
    ['en_US', '2020-02-30', '2020-02-30', '2020-02-30', undefined],
    ['en_US', '12:30', 12.5 / 24, '12:30', 'TIME'],
    ['en_US', '3:05 PM', (15 + 5 / 60) / 24, '3:05 PM', 'TIME'],
    ['en_US', '2020-03-05 12:30', SERIAL['2020-03-05'] + 12.5 / 24, '2020-03-05 12:30', 'DATE_TIME'],
    ['en_US', 'TRUE', true, 'TRUE', undefined],
    ['en_US', 'false', false, 'FALSE', undefined],
    ['en_US', "'007", '007', '007', undefined],
    ['en_US', ' x ', ' x ', ' x ', undefined],
    ['en_US', '约30', '约30', '约30', undefined],
    ['zh_CN', '1,200', 1200, '1,200', 'NUMBER'],
    ['zh_CN', '¥1,200.5', 1200.5, '¥1,200.50', 'CURRENCY'],
    ['zh_CN', '3-5', SERIAL['2026-03-05'], '3-5', 'DATE'],
    ['zh_CN', '3月5日', SERIAL['2026-03-05'], '3月5日', 'DATE'],
    ['zh_CN', '2020年3月5日', SERIAL['2020-03-05'], '2020年3月5日', 'DATE'],
    ['zh_CN', '20/3/5', SERIAL['2020-03-05'], '20/3/5', 'DATE'],
    ['zh_CN', '１２３', '１２３', '１２３', undefined],
    ['fr_FR', '1,5', 1.5, '1,5', undefined],
    ['fr_FR', '5/3/2020', SERIAL['2020-03-05'], '5/3/2020', 'DATE'],
    ['de_DE', '1.200,5', 1200.5, '1.200,50', 'NUMBER'],
  ])('in %s, %j is worth %j and shows %j', async (...[locale, text, worth, shown, type]) => {
    await using book = await aSpreadsheet({ locale });
    await book.type('A1', [[text]]);
    const [row] = await book.cells('A1', 'effectiveValue,formattedValue,effectiveFormat.numberFormat.type');
    const cell = row?.values?.[0];
    expect(Object.values(cell?.effectiveValue ?? {})).toEqual([worth]);
    expect(cell?.formattedValue).toBe(shown);
    expect(cell?.effectiveFormat?.numberFormat?.type).toBe(type);
  });

  it('stays a text in a cell for plain text, but for a formula', async () => {
    await using book = await aSpreadsheet();
    await book.run({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1 },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    await book.type('A1', [['3-5', '50%', '007', '=1+1']]);
    expect(await book.shown('A1:D1')).toEqual([['3-5', '50%', '007', '2']]);
  });

  it('put in raw stays what it is', async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['=1+1', '50%', '3-5', 5, true]]);
    const { data } = await book.client.spreadsheets.values.get({
      spreadsheetId: book.id,
      range: 'A1:E1',
      valueRenderOption: 'UNFORMATTED_VALUE',
    });
    expect(data.values).toEqual([['=1+1', '50%', '3-5', 5, true]]);
  });

  it('of a date is a serial number without its format, or its text where that is asked for', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['2020-03-05', 1.5]]);
    const read = async (dateTimeRenderOption: string) =>
      (
        await book.client.spreadsheets.values.get({
          spreadsheetId: book.id,
          range: 'A1:B1',
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption,
        })
      ).data.values;
    expect(await read('SERIAL_NUMBER')).toEqual([[43895, 1.5]]);
    expect(await read('FORMATTED_STRING')).toEqual([['2020-03-05', 1.5]]);
  });
});

describe('a number format', () => {
  it.each([
    [1234.5, '#,##0.00', 'NUMBER', '1,234.50'],
    [1.005, '0.00', 'NUMBER', '1.01'],
    [-3, '0;(0)', 'NUMBER', '(3)'],
    [0, '0;-0;"无"', 'NUMBER', '无'],
    [0.256, '0.0%', 'PERCENT', '25.6%'],
    [1234567, '0.00E+00', 'SCIENTIFIC', '1.23E+06'],
    [5, '000', 'NUMBER', '005'],
    [1200.5, '"¥"#,##0.##', 'CURRENCY', '¥1,200.5'],
    [43895.75, 'yyyy-mm-dd hh:mm', 'DATE_TIME', '2020-03-05 18:00'],
    [43895.75, 'h:mm am/pm', 'TIME', '6:00 PM'],
    [1.5, '[h]:mm', 'TIME', '36:00'],
    [43895, 'mmmm d', 'DATE', 'March 5'],
  ])('shows %d by %s (%s) as %s', async (...[number, pattern, type, shown]) => {
    await using book = await aSpreadsheet();
    await book.put('A1', [[number]]);
    const format = { userEnteredFormat: { numberFormat: { type, pattern } } };
    await book.run({
      repeatCell: {
        range: { sheetId: 0, endRowIndex: 1, endColumnIndex: 1 },
        cell: format,
        fields: 'userEnteredFormat',
      },
    });
    expect(await book.shown('A1')).toEqual([[shown]]);
  });

  it.each([
    [1 / 3, '0.3333333333'],
    [2 / 3, '0.6666666667'],
    [1 / 1024, '0.0009765625'],
    [123456.789, '123456.789'],
    [0.1 + 0.2, '0.3'],
    [1e15, '1E+15'],
    [12345678901, '12345678901'],
    [-0.5, '-0.5'],
    [0, '0'],
  ])('is not needed to show %d as %s', async (number, shown) => {
    await using book = await aSpreadsheet();
    await book.put('A1', [[number]]);
    expect(await book.shown('A1')).toEqual([[shown]]);
  });
});
