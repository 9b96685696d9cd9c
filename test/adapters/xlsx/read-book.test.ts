import { describe, expect, it } from 'vitest';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import { serialOfIso } from '../../../functions/adapters/xlsx/reading/serial-of-iso.ts';
import { shiftFormula } from '../../../functions/adapters/xlsx/reading/shift-formula.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';
import { aPackage, aSheet, type PackageSource, stylesFor } from '../../support/xlsx/a-package.ts';

function cellsOf(bytes: Buffer): ReadonlyMap<string, RawCell> {
  const [tab] = readBook(bytes, 'x.xlsx').tabs;
  if (tab === undefined) throw new Error('no tab');
  return tab.cells;
}

const row = (cells: string, source?: Partial<PackageSource>) => cellsOf(aSheet(`<row r="1">${cells}</row>`, source));
const cell = (xml: string, source?: Partial<PackageSource>) => row(xml, source).get('A1');

describe('a cell', () => {
  it.each<[string, string, RawCell]>([
    ['a number', '<c r="A1"><v>12.5</v></c>', { value: 12.5, format: 'general' }],
    ['zero', '<c r="A1"><v>0</v></c>', { value: 0, format: 'general' }],
    ['17 digits', '<c r="A1"><v>1234567890123460000</v></c>', { value: 1234567890123460000, format: 'general' }],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', { value: 1.5e-7, format: 'general' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true, format: 'general' }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { value: false, format: 'general' }],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { value: null, error: '#REF!', format: 'general' }],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>约30</t></is></c>', { value: '约30', format: 'general' }],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>约</t></r><r><rPr><b/></rPr><t>30</t></r></is></c>',
      { value: '约30', format: 'general' },
    ],
    ['a text that looks like a number', '<c r="A1" t="str"><v>007</v></c>', { value: '007', format: 'general' }],
    ['an escaped character', '<c r="A1" t="str"><v>a_x000D_b_x005F_x</v></c>', { value: 'a\rb_x', format: 'general' }],
    ['a formula', '<c r="A1"><f>35+12</f><v>47</v></c>', { value: 47, formula: '=35+12', format: 'general' }],
    [
      'a formula of 0',
      '<c r="A1"><f>SUM(D5:D9)</f><v>0</v></c>',
      { value: 0, formula: '=SUM(D5:D9)', format: 'general' },
    ],
    ['a formula of ""', '<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', formula: '=""', format: 'general' }],
    [
      'a formula of an error',
      '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      { value: null, error: '#DIV/0!', formula: '=1/0', format: 'general' },
    ],
    [
      'a formula of false',
      '<c r="A1" t="b"><f>1&gt;2</f><v>0</v></c>',
      { value: false, formula: '=1>2', format: 'general' },
    ],
    ['a formula not calculated yet', '<c r="A1"><f>A2</f></c>', { value: null, formula: '=A2' }],
    [
      'an array formula',
      '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>4</v></c>',
      { value: 4, formula: '=B1:B2*2', format: 'general' },
    ],
    [
      'a date of a strict file',
      '<c r="A1" t="d"><v>2020-03-05T12:00:00</v></c>',
      { value: 43895.5, format: 'date-time', shown: '2020-03-05T12:00:00' },
    ],
  ])('holding %s is read as it is', (_, xml, expected) => {
    expect(cell(xml)).toEqual(expected);
  });

  it.each<[string, number, RawCell]>([
    ['yyyy/m/d;@', 43895, { value: 43895, format: 'date', shown: '2020/3/5' }],
    ['m"月"d"日"', 43895, { value: 43895, format: 'date', shown: '3月5日' }],
    ['h:mm', 0.5208333333333334, { value: 0.5208333333333334, format: 'time', shown: '12:30' }],
    ['yyyy-mm-dd hh:mm:ss', 43895.5, { value: 43895.5, format: 'date-time', shown: '2020-03-05 12:00:00' }],
    ['0%', 0.5, { value: 0.5, format: 'percent', shown: '50%' }],
    ['#,##0.00', 1234567.5, { value: 1234567.5, format: 'number', shown: '1,234,567.50' }],
    ['0.00E+00', 12345, { value: 12345, format: 'scientific', shown: '1.23E+04' }],
    ['[$¥-804]#,##0.00', 5, { value: 5, format: 'currency', shown: '¥5.00' }],
    ['[$$-409]#,##0.00;[RED]-[$$-409]#,##0.00', 1234.5, { value: 1234.5, format: 'currency', shown: '$1,234.50' }],
    ['_ "US$"* #,##0_ ;_ "US$"* -#,##0_ ', 5, { value: 5, format: 'currency', shown: 'US$5' }],
    ['#,##0.00\\ [$€-407]', 5, { value: 5, format: 'currency', shown: '€5.00' }],
    ['[$CHF] 0', 5, { value: 5, format: 'currency', shown: 'CHF5' }],
    ['@', 5, { value: 5, format: 'text' }],
    ['0!.0,"万"', 12000, { value: 12000, format: 'number' }],
  ])('under the format %s says what it shows where that is certain', (code, value, expected) => {
    expect(cell(`<c r="A1" s="1"><v>${value}</v></c>`, { styles: stylesFor([code]) })).toEqual(expected);
  });

  it('holding a text under a date format is a text', () => {
    const styles = stylesFor(['yyyy-mm-dd', '@']);
    const cells = row('<c r="A1" s="1" t="str"><v>无</v></c><c r="B1" s="2" t="str"><v>无</v></c>', { styles });
    expect(cells.get('A1')).toEqual({ value: '无', format: 'general' });
    expect(cells.get('B1')).toEqual({ value: '无', format: 'text' });
  });

  it.each([
    [14, 'date'],
    [22, 'date-time'],
    [31, 'date'],
    [32, 'time'],
    [49, 'text'],
    [9, 'percent'],
    [58, 'date'],
  ])('under the built-in format %i is a %s', (id, format) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(cell('<c r="A1" s="1"><v>1</v></c>', { styles })?.format).toBe(format);
  });

  it('counts days from 1904 where the workbook does', () => {
    const source = { styles: stylesFor(['yyyy-mm-dd']), workbook: '<workbookPr date1904="1"/>' };
    expect(cell('<c r="A1" s="1"><v>42433</v></c>', source)).toEqual({
      value: 42433,
      format: 'date',
      shown: '2020-03-05',
    });
    expect(serialOfIso('2020-03-05', true)).toBe(42433);
  });

  it('that is empty is absent, styled or not', () => {
    expect(row('<c r="A1" s="1"/><c r="B1"></c><c r="C1"><v></v></c>', { styles: stylesFor(['0']) }).size).toBe(0);
  });

  it('takes shared text with its runs joined and its phonetic guide left out', () => {
    const strings =
      '<si><t xml:space="preserve"> 约 </t></si><si><r><t>重</t></r><r><t>庆</t></r><rPh sb="0" eb="1"><t>zhong</t></rPh></si><si/>';
    const cells = row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>', {
      strings,
    });
    expect([...cells.values()].map(({ value }) => value)).toEqual([' 约 ', '重庆', '']);
  });

  it('whose shared text is missing makes the file unreadable rather than the cell empty', () => {
    expect(() => cell('<c r="A1" t="s"><v>7</v></c>')).toThrow(/A1 的文字缺失/);
  });

  it('follows the one before it where the file does not say where it is', () => {
    const cells = cellsOf(
      aSheet(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c r="D9"><v>4</v></c><c><v>5</v></c></row>',
      ),
    );
    expect([...cells.keys()]).toEqual(['A1', 'B1', 'A2', 'D9', 'E9']);
  });

  it('covered by a merged range is there and says by which', () => {
    const content =
      '<sheetData><row r="5"><c r="D5"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="D5:E6"/></mergeCells>';
    const cells = cellsOf(aPackage({ sheets: [{ title: '表', content }] }));
    expect(cells.get('D5')).toEqual({ value: 3, format: 'general' });
    for (const a1 of ['E5', 'D6', 'E6']) expect(cells.get(a1)).toEqual({ value: null, coveredBy: 'D5:E6' });
  });
});

