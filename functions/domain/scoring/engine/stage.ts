/** A column after one step of the method, with the step of every unit as it can be read. */
import type { Column } from '../column.ts';
import type { ScoreStep } from '../score-tree.ts';

export interface Stage {
  readonly column: Column;
  /** The step for one unit; `undefined` where the value was left as it was. */
  readonly explain: (unit: number) => ScoreStep | undefined;
}

/**
 * Nothing is done: a column stays as it is.
 *
 * @setting imputation.none
 * @setting treatment.none
 * @formula z = x
 * @latex z = x
 * @missing stay missing
 * @constant stay as they are
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied stay tied
 * @source no formula needed
 * @example untouched([1, undefined]).column // [1, undefined]
 */
export function untouched(column: Column): Stage {
  return { column, explain: () => undefined };
}

/** The column with the units outside of the reference set taken out; all of it where there is no such set. */
export function within(column: Column, reference: readonly boolean[] | undefined): Column {
  return reference === undefined ? column : column.map((value, unit) => (reference[unit] ? value : undefined));
}
