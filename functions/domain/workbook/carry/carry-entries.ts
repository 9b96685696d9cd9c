/** A workbook in a new layout with everything that people entered in the old one. */
import { plainText } from '../../intake/table-cells.ts';
import { a1Of } from '../a1.ts';
import type { PlannedCell, PlannedTab, WorkbookPlan } from '../plan.ts';
import { planOver, withValue } from '../plan-over.ts';
import type { RawCell } from '../raw-cell.ts';
import type { RawTab, RawWorkbook } from '../raw-workbook.ts';
import { type AddedEntry, entriesIn, type FoundEntry } from './entries-in.ts';
import { type InputPlace, inputPlaces, placeKey, plannedTable } from './input-places.ts';

/** The layouts between which a workbook is carried. */
export interface CarryPlans {
  readonly from: WorkbookPlan;
  readonly to: WorkbookPlan;
  /** What a choice of the old layout is called in the new one; any other entry stays as it is. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** An entry that has no place in the new layout. */
export interface LeftEntry {
  readonly tab: string;
  readonly a1: string;
  /** What the old form calls it; its address where it stood outside of the form. */
  readonly name: string;
  readonly value: string;
}

export interface CarriedWorkbook {
  readonly plan: WorkbookPlan;
  /** How many entries have their place in the plan. */
  readonly carried: number;
  readonly left: readonly LeftEntry[];
  /** Tabs of the workbook that claim to be the same: nothing can be carried before one of them is gone. */
  readonly doubled: readonly string[];
}

/**
 * The new plan with every entry of the workbook whose key it knows, and the tabs that people added. What has no place is
 * told by name and value. A workbook that is in the new layout already comes out as it is.
 *
 * @example carryEntries({ from, to, renamed }, raw).left // []
 */
export function carryEntries({ from, to, renamed }: CarryPlans, raw: RawWorkbook): CarriedWorkbook {
  const { entries, added, strays, foreign, doubled } = entriesIn(raw, [from, to]);
  const [then, now] = [inputPlaces(from), inputPlaces(to)];
  const placed = [...entries].flatMap(([key, { cell }]): PlacedEntry[] => {
    const place = now.get(key);
    return place === undefined ? [] : [{ place, cell: place.isChoice ? renamedCell(cell, renamed) : cell }];
  });
  const left = [...entries].filter(([key]) => !now.has(key)).map(([key, entry]) => leftEntry(entry, then.get(key)));
  const titles = new Set(to.tabs.map(({ title }) => title));
  const [shut, free] = [
    foreign.filter(({ title }) => titles.has(title)),
    foreign.filter(({ title }) => !titles.has(title)),
  ];
  const tabs = withEntries(to, placed).map((tab) => withRowsBelow(tab, added, renamed));
  return {
    plan: { ...to, tabs: [...tabs, ...planOver({ ...to, tabs: [], names: [] }, { ...raw, tabs: free }).tabs] },
    carried: placed.length + added.length,
    left: [...left, ...[...strays, ...shut.flatMap(cellsOf)].map((entry) => leftEntry(entry, undefined))],
    doubled: doubled.flatMap((role) => to.tabs.find((tab) => plannedTable(tab)?.role === role)?.title ?? role),
  };
}

interface PlacedEntry {
  readonly place: InputPlace;
  readonly cell: RawCell;
}

function withEntries({ tabs }: WorkbookPlan, placed: readonly PlacedEntry[]): readonly PlannedTab[] {
  const cells = new Map(placed.map(({ place, cell }) => [`${place.tab}!${place.a1}`, cell]));
  return tabs.map((tab) => ({
    ...tab,
    cells: tab.cells.map((cell): PlannedCell => {
      const raw = cells.get(`${tab.title}!${cell.a1}`);
      return raw === undefined ? cell : withValue(cell, raw);
    }),
  }));
}

function cellsOf({ title, cells }: RawTab): FoundEntry[] {
  return [...cells].flatMap(([a1, cell]) => (plainText(cell) === '' ? [] : [{ tab: title, a1, cell }]));
}

/** Rows that people added to a list follow its own again, in their order. */
function withRowsBelow(tab: PlannedTab, added: readonly AddedEntry[], renamed: CarryPlans['renamed']): PlannedTab {
  const table = plannedTable(tab);
  const own = added.filter(({ role }) => role === table?.role);
  if (table === undefined || own.length === 0) return tab;
  const last = Math.max(...[...table.rows.values()].flat());
  const lines = [...new Set(own.map(({ row }) => row))];
  const places = inputPlaces({ title: '', tabs: [tab], names: [] });
  const [above = ''] = table.rows.keys();
  const isChoice = (column: string): boolean => places.get(placeKey(table.role, above, column))?.isChoice === true;
  const cells = own.flatMap(({ row, column, cell }): PlannedCell[] => {
    const at = table.columns.get(column)?.[0];
    if (at === undefined) return [];
    const a1 = a1Of(at, last + 1 + lines.indexOf(row));
    return [withValue({ a1, look: 'text' }, isChoice(column) ? renamedCell(cell, renamed) : cell)];
  });
  return { ...tab, cells: [...tab.cells, ...cells] };
}

function renamedCell(cell: RawCell, renamed: CarryPlans['renamed']): RawCell {
  const value = typeof cell.value === 'string' ? renamed.get(cell.value.trim()) : undefined;
  return value === undefined ? cell : { ...cell, value };
}

function leftEntry({ tab, a1, cell }: FoundEntry, place: InputPlace | undefined): LeftEntry {
  return { tab, a1, name: place?.name ?? `${tab}!${a1}`, value: plainText(cell) };
}
