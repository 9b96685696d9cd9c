/** The share of the other units that are worse. */
import { type Column, present } from '../column.ts';
import { borda } from './borda.ts';
import type { Ties } from './rank-upwards.ts';

/**
 * Percentile rank (百分位次法): the share of the other units that are worse, 0 for the worst and 1 for a best one that stands
 * alone.
 *
 * @setting normalisation.percentile-rank
 * @formula f = k · (rank − 1) / (n − 1)
 * @latex f = k \cdot \frac{r - 1}{n - 1}
 * @missing have no score and do not count in n
 * @constant all get `constant`, or the middle where the scheme gives none; so does a single unit
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied as their ranks: `min`, `average` or `dense`
 * @source COINr 1.1.14, `n_prank`; the OECD/JRC Handbook (2008), table 15 (p. 87), divides the rank by n instead
 * @example percentileRank([1, 2, 3], { ties: 'min', alone: 0.5 }) // [0, 0.5, 1]
 */
export function percentileRank(
  column: Column,
  { ties, alone }: { readonly ties: Ties; readonly alone: number },
): Column {
  const n = present(column).length;
  return borda(column, ties).map((below) => (below === undefined ? undefined : n === 1 ? alone : below / (n - 1)));
}
