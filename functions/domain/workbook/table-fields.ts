/** The fields that rows of our tables are made of. */
import type { Look } from './plan.ts';
import type { CellRule, TableColumn, TableField } from './table-plan.ts';

/** A cell of ours with a text or number in it. */
export function shown(look: Look, value: string | number): TableField {
  return { look, value };
}

/** An empty cell for people. */
export function input(look: Extract<Look, `input-${string}`>, rule: CellRule): TableField {
  return { look, rule };
}

/** Our own cell beside an input, for the mark of the check. */
export const STATUS: TableField = { look: 'status' };

/**
 * Fields that draw one band across the table, with its words in the column `at`.
 *
 * @example bandFields([{ key: 'no', head: '序号', width: 6 }], { at: 'no', words: '科技信贷' }) // { no: { look: 'group', value: '科技信贷' } }
 */
export function bandFields(
  columns: readonly TableColumn[],
  { at, words }: { readonly at: string; readonly words: string },
): Record<string, TableField> {
  const empty = Object.fromEntries(columns.map(({ key }): [string, TableField] => [key, { look: 'group' }]));
  return { ...empty, [at]: shown('group', words) };
}

/**
 * Columns with their heads and widths, in the order of `widths`.
 *
 * @example columnsOf({ no: 6 }, (key) => (key === 'no' ? '序号' : '')) // [{ key: 'no', head: '序号', width: 6 }]
 */
export function columnsOf<Key extends string>(
  widths: Readonly<Record<Key, number>>,
  head: (key: Key) => string,
): TableColumn[] {
  const keys = Object.keys(widths) as Key[];
  return keys.map((key) => ({ key, head: head(key), width: widths[key] }));
}
