/** What people entered in a workbook of ours, by the hidden keys, wherever its rows and columns stand now. */
import { plainText, saysTheSame } from '../../intake/table-cells.ts';
import { a1Of, parseA1 } from '../a1.ts';
import type { WorkbookPlan } from '../plan.ts';
import type { RawCell } from '../raw-cell.ts';
import type { RawTab, RawWorkbook } from '../raw-workbook.ts';
import type { TabRole } from '../tab-roles.ts';
import { inputPlaces, placeKey, plannedTable } from './input-places.ts';
import { type KeyedTable, keyedTable } from './keyed-table.ts';

export interface FoundEntry {
  readonly tab: string;
  readonly a1: string;
  readonly cell: RawCell;
}

/** An entry in a row that somebody added to a list that goes on below the form's own rows. */
export interface AddedEntry extends FoundEntry {
  readonly role: TabRole;
  readonly row: number;
  readonly column: string;
}

export interface Entries {
  /** By the key of their place. */
  readonly entries: ReadonlyMap<string, FoundEntry>;
  /** In the order of their rows. */
  readonly added: readonly AddedEntry[];
  /** What stands in a tab of ours where nothing is entered, or where nobody can tell for which row it is. */
  readonly strays: readonly FoundEntry[];
  /** Tabs that people added. */
  readonly foreign: readonly RawTab[];
  /** Roles that more than one tab claims: which one holds, nobody can tell. */
  readonly doubled: readonly TabRole[];
}

/**
 * The entries of a workbook that was made from one of these plans. Tabs are found by their marks, cells by their keys; a row
 * that lost its key is known by its label where no other says the same.
 *
 * @example entriesIn(raw, [plan]).entries.get('figures|banks|value')?.cell.value // 12
 */
export function entriesIn({ tabs }: RawWorkbook, plans: readonly WorkbookPlan[]): Entries {
  const planned = plannedBy(plans);
  const found = tabs.map((tab) => ({ tab, table: keyedTable([...tab.cells].map(([a1, { value }]) => [a1, value])) }));
  const ours = found.flatMap(({ tab, table }) => (table === undefined ? [] : [{ tab, table }]));
  const titles = new Set(plans.flatMap((plan) => plan.tabs.map(({ title }) => title)));
  const roles = ours.map(({ table }) => table.role);
  const read = ours.map(({ tab, table }) => tableEntries(tab, table, planned));
  return {
    entries: new Map(read.flatMap(({ entries }) => entries)),
    added: read.flatMap(({ added }) => added).toSorted((a, b) => a.row - b.row),
    strays: read.flatMap(({ strays }) => strays),
    foreign: found.filter(({ tab, table }) => table === undefined && !titles.has(tab.title)).map(({ tab }) => tab),
    doubled: [...new Set(roles.filter((role, place) => roles.indexOf(role) < place))],
  };
}

interface PlannedPlaces {
  readonly inputs: ReadonlySet<string>;
  /** Cells that the plans fill themselves. */
  readonly ours: ReadonlySet<string>;
  /** Labels of rows by role and key. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Every text that the plans print. */
  readonly texts: ReadonlySet<string>;
  /** Columns of lists that go on below their own rows, by role and key. */
  readonly openColumns: ReadonlySet<string>;
}

function plannedBy(plans: readonly WorkbookPlan[]): PlannedPlaces {
  const ours = new Set<string>();
  const labels = new Map<string, Map<string, string>>();
  const tables = plans.flatMap(({ tabs }) => tabs.flatMap((tab) => plannedTable(tab) ?? []));
  for (const { role, rows, columns, cells } of tables) {
    const own = labels.get(role) ?? new Map<string, string>();
    labels.set(role, own);
    const labelColumn = columns.get('label')?.[0];
    for (const [row, [at = 0]] of rows) {
      const label = labelColumn && cells.get(a1Of(labelColumn, at))?.value;
      if (label !== undefined) own.set(row, String(label));
      for (const column of columns.keys()) ours.add(placeKey(role, row, column));
    }
  }
  const texts = plans.flatMap(({ tabs }) => tabs.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? ''))));
  const inputs = new Set(plans.flatMap((plan) => [...inputPlaces(plan).keys()]));
  const openColumns = [...inputs].flatMap((key) => {
    const [role, , column = ''] = key.split('|');
    return role !== undefined && OPEN_ENDED.includes(role) ? [placeKey(role, '', column)] : [];
  });
  return { inputs, ours, labels, texts: new Set(texts), openColumns: new Set(openColumns) };
}