describe('a shared formula', () => {
  it('is given to each of its cells as it reads there', () => {
    const cells = cellsOf(
      aSheet(
        '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>3</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>0</v></c></row>',
      ),
    );
    expect(cells.get('C2')).toEqual({ value: 0, formula: '=A2+$B$1', format: 'general' });
  });

  it.each([
    ['SUM(A1:B$2)*LOG10(C3)', 'SUM(B3:C$2)*LOG10(D5)'],
    ['"A1"&A1', '"A1"&B3'],
    ["'表 A1'!A1+表1!A1", "'表 A1'!B3+表1!B3"],
    ['$A1+A$1+AA10', '$A3+B$1+AB12'],
    ['ABS(XFE1)+A1B', 'ABS(XFF3)+A1B'],
  ])('moves the relative references of %s only', (formula, moved) => {
    expect(shiftFormula(formula, { columns: 1, rows: 2 })).toBe(moved);
  });
});

describe('a workbook', () => {
  it('shows its hidden tabs too, in order, and no chart sheets', () => {
    const sheets = [
      { title: '封面', content: '<sheetData/>' },
      { title: '键', content: '<sheetData/>', state: 'veryHidden' as const },
      { title: '选项', content: '<sheetData/>', state: 'hidden' as const },
    ];
    expect(readBook(aPackage({ sheets }), 'x.xlsx').tabs.map(({ title }) => title)).toEqual(['封面', '键', '选项']);
  });

  it('written with prefixed elements is read the same', () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>中</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const cells = cellsOf(aSheet('', { parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect([...cells]).toEqual([
      ['A1', { value: '中', format: 'general' }],
      ['B1', { value: 2, format: 'general' }],
    ]);
  });

  it('needs neither shared strings nor styles', () => {
    expect(cell('<c r="A1" s="3"><v>1</v></c>')).toEqual({ value: 1, format: 'general' });
  });
});
