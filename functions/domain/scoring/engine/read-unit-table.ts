/** Makes units and figures out of a table as it stands in a file: nothing is guessed, every odd cell is named. */
import { suggestion } from '../../round/faults.ts';
import { quote } from '../../round/found-words.ts';
import type { Table } from '../../round/table.ts';
import type { SchemeFault } from '../scheme/scheme-fault.ts';
import { SIZE } from './sizes.ts';
import type { FigureColumn, UnitTable } from './unit-table.ts';

/** What a scheme needs of a table. */
export interface TableNeeds {
  /** Columns of numbers that must be there, with the path of the scheme that names them. */
  readonly figures: ReadonlyMap<string, readonly PropertyKey[]>;
  /** Columns of words that must be there. */
  readonly labels: ReadonlyMap<string, readonly PropertyKey[]>;
  readonly missing: readonly string[];
  readonly notApplicable: readonly string[];
}

export interface UnitTableReading {
  readonly table: Omit<UnitTable, 'previous'>;
  readonly faults: readonly SchemeFault[];
  /** Columns that nothing in the scheme names. */
  readonly unused: readonly string[];
}

type File = 'data' | 'previous';

/** The first column names the units; the others are found by name, in whatever order. */
export function readUnitTable(content: Table, needs: TableNeeds, file: File = 'data'): UnitTableReading {
  const header = content.header.map((name) => name.trim());
  const [unitColumn = ''] = header;
  const rows = content.rows;
  const units = rows.map(([unit = '']) => unit.trim());
  const reader = { header, rows, needs, file, unitColumn };
  const figures = [...needs.figures].map(([name, path]) => readFigures(name, path, reader));
  const labels = [...needs.labels].map(([name, path]) => readLabels(name, path, reader));
  const used = new Set([unitColumn, ...needs.figures.keys(), ...needs.labels.keys()]);
  return {
    table: {
      units,
      figures: new Map(figures.flatMap(({ name, column }) => (column === undefined ? [] : [[name, column] as const]))),
      labels: new Map(labels.flatMap(({ name, words }) => (words === undefined ? [] : [[name, words] as const]))),
    },
    faults: [
      ...headerFaults(header, used, file),
      ...rowFaults(rows, header, { units, file, unitColumn }),
      ...figures.flatMap((figure) => figure.faults),
      ...labels.flatMap((label) => label.faults),
    ],
    unused: header.filter((name) => name !== '' && !used.has(name)),
  };
}

interface Reader {
  readonly header: readonly string[];
  readonly rows: Table['rows'];
  readonly needs: TableNeeds;
  readonly file: File;
  readonly unitColumn: string;
}

interface FigureReading {
  readonly name: string;
  readonly column?: FigureColumn;
  readonly faults: readonly SchemeFault[];
}

function readFigures(name: string, path: readonly PropertyKey[], reader: Reader): FigureReading {
  const place = reader.header.indexOf(name);
  if (place < 0) return { name, faults: reader.file === 'previous' ? [] : [noColumn(name, path, reader)] };
  const notApplicable = new Set<number>();
  const faults: SchemeFault[] = [];
  const values = reader.rows.map((cells, row) => {
    const cell = (cells[place] ?? '').trim();
    if (cell === '' || reader.needs.missing.includes(cell)) return undefined;
    if (reader.needs.notApplicable.includes(cell)) {
      notApplicable.add(row);
      return undefined;
    }
    if (isNumber(cell)) return Number(cell);
    faults.push({
      file: reader.file,
      path: [row, name],
      found: `文字${quote(cell)} / the text ${quote(cell)}`,
      expected: NUMBER,
    });
    return undefined;
  });
  return { name, column: { values, notApplicable }, faults };
}

const PLAIN_NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/;

/**
 * Whether a cell is a number without any doubt: no thousands separators, no units, no percent signs, and of a size that can be
 * computed with.
 *
 * @example isNumber('1.5e3') // true
 */
export function isNumber(cell: string): boolean {
  const size = Math.abs(Number(cell));
  return PLAIN_NUMBER.test(cell) && (size === 0 || (size >= SIZE.least && size <= SIZE.most));
}

const NUMBER =
  '数字，如 1234.5，不带千分位、单位与百分号，绝对值在 1e-60 与 1e60 之间；未报留空，不适用写 n/a；其他写法在方案的 data.missing 或 data.notApplicable 中列出 / a number such as 1234.5, without separators, unit or %, between 1e-60 and 1e60 in size; empty where not reported, n/a where not applicable; other marks are listed in data.missing or data.notApplicable of the scheme';

function readLabels(name: string, path: readonly PropertyKey[], reader: Reader) {
  const place = reader.header.indexOf(name);
  if (place < 0) return { name, faults: [noColumn(name, path, reader)] };
  return { name, words: reader.rows.map((cells) => (cells[place] ?? '').trim()), faults: [] };
}

function noColumn(name: string, path: readonly PropertyKey[], { header, needs }: Reader): SchemeFault {
  // What the scheme names elsewhere is hardly what was meant here.
  const spare = header.slice(1).filter((other) => !needs.figures.has(other) && !needs.labels.has(other));
  const found = `数据表没有${quote(name)}这一列 / the table has no column ${quote(name)}`;
  return { file: 'scheme', path, found, expected: suggestion(name, spare.length > 0 ? spare : header.slice(1)) };
}

function headerFaults(header: readonly string[], used: ReadonlySet<string>, file: File): readonly SchemeFault[] {
  const repeated = new Set(header.filter((name, i) => name !== '' && header.indexOf(name) < i && used.has(name)));
  return [
    ...[...repeated].map((name): SchemeFault => {
      const found = `列名${quote(name)}出现不止一次 / the column ${quote(name)} more than once`;
      return { file, path: ['header', name], found, expected: '每个列名只出现一次 / each column once' };
    }),
  ];
}

interface RowFacts {
  readonly units: readonly string[];
  readonly file: File;
  readonly unitColumn: string;
}

function rowFaults(
  rows: Table['rows'],
  header: readonly string[],
  { units, file, unitColumn }: RowFacts,
): SchemeFault[] {
  if (rows.length === 0) {
    const expected = '第一行为列名，其下每个单位一行 / column names, then one row a unit';
    return [{ file, path: ['header', unitColumn], found: '没有任何单位 / no units', expected }];
  }
  const first = new Map<string, number>();
  return rows.flatMap((cells, row): SchemeFault[] => {
    const unit = units[row] ?? '';
    const before = first.get(unit);
    if (before === undefined) first.set(unit, row);
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    return [
      ...(unit === '' ? [{ file, path: [row, unitColumn], ...NO_NAME }] : []),
      ...(unit !== '' && before !== undefined ? [{ file, path: [row, unitColumn], ...repeatedUnit(unit) }] : []),
      ...(filled > header.length ? [{ file, path: [row], ...tooLong(cells.length, header.length) }] : []),
    ];
  });
}

const NO_NAME = {
  found: '没有单位名称 / no name',
  expected: '第一列为单位名称 / the name of the unit in the first column',
};

function repeatedUnit(unit: string) {
  const found = `单位${quote(unit)}出现不止一次 / the unit ${quote(unit)} more than once`;
  return { found, expected: '每个单位一行，名称互不相同 / one row for each unit, under a name of its own' };
}

function tooLong(cells: number, columns: number) {
  return {
    found: `这一行有 ${cells} 格 / ${cells} cell(s) in this row`,
    expected: `与第一行一样 ${columns} 格；内容中有逗号时整格用英文双引号括起 / ${columns}, as in the first line; a cell that holds a comma stands in double quotes`,
  };
}
