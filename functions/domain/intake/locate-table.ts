/** Finds a table of ours in a workbook by what its hidden cells say: tabs may be renamed, columns moved, rows shuffled. */
import { type IssueCode, makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { type Language, type Localised, localise } from '../round/localised.ts';
import { a1Of, parseA1 } from '../workbook/a1.ts';
import { EMPTY_CELL } from '../workbook/raw-cell.ts';
import type { RawTab, RawWorkbook } from '../workbook/raw-workbook.ts';
import { roleMark, type TabRole } from '../workbook/tab-roles.ts';
import { type LocatedTable, plainText, saysTheSame } from './table-cells.ts';

export interface TableSought {
  readonly role: TabRole;
  /** The tab's title in the layout. */
  readonly title: Localised;
  readonly language: Language;
  /** The heads of the columns that are needed, by key, in the language of the workbook. */
  readonly heads: Readonly<Record<string, string>>;
  /** Further columns of ours; nobody misses them. */
  readonly ours: readonly string[];
}

export interface TableFound {
  readonly table?: LocatedTable;
  /** Why there is no table. */
  readonly fault?: IssueCode;
  readonly issues: readonly Issue[];
}

/**
 * The table with the mark of its role. Without `table` nothing of it can be read.
 *
 * Issues: `TAB_MISSING`, `TAB_DAMAGED` (the title is there, the mark is not), `TAB_DUPLICATED`, `COLUMN_MISSING`,
 * `COLUMN_DUPLICATED`, `HEADER_CHANGED`.
 *
 * @example locateTable({ role: 'figures', title, heads }, { name: 'empty.xlsx', tabs: [] }).table // undefined
 */
export function locateTable(sought: TableSought, raw: RawWorkbook): TableFound {
  const marks = raw.tabs.flatMap((tab) => marksIn(tab, sought.role));
  const [mark, ...others] = marks;
  if (mark === undefined) return missingTab(sought, raw);
  if (others.length > 0) return duplicatedTab(sought, marks);
  const columns = locateColumns(sought, mark);
  const headRow = headRowOf(sought, { mark, columns });
  const table = { tab: mark.tab, headRow, keyColumn: mark.column, columns, rows: rowsBelow(mark, headRow) };
  return { table, issues: [...missingColumns(sought, mark), ...changedHeads(sought, table)] };
}

interface Mark {
  readonly tab: RawTab;
  readonly column: number;
  readonly row: number;
}

function marksIn(tab: RawTab, role: TabRole): Mark[] {
  const places = [...tab.cells].flatMap(([a1, { value }]) => (value === roleMark(role) ? (parseA1(a1) ?? []) : []));
  return places.map((place) => ({ tab, ...place }));
}

function missingTab({ title, language }: TableSought, { tabs }: RawWorkbook): TableFound {
  const namesake = tabs.find((tab) => saysTheSame(tab.title, title.zh) || saysTheSame(tab.title, title.en));
  const fault = namesake === undefined ? 'TAB_MISSING' : 'TAB_DAMAGED';
  const at = { tab: namesake?.title ?? localise(title, language) };
  return { fault, issues: [makeIssue(fault, { at, subject: title })] };
}

function duplicatedTab({ title }: TableSought, marks: readonly Mark[]): TableFound {
  const titles = [...new Set(marks.map(({ tab }) => tab.title))];
  const issue = makeIssue('TAB_DUPLICATED', {
    at: { tab: titles[0] ?? '' },
    subject: title,
    received: titles.join('、'),
    details: { tabs: titles.map((each) => `“${each}”`).join('、') },
  });
  return { fault: 'TAB_DUPLICATED', issues: [issue] };
}

/** Every column that the hidden row names once. */
function locateColumns({ heads, ours }: TableSought, mark: Mark): ReadonlyMap<string, number> {
  const keyed = keyedColumns(mark);
  return new Map(
    [...Object.keys(heads), ...ours].flatMap((key): [string, number][] => {
      const [column, ...others] = keyed.get(key) ?? [];
      return column === undefined || others.length > 0 ? [] : [[key, column]];
    }),
  );
}

function missingColumns({ heads, title }: TableSought, mark: Mark): Issue[] {
  const keyed = keyedColumns(mark);
  return Object.entries(heads).flatMap(([key, head]) => {
    const count = keyed.get(key)?.length ?? 0;
    const facts = { at: { tab: mark.tab.title }, subject: title, details: { head } };
    return count === 1 ? [] : [makeIssue(count === 0 ? 'COLUMN_MISSING' : 'COLUMN_DUPLICATED', facts)];
  });
}

/** Columns by what the hidden row says of them. */
function keyedColumns({ tab, row, column }: Mark): ReadonlyMap<string, readonly number[]> {
  const keyed = new Map<string, number[]>();
  for (const [a1, { value }] of tab.cells) {
    const place = parseA1(a1);
    if (place?.row !== row || place.column === column || typeof value !== 'string') continue;
    keyed.set(value, [...(keyed.get(value) ?? []), place.column]);
  }
  return keyed;
}

/** The heads follow the hidden row; a row that somebody put between them is not taken for heads. */
function headRowOf(
  { heads }: TableSought,
  { mark, columns }: { readonly mark: Mark; readonly columns: ReadonlyMap<string, number> },
): number {
  const saysHead = (row: number): boolean =>
    [...columns].some(([key, column]) => {
      const head = heads[key];
      return head !== undefined && saysTheSame(textAt(mark.tab, column, row), head);
    });
  return rowsIn(mark.tab).find((row) => row > mark.row && saysHead(row)) ?? mark.row + 1;
}

function changedHeads({ heads, title }: TableSought, { tab, columns, headRow }: LocatedTable): Issue[] {
  return [...columns].flatMap(([key, column]) => {
    const head = heads[key];
    const received = textAt(tab, column, headRow);
    if (head === undefined || saysTheSame(received, head)) return [];
    const at = { tab: tab.title, a1: a1Of(column, headRow) };
    return [makeIssue('HEADER_CHANGED', { at, subject: title, received, details: { head } })];
  });
}

function rowsBelow({ tab, column }: Mark, headRow: number): LocatedTable['rows'] {
  const below = rowsIn(tab).filter((row) => row > headRow);
  return below.map((row) => ({ row, key: textAt(tab, column, row) }));
}

/** Rows with any cell, in order. */
function rowsIn({ cells }: RawTab): readonly number[] {
  return [...new Set([...cells.keys()].map((a1) => parseA1(a1)?.row ?? 0))].sort((a, b) => a - b);
}

function textAt({ cells }: RawTab, column: number, row: number): string {
  return plainText(cells.get(a1Of(column, row)) ?? EMPTY_CELL);
}
