/** The cells of a plan that people fill in, by the hidden keys of their row and column. */
import { a1Of, parseA1 } from '../a1.ts';
import type { PlannedCell, PlannedTab, WorkbookPlan } from '../plan.ts';
import { type KeyedTable, keyedTable } from './keyed-table.ts';

export interface InputPlace {
  readonly tab: string;
  readonly a1: string;
  /** Whether one of a list of words is to be chosen. */
  readonly isChoice: boolean;
  /** What the form calls it: the row's label and the column's head. */
  readonly name: string;
}

/** Name of a place that stays when the layout changes. @example placeKey('figures', 'banks', 'value') // 'figures|banks|value' */
export function placeKey(role: string, row: string, column: string): string {
  return `${role}|${row}|${column}`;
}

/**
 * Every input of the plan.
 *
 * @example inputPlaces(layOutReturn(round, layout, centre)).get('figures|banks|value')?.name // '入驻银行机构 · 填报数'
 */
export function inputPlaces({ tabs }: WorkbookPlan): ReadonlyMap<string, InputPlace> {
  return new Map(tabs.flatMap(placesIn));
}

/** The planned table of a tab, with its cells by address; `undefined` for a tab without hidden keys. */
export function plannedTable({
  cells,
}: PlannedTab): (KeyedTable & { readonly cells: ReadonlyMap<string, PlannedCell> }) | undefined {
  const table = keyedTable(cells.filter(({ look }) => look === 'key').map(({ a1, value }) => [a1, value]));
  return table && { ...table, cells: new Map(cells.map((cell) => [cell.a1, cell])) };
}

function placesIn(tab: PlannedTab): (readonly [string, InputPlace])[] {
  const table = plannedTable(tab);
  if (table === undefined) return [];
  const { role, mark, rows, columns, cells } = table;
  const textAt = (column: number | undefined, row: number): string =>
    String((column && cells.get(a1Of(column, row))?.value) ?? '');
  const label = columns.get('label')?.[0];
  return [...rows].flatMap(([key, [row = 0]]) =>
    [...columns].flatMap(([columnKey, [column = 0]]): [string, InputPlace][] => {
      const a1 = a1Of(column, row);
      if (cells.get(a1)?.look.startsWith('input') !== true) return [];
      const words = [textAt(label, row) || key, textAt(column, mark.row + 1)].filter((text) => text !== '');
      return [
        [placeKey(role, key, columnKey), { tab: tab.title, a1, isChoice: isChosen(tab, a1), name: words.join(' · ') }],
      ];
    }),
  );
}

/** Whether a rule of the plan has one of a list of words chosen in the cell. */
function isChosen({ inputs }: PlannedTab, a1: string): boolean {
  return inputs.some(({ range, rule }) => rule.kind === 'list' && isIn(range, a1));
}

function isIn(range: string, a1: string): boolean {
  const [from = '', to = from] = range.split(':');
  const [first, last, at] = [parseA1(from), parseA1(to), parseA1(a1)];
  if (first === undefined || last === undefined || at === undefined) return false;
  return first.column <= at.column && at.column <= last.column && first.row <= at.row && at.row <= last.row;
}
