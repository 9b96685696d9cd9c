import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/round-folder/read-csv.ts';

describe('readCsv', () => {
  test.each([
    ['\n', 'line feeds'],
    ['\r\n', 'carriage returns and line feeds'],
    ['\r', 'carriage returns'],
  ])('lines end with %j', (end) => {
    const { table, lineOf } = readCsv('x.csv', ['a,b', '1,"x', 'y"', '', ' , ', '3,4', ''].join(end));
    expect(table).toEqual({
      header: ['a', 'b'],
      rows: [
        ['1', 'x\ny'],
        ['3', '4'],
      ],
    });
    expect([lineOf(['header', 'a']), lineOf([0, 'a']), lineOf([1, 'a'])]).toEqual([1, 2, 6]);
  });

  test('a mark at the start and blanks around cells are not content', () => {
    expect(readCsv('x.csv', '\ufeffa, b\n "1" , 2 \n').table).toEqual({ header: ['a', 'b'], rows: [['1', '2']] });
  });

  test('quotes are as spreadsheet programs write them, and a quote within a cell is text', () => {
    const { table } = readCsv('x.csv', 'a,b\n"say ""hi""","x,y"\n中山"火炬"区,2\n');
    expect(table?.rows).toEqual([
      ['say "hi"', 'x,y'],
      ['中山"火炬"区', '2'],
    ]);
  });

  test('a quote that is never closed is named with the line where its row begins', () => {
    const { table, faults } = readCsv('x.csv', 'a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(table).toBeUndefined();
    expect(faults).toMatchObject([{ file: 'x.csv', line: 3 }]);
  });

  test('text beside a quoted cell is named in every row that has it', () => {
    const { table, faults } = readCsv('x.csv', 'a,b\n"1"x,2\n3,4\n5,"6\n7"8\n9,10\n"11" y,\n');
    expect(table).toBeUndefined();
    expect(faults.map(({ line }) => line)).toEqual([2, 4, 7]);
  });

  test.each([
    ['a;b\n1;2\n', '分号'],
    ['a\tb\n1\t2\n', '制表符'],
    ['a，b\n1，2\n', '中文逗号'],
    ['\ufeffa|b\n', '竖线'],
  ])('other separators are named: %j', (text, words) => {
    const { table, faults } = readCsv('x.csv', text);
    expect(table).toBeUndefined();
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toContain(words);
    expect(faults[0]?.expected).toContain('CSV UTF-8');
  });

  test.each(['', '\ufeff', '\n\n', ',,,\n,,\n'])('%j is an empty file', (text) => {
    expect(readCsv('x.csv', text).faults).toMatchObject([{ line: 1, found: '空文件 / an empty file' }]);
  });

  test('any text is either a table or a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', '中', '\t') }), (text) => {
        const { table, faults } = readCsv('x.csv', text);
        expect(table === undefined).toBe(faults.length > 0);
      }),
    );
  });
});
