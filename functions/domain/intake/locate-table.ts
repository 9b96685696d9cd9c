/** Finds a table of ours in a workbook by what its hidden cells say: tabs may be renamed, columns moved, rows shuffled. */
import { makeIssue } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';
import { type Language, type Localised, localise } from '../round/localised.ts';
import { a1Of, parseA1 } from '../workbook/a1.ts';
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
}

export interface TableFound {
  readonly table?: LocatedTable;
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
  if (mark === undefined) return { issues: [missingTab(sought, raw)] };
  if (others.length > 0) return { issues: [duplicatedTab(sought, marks)] };
  const { columns, issues } = locateColumns(sought, mark);
  const headRow = mark.row + 1;
  const table = { tab: mark.tab, headRow, keyColumn: mark.column, columns, rows: rowsBelow(mark, headRow) };
  return { table, issues };
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

function missingTab({ title, language }: TableSought, { tabs }: RawWorkbook): Issue {
  const namesake = tabs.find((tab) => saysTheSame(tab.title, title.zh) || saysTheSame(tab.title, title.en));
  if (namesake === undefined)
    return makeIssue('TAB_MISSING', { at: { tab: localise(title, language) }, subject: title });
  return makeIssue('TAB_DAMAGED', { at: { tab: namesake.title }, subject: title });
}

function duplicatedTab({ title }: TableSought, marks: readonly Mark[]): Issue {
  const titles = [...new Set(marks.map(({ tab }) => tab.title))];
  return makeIssue('TAB_DUPLICATED', {
    at: { tab: titles[0] ?? '' },
    subject: title,
    received: titles.join('、'),
    details: { tabs: titles.map((each) => `“${each}”`).join('、') },
  });
}

interface LocatedColumns {
  readonly columns: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

function locateColumns({ heads, title }: TableSought, { tab, row, column }: Mark): LocatedColumns {
  const keyed = [...tab.cells].flatMap(([a1, { value }]) => {
    const place = parseA1(a1);
    return place?.row === row && place.column !== column ? [{ key: value, column: place.column }] : [];
  });
  const columns = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [key, head] of Object.entries(heads)) {
    const [found, ...others] = keyed.filter((each) => each.key === key);
    const facts = { at: { tab: tab.title }, subject: title, details: { head } };
    if (found === undefined) issues.push(makeIssue('COLUMN_MISSING', facts));
    else if (others.length > 0) issues.push(makeIssue('COLUMN_DUPLICATED', facts));
    else {
      columns.set(key, found.column);
      issues.push(...changedHead({ tab, a1: a1Of(found.column, row + 1), head, title }));
    }
  }
  return { columns, issues };
}

function changedHead(facts: { tab: RawTab; a1: string; head: string; title: Localised }): Issue[] {
  const { tab, a1, head, title } = facts;
  const received = plainText(tab.cells.get(a1) ?? { value: null });
  if (saysTheSame(received, head)) return [];
  return [makeIssue('HEADER_CHANGED', { at: { tab: tab.title, a1 }, subject: title, received, details: { head } })];
}

function rowsBelow({ tab, column }: Mark, headRow: number): LocatedTable['rows'] {
  const rows = new Set([...tab.cells.keys()].map((a1) => parseA1(a1)?.row ?? 0));
  return [...rows]
    .filter((row) => row > headRow)
    .sort((a, b) => a - b)
    .map((row) => ({ row, key: plainText(tab.cells.get(a1Of(column, row)) ?? { value: null }) }));
}
