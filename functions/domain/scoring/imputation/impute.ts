/** Filling gaps, where a scheme wants it: each filled value is marked, so that its share can be reported. */
import { median } from '../../statistics/median.ts';
import { mean } from '../../statistics/moments.ts';
import { type Column, present } from '../column.ts';

export interface Imputed {
  readonly column: Column;
  /** By unit: whether the value was filled in. */
  readonly isFilled: readonly boolean[];
}

/** What a gap is filled with. */
export type Filling =
  | { readonly method: 'mean' | 'median' }
  /** Over the units of the same group; `groups` has one name a unit. A group without values leaves the gap. */
  | { readonly method: 'group-mean' | 'group-median'; readonly groups: readonly (string | undefined)[] }
  | { readonly method: 'previous'; readonly previous: Column };

/**
 * Filling gaps, in whole or by groups of units, from the reference set or from last round. Every filled value is marked and its
 * share reported. Not to be used where money follows: a filled value is nobody's, and hides who does not report.
 *
 * @setting imputation.mean
 * @setting imputation.median
 * @setting imputation.group-mean
 * @setting imputation.group-median
 * @setting imputation.previous
 * @formula x = mean, median, mean or median of the group, or last round's value
 * @latex x_{ij} = \bar{x}_j, \quad \tilde{x}_j, \quad \bar{x}_{j,g(i)}, \quad \tilde{x}_{j,g(i)}, \quad x_{ij}^{(t-1)}
 * @missing filled as far as there is something to fill it with; what is not applicable stays so
 * @constant filled with that value
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied an ordinary value
 * @source OECD/JRC Handbook (2008), pp. 55–62, which calls imputation “seductive and dangerous” (p. 25); COINr 1.1.14, `i_mean`, `i_median`, `i_mean_grp`, `i_median_grp`
 * @example impute([1, undefined, 3], { method: 'mean' }) // { column: [1, 2, 3], isFilled: [false, true, false] }
 */
export function impute(column: Column, filling: Filling, reference: Column = column): Imputed {
  const fill = fillerOf(reference, filling);
  const filled = column.map((value, unit) => value ?? fill(unit));
  return { column: filled, isFilled: column.map((value, unit) => value === undefined && filled[unit] !== undefined) };
}

function fillerOf(column: Column, filling: Filling): (unit: number) => number | undefined {
  if (filling.method === 'previous') return (unit) => filling.previous[unit];
  const middle = filling.method.endsWith('mean') ? mean : medianOf;
  if (!('groups' in filling)) {
    const value = middle(present(column));
    return () => value;
  }
  const { groups } = filling;
  const values = Map.groupBy(column.keys(), (unit) => groups[unit]);
  const middles = new Map(
    [...values].map(([group, units]) => [group, middle(present(units.map((unit) => column[unit])))]),
  );
  return (unit) => (groups[unit] === undefined ? undefined : middles.get(groups[unit]));
}

function medianOf(figures: readonly number[]): number | undefined {
  return median([...figures].sort((a, b) => a - b));
}
