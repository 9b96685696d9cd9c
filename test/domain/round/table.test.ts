import { describe, expect, test } from 'vitest';
import { centreRowSchema, hostingChangeRowSchema, previousRowSchema } from '../../../functions/domain/round/centre.ts';
import { registerOf } from '../../../functions/domain/round/register.ts';
import { readTable } from '../../../functions/domain/round/table.ts';

const HEADER = ['centre', 'from', 'hosting_unit', 'remark'];

function changes(rows: readonly (readonly string[])[], header: readonly string[] = HEADER) {
  return readTable({ header, rows }, hostingChangeRowSchema);
}

describe('readTable', () => {
  test('columns count by name, in any order', () => {
    const { rows, faults } = changes(
      [['甲单位', '', 'shantou', '2019-07-01']],
      ['hosting_unit', 'remark', 'centre', 'from'],
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([{ centre: 'shantou', from: '2019-07-01', hosting_unit: '甲单位', remark: undefined }]);
  });

  test('empty columns and cells at the end are passed over', () => {
    const { rows, faults } = changes([['shantou', '2019-07-01', '甲单位', '来函', '', '']], [...HEADER, '', ' ']);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['2019/7/1', '2019-07-01'],
    ['2019年7月1日', '2019-07-01'],
    ['2019.07.01', '2019-07-01'],
  ])('the date %s, as spreadsheet programs save it, is %s', (cell, from) => {
    expect(changes([['shantou', cell, '甲单位', '']]).rows[0]?.from).toBe(from);
  });

  test.each(['7/1/2019', '2019-13-01', '43647', '', '2019年'])('the date “%s” is refused', (cell) => {
    expect(changes([['shantou', cell, '甲单位', '']]).faults).toMatchObject([{ path: [0, 'from'] }]);
  });

  test('rows with too few and too many cells are named, the others are read', () => {
    const { rows, records, faults } = changes([
      ['shantou', '2019-07-01'],
      ['foshan', '2019-07-01', '乙单位', ''],
      ['foshan', '2019-07-01', '乙单位', '', '多', '余'],
    ]);
    expect(faults.map(({ path, found }) => [path, found])).toEqual([
      [[0], '这一行有 2 格 / 2 cell(s) in this row'],
      [[2], '这一行有 6 格 / 6 cell(s) in this row'],
    ]);
    expect(rows).toHaveLength(1);
    expect(records.map((record) => record?.['centre'])).toEqual([undefined, 'foshan', undefined]);
  });

  test('a missing column is one fault of the header, not one of every row', () => {
    const { faults } = changes(
      [
        ['shantou', '2019-07-01', '甲'],
        ['foshan', '2019-07-01', '乙'],
      ],
      HEADER.slice(0, 3),
    );
    expect(faults).toMatchObject([{ path: ['header', 'remark'] }]);
  });

  test('a misspelt column is one fault, with the name that was meant', () => {
    const { faults } = changes([['shantou', '2019-07-01', '甲', '']], ['center', 'from', 'hosting_unit', 'remark']);
    expect(faults).toMatchObject([
      { path: ['header', 'center'], expected: '是否想写“centre”？ / did you mean “centre”?' },
    ]);
  });

  test('a strange and a repeated column are named', () => {
    const { faults } = changes([], [...HEADER, 'fax', 'from']);
    expect(faults.map(({ found }) => found)).toEqual([
      '不认识的列名“fax” / the unknown column “fax”',
      '列名“from”出现不止一次 / the column “from” more than once',
    ]);
  });

  test('cells of good columns are judged although the header has a fault', () => {
    const { faults } = changes([['shantou', 'gestern', '甲', '', 'x']], [...HEADER, 'fax']);
    expect(faults.map(({ path }) => path)).toEqual([
      ['header', 'fax'],
      [0, 'from'],
    ]);
  });
});

describe('the rows of the register', () => {
  const numbers = (value: string) =>
    readTable({ header: ['centre', 'indicator', 'value'], rows: [['shantou', 'loans', value]] }, previousRowSchema);

  test.each([
    ['1200.5', 1200.5],
    ['-3', -3],
    [' 0 ', 0],
    ['', undefined],
    ['  ', undefined],
  ])('last round’s figure “%s” is %s: empty is unknown, not zero', (cell, value) => {
    expect(numbers(cell).rows[0]).toEqual({ centre: 'shantou', indicator: 'loans', value });
  });

  test.each(['1,200', '12万', '0x10', '1e3', '约30', 'NaN'])('last round’s figure “%s” is refused', (cell) => {
    expect(numbers(cell).faults).toMatchObject([{ path: [0, 'value'] }]);
  });

  test.each(['0', '', '1.5', '-1', '一', 'x'])('the number “%s” is refused for a centre', (no) => {
    const header = Object.keys(centreRowSchema.shape);
    const cells = new Map([
      ['id', 'shantou'],
      ['no', no],
      ['name', '汕头分中心'],
      ['hosting_unit', '甲'],
    ]);
    const rows = [header.map((column) => cells.get(column) ?? '')];
    expect(readTable({ header, rows }, centreRowSchema).faults).toMatchObject([{ path: [0, 'no'] }]);
  });

  test.each(['con', 'lpt1', 'Shantou', '汕头', 'a--b'])('the id “%s” is refused, for it becomes a file name', (id) => {
    expect(changes([[id, '2019-07-01', '甲', '']]).faults).toMatchObject([{ path: [0, 'centre'] }]);
  });

  test('centres come by number, changes by date, unknown figures not at all', () => {
    const row = {
      hosting_unit: '甲',
      city: undefined,
      approved_on: undefined,
      opened_on: undefined,
      remark: undefined,
    };
    const contact = { contact_name: '某人', contact_phone: '1', contact_email: [] };
    const centres = registerOf({
      centres: [
        { id: 'b', no: 2, name: '乙', ...row, ...contact },
        { id: 'a', no: 1, name: '甲', ...row, ...contact },
      ],
      hostingUnits: [
        { centre: 'b', from: '2020-01-01', hosting_unit: '丙', remark: undefined },
        { centre: 'b', from: '2019-01-01', hosting_unit: '乙', remark: '来函' },
      ],
      previous: [
        { centre: 'a', indicator: 'x', value: 0 },
        { centre: 'a', indicator: 'y', value: undefined },
      ],
    });
    expect(centres.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(centres[1]?.hostingChanges.map(({ from }) => from)).toEqual(['2019-01-01', '2020-01-01']);
    expect(centres[0]?.previous).toEqual({ x: 0 });
    expect(JSON.stringify(centres)).not.toContain('某人');
  });
});
