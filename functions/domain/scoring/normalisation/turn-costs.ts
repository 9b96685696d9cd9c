/** Three ways in which a share of a whole counts where less is better. */
import { type Column, mapPresent, present } from '../column.ts';

/** `complement`: 1 − f(x); `inverse`: f(1/x), for values above 0; `negate`: f(−x). */
export type CostTurn = 'complement' | 'inverse' | 'negate';

type Share = (column: Column, reference: Column) => Column;

/**
 * The shares that `share` gives a cost indicator, turned so that more is better. `complement` keeps the distances between units,
 * `inverse` bends them and has no answer at 0: a column with a value that is not above 0 has no scores by it.
 * Source: pymcdm 1.4.0, `vector_normalization` (complement) and `sum_normalization` (inverse); scikit-criteria 0.9,
 * `InvertMinimize` and `NegateMinimize`.
 *
 * @example turnCosts('inverse', (column) => column)([1, 4], [1, 4]) // [1, 0.25]
 */
export function turnCosts(turn: CostTurn, share: Share): Share {
  switch (turn) {
    case 'complement':
      return (column, reference) => mapPresent(share(column, reference), (value) => 1 - value);
    case 'inverse':
      return (column, reference) => {
        if (present(column).some((value) => value <= 0)) return column.map(() => undefined);
        const invert = (values: Column): Column => mapPresent(values, (value) => 1 / value);
        return share(invert(column), invert(reference));
      };
    case 'negate':
      return (column, reference) => {
        const negate = (values: Column): Column => mapPresent(values, (value) => -value);
        return share(negate(column), negate(reference));
      };
  }
}
