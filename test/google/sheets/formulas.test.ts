import { describe, expect, it } from 'vitest';
import { countExpression, textExpression } from '../../../functions/domain/workbook/count-formula.ts';
import { aSpreadsheet } from './a-spreadsheet.ts';

describe('a formula', () => {
  it.each([
    ['=1+2*3^2', '19'],
    ['=-2^2', '4'],
    ['=(1+2)*3', '9'],
    ['=50%', '50.00%'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=A1+A2', '30'],
    ['=A1*2', '20'],
    ['=SUM(A1:A4)', '30'],
    ['=sum(A:A)', '30'],
    ['=SUM(A1,5,"7")', '22'],
    ['=AVERAGE(A1:A2)', '15'],
    ['=COUNTA(A1:A4)', '3'],
    ['=COUNT(A1:A4)', '2'],
    ['=MAX(A1:A4)-MIN(A1:A4)', '10'],
    ['=IF(A1>5,"gross","klein")', 'gross'],
    ['=IF(A1>50,"gross")', 'FALSE'],
    ['=LEN(A3)', '3'],
    ['=IFERROR(1/0,"-")', '-'],
    ['="x"="X"', 'TRUE'],
    ['=A4=0', 'TRUE'],
    ['=A4', '0'],
    ["='Sheet1'!A1", '10'],
    ['=Zehn+1', '11'],
    ['=HYPERLINK("https://example.org","da")', 'da'],
    ['=ROUND(2.345,2)', '2.35'],
    ['=VLOOKUP(20,A1:B4,2,FALSE)', 'zwei'],
    ['=TEXT(0.5,"0%")', '50%'],
    ['=ROW()', '1'],
    ['=IMAGE("https://example.org/a.png")', undefined],
    ['=""', undefined],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=FOO(1)', '#NAME?'],
    ['=foo', '#NAME?'],
    ['=1+', '#ERROR!'],
    ['=Sheet9!A1', '#REF!'],
    ['=C1', '#REF!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=NA()', '#N/A'],
  ])('%s shows %s', async (formula, shown) => {
    await using book = await aSpreadsheet();
    await book.put('A1', [[10, 'eins'], [20, 'zwei'], ['abc']]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    await book.run({ addNamedRange: { namedRange: { name: 'Zehn', range } } });
    await book.type('C1', [[formula]]);
    expect(await book.shown('C1')).toEqual(shown === undefined ? [] : [[shown]]);
    expect(await book.formulas('C1')).toEqual([[formula]]);
  });

  it('that comes to an error says which, and why', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['=1/0', '=""']]);
    expect(await book.cells('A1:B1', 'userEnteredValue,effectiveValue,formattedValue')).toEqual([
      {
        values: [
          {
            userEnteredValue: { formulaValue: '=1/0' },
            effectiveValue: {
              errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' },
            },
            formattedValue: '#DIV/0!',
          },
          { userEnteredValue: { formulaValue: '=""' } },
        ],
      },
    ]);
  });

  it('about a date shows a date, though nobody formatted it', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [['2020-03-05', '=A1+1', '=A1-A1', '=TODAY()']]);
    expect(await book.shown('A1:D1')).toEqual([['2020-03-05', '2020-03-06', '0', '11/25/2026']]);
    const [row] = await book.cells('B1:D1', 'effectiveFormat.numberFormat.type');
    expect(row?.values?.map((cell) => cell.effectiveFormat?.numberFormat?.type)).toEqual(['DATE', undefined, 'DATE']);
  });

  it("counts characters as the product's own does", async () => {
    await using book = await aSpreadsheet();
    await book.put('A1', [['服务 中心\n二〇二六　年']]);
    const words = textExpression('已写 {count} 字\n"好"', { count: countExpression('A1') });
    await book.type('B1', [[`=IF(A1="","",${words})`]]);
    expect(await book.shown('B1')).toEqual([['已写 9 字\n"好"']]);
  });

  it('works again when what it refers to changes', async () => {
    await using book = await aSpreadsheet();
    await book.type('A1', [[1, '=A1*10', '=B1+1']]);
    await book.put('A1', [[2]]);
    expect(await book.shown('A1:C1')).toEqual([['2', '20', '21']]);
  });
});
