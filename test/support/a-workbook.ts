import { a1Of, parseA1 } from '../../functions/domain/workbook/a1.ts';
import type { WorkbookPlan } from '../../functions/domain/workbook/plan.ts';
import type { RawCell } from '../../functions/domain/workbook/raw-cell.ts';
import type { RawTab, RawWorkbook } from '../../functions/domain/workbook/raw-workbook.ts';
import { roleMark, type TabRole } from '../../functions/domain/workbook/tab-roles.ts';

export type Written = string | number | boolean | RawCell;
type Place = { readonly column: number; readonly row: number };

/** The workbook that a plan describes, as it would be read back untouched. */
export function aWorkbook(plan: WorkbookPlan): RawWorkbook {
  const tabs = plan.tabs.map(({ title, cells }): RawTab => {
    const filled = cells.flatMap(({ a1, value, formula }): [string, RawCell][] =>
      value === undefined ? [] : [[a1, { value, ...(formula !== undefined && { formula }) }]],
    );
    return { title, cells: new Map(filled) };
  });
  return { name: `${plan.title}.xlsx`, tabs };
}

/** The tab with the mark of `role`. */
export function tabOf({ tabs }: RawWorkbook, role: TabRole): RawTab {
  const found = tabs.find(({ cells }) => [...cells.values()].some(({ value }) => value === roleMark(role)));
  if (found === undefined) throw new Error(`No tab is marked as ${role}`);
  return found;
}

/** Address of the cell at a row's and a column's hidden key. */
export function addressOf(workbook: RawWorkbook, role: TabRole, [row, column]: readonly [string, string]): string {
  const { cells } = tabOf(workbook, role);
  const placeOf = (content: string): Place => {
    const found = [...cells].find(([, { value }]) => value === content);
    const place = found && parseA1(found[0]);
    if (place === undefined) throw new Error(`No cell says ${content}`);
    return place;
  };
  const mark = placeOf(roleMark(role));
  const keys = [...cells].map(([a1, { value }]) => ({ ...(parseA1(a1) ?? { column: 0, row: 0 }), value }));
  const rowPlace = keys.find((each) => each.column === mark.column && each.value === row);
  const columnPlace = keys.find((each) => each.row === mark.row && each.value === column);
  if (rowPlace === undefined || columnPlace === undefined) throw new Error(`No cell at ${row} / ${column}`);
  return a1Of(columnPlace.column, rowPlace.row);
}

/** Writes into cells by the hidden keys of row and column: `{ 'banks/value': 12 }`. An empty text clears. */
export function fill(workbook: RawWorkbook, role: TabRole, values: Readonly<Record<string, Written>>): RawWorkbook {
  const byAddress = Object.entries(values).map(([keys, value]) => {
    const slash = keys.lastIndexOf('/');
    return [addressOf(workbook, role, [keys.slice(0, slash), keys.slice(slash + 1)]), value] as const;
  });
  return write(workbook, role, Object.fromEntries(byAddress));
}

/** Writes into cells by address. */
export function write(workbook: RawWorkbook, role: TabRole, values: Readonly<Record<string, Written>>): RawWorkbook {
  return changeTab(workbook, role, (tab) => {
    const cells = new Map(tab.cells);
    for (const [a1, value] of Object.entries(values)) {
      if (value === '') cells.delete(a1);
      else cells.set(a1, typeof value === 'object' ? value : { value });
    }
    return { ...tab, cells };
  });
}

/** Moves every cell of a tab; one for which `move` gives nothing is deleted. */
export function moveCells(
  workbook: RawWorkbook,
  role: TabRole,
  move: (place: Place) => Place | undefined,
): RawWorkbook {
  return changeTab(workbook, role, (tab) => {
    const moved = [...tab.cells].flatMap(([a1, cell]): [string, RawCell][] => {
      const place = parseA1(a1);
      const target = place && move(place);
      return target === undefined ? [] : [[a1Of(target.column, target.row), cell]];
    });
    return { ...tab, cells: new Map(moved) };
  });
}

export function deleteRow(workbook: RawWorkbook, role: TabRole, row: number): RawWorkbook {
  return moveCells(workbook, role, (place) => {
    if (place.row === row) return undefined;
    return place.row > row ? { ...place, row: place.row - 1 } : place;
  });
}

export function insertRows(
  workbook: RawWorkbook,
  role: TabRole,
  { at, count }: { at: number; count: number },
): RawWorkbook {
  return moveCells(workbook, role, (place) => (place.row >= at ? { ...place, row: place.row + count } : place));
}

export function deleteColumn(workbook: RawWorkbook, role: TabRole, column: number): RawWorkbook {
  return moveCells(workbook, role, (place) => {
    if (place.column === column) return undefined;
    return place.column > column ? { ...place, column: place.column - 1 } : place;
  });
}

export function insertColumns(
  workbook: RawWorkbook,
  role: TabRole,
  { at, count }: { at: number; count: number },
): RawWorkbook {
  return moveCells(workbook, role, (place) =>
    place.column >= at ? { ...place, column: place.column + count } : place,
  );
}

/** Copies a row's cells to another row, over what stands there. */
export function copyRow(workbook: RawWorkbook, role: TabRole, { from, to }: { from: number; to: number }): RawWorkbook {
  const copied = [...tabOf(workbook, role).cells].flatMap(([a1, cell]): [string, RawCell][] => {
    const place = parseA1(a1);
    return place?.row === from ? [[a1Of(place.column, to), cell]] : [];
  });
  return write(workbook, role, Object.fromEntries(copied));
}

export function renameTab(workbook: RawWorkbook, role: TabRole, title: string): RawWorkbook {
  return changeTab(workbook, role, (tab) => ({ ...tab, title }));
}

export function deleteTab(workbook: RawWorkbook, role: TabRole): RawWorkbook {
  const gone = tabOf(workbook, role);
  return { ...workbook, tabs: workbook.tabs.filter((tab) => tab !== gone) };
}

export function copyTab(workbook: RawWorkbook, role: TabRole, title: string): RawWorkbook {
  return { ...workbook, tabs: [...workbook.tabs, { ...tabOf(workbook, role), title }] };
}

/** Row number of an address. */
export function rowOf(a1: string): number {
  return parseA1(a1)?.row ?? 0;
}

/** Column number of an address. */
export function columnOf(a1: string): number {
  return parseA1(a1)?.column ?? 0;
}

function changeTab(workbook: RawWorkbook, role: TabRole, change: (tab: RawTab) => RawTab): RawWorkbook {
  const tab = tabOf(workbook, role);
  return { ...workbook, tabs: workbook.tabs.map((each) => (each === tab ? change(tab) : each)) };
}
