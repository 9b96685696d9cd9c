/** A table of ours by its hidden keys alone, as a plan lays it out or as it stands in somebody's workbook now. */
import { parseA1 } from '../a1.ts';
import { isRoleMark, type TabRole, tabRole } from '../tab-roles.ts';

export interface KeyedTable {
  readonly role: TabRole;
  /** Where the mark stands: the keys of the rows are below it, those of the columns beside it. */
  readonly mark: { readonly column: number; readonly row: number };
  /** Rows by key; a key that stands there more than once names none of them for certain. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly columns: ReadonlyMap<string, readonly number[]>;
}

/**
 * The table that the cells hold; `undefined` where none of them is the mark of a tab.
 *
 * @example keyedTable([['A2', 'centre-evaluation:figures'], ['D2', 'value'], ['A4', 'banks']])?.rows.get('banks') // [4]
 */
export function keyedTable(cells: Iterable<readonly [string, unknown]>): KeyedTable | undefined {
  const all = [...cells].flatMap(([a1, value]) => {
    const place = parseA1(a1);
    return place === undefined || typeof value !== 'string' ? [] : [{ ...place, value }];
  });
  const mark = all.find(({ value }) => isRoleMark(value));
  const role = mark && tabRole(mark.value);
  if (mark === undefined || role === undefined) return undefined;
  const below = all.filter(({ column, row }) => column === mark.column && row > mark.row);
  const beside = all.filter(({ column, row }) => row === mark.row && column !== mark.column);
  return {
    role,
    mark: { column: mark.column, row: mark.row },
    rows: byKey(below.map(({ value, row }) => [value.trim(), row])),
    columns: byKey(beside.map(({ value, column }) => [value.trim(), column])),
  };
}

function byKey(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> {
  return new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, found]) => [key, found.map(([, at]) => at)]));
}
