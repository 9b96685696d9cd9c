/** A column after one step of the method, with the step of every unit as it can be read. */
import type { Column } from '../column.ts';
import type { ScoreStep } from '../score-tree.ts';

export interface Stage {
  readonly column: Column;
  /** The step for one unit; `undefined` where the value was left as it was. */
  readonly explain: (unit: number) => ScoreStep | undefined;
}

/** A stage that leaves everything as it is. */
export function untouched(column: Column): Stage {
  return { column, explain: () => undefined };
}

/** The column with the units outside of the reference set taken out; all of it where there is no such set. */
export function within(column: Column, reference: readonly boolean[] | undefined): Column {
  return reference === undefined ? column : column.map((value, unit) => (reference[unit] ? value : undefined));
}