/** Tabs of ours in which nobody enters anything. */
const WITHOUT_INPUTS: readonly TabRole[] = ['guide', 'choices', 'identity', 'texts'];
/** Lists that are read below their own rows, too: their rows need no key. */
const OPEN_ENDED: readonly string[] = ['evidence', 'verified'] satisfies readonly TabRole[];

interface TableEntries extends Pick<Entries, 'added' | 'strays'> {
  readonly entries: readonly (readonly [string, FoundEntry])[];
}

function tableEntries(tab: RawTab, table: KeyedTable, planned: PlannedPlaces): TableEntries {
  const { role, mark } = table;
  const entries: [string, FoundEntry][] = [];
  const added: AddedEntry[] = [];
  const strays: FoundEntry[] = [];
  const rowKeys = keysByPlace(rowsWithLabels(tab, table, planned));
  const columnKeys = keysByPlace(table.columns);
  for (const [a1, cell] of WITHOUT_INPUTS.includes(role) ? [] : tab.cells) {
    const place = parseA1(a1);
    if (place === undefined || cell.coveredBy !== undefined || isEmpty(cell)) continue;
    if (place.row <= mark.row + 1 || place.column === mark.column) continue;
    const found = { tab: tab.title, a1, cell };
    const [row, column = ''] = [rowKeys.get(place.row), columnKeys.get(place.column)];
    const key = placeKey(role, row ?? '', column);
    if (planned.inputs.has(key)) entries.push([key, found]);
    else if (row === undefined && planned.openColumns.has(key)) {
      added.push({ ...found, role, row: place.row, column });
    } else if (!planned.ours.has(key) && !isPrinted(cell, planned)) strays.push(found);
  }
  return { entries, added, strays };
}

/** A cell of blanks is an entry, though it says nothing: it comes over as it is. */
function isEmpty({ value, error }: RawCell): boolean {
  return error === undefined && (value === null || value === '');
}

/** Outside of the form: nothing at all, or words of the form itself that somebody copied. */
function isPrinted(cell: RawCell, { texts }: PlannedPlaces): boolean {
  return plainText(cell) === '' || (typeof cell.value === 'string' && texts.has(cell.value));
}

/** Rows without a key take the one whose label they say, where that key is nowhere and no other row says so. */
function rowsWithLabels(
  tab: RawTab,
  { role, mark, rows, columns }: KeyedTable,
  { labels }: PlannedPlaces,
): KeyedTable['rows'] {
  const column = columns.get('label')?.[0];
  if (column === undefined) return rows;
  const keyed = new Set([...rows.values()].flat());
  const bare = [...tab.cells].flatMap(([a1, cell]) => {
    const place = parseA1(a1);
    const isBare = place?.column === column && place.row > mark.row + 1 && !keyed.has(place.row);
    return isBare ? [{ row: place.row, text: plainText(cell) }] : [];
  });
  const lost = [...(labels.get(role) ?? [])].flatMap(([key, label]): [string, number[]][] => {
    const saying = bare.filter(({ text }) => saysTheSame(text, label));
    return rows.has(key) || saying.length !== 1 ? [] : [[key, saying.map(({ row }) => row)]];
  });
  return new Map([...rows, ...lost]);
}

/** Keys that name one place alone. */
function keysByPlace(places: KeyedTable['rows']): ReadonlyMap<number, string> {
  return new Map(
    [...places].flatMap(([key, [at, ...others]]) => (at === undefined || others.length > 0 ? [] : [[at, key]])),
  );
}
