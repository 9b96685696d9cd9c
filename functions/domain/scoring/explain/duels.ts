/** Copeland's duels of one row of scores. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { verdict } from '../aggregation/copeland.ts';
import { comparison } from '../aggregation/outranking-shares.ts';
import type { Column, Matrix } from '../column.ts';

/**
 * How many units of `matrix` the given scores, one an indicator, beat and how many beat them; their own unit among them is a
 * draw. Won less lost is Copeland's score.
 *
 * @example duels([2, 5], [[1, 2], [5, 5]], [3, 1]) // { won: 1, lost: 0 }
 */
export function duels(
  scores: Column,
  matrix: Matrix,
  weights: readonly number[],
): { readonly won: number; readonly lost: number } {
  const total = compensatedSum(weights);
  let [won, lost] = [0, 0];
  for (let unit = 0; unit < (matrix[0]?.length ?? 0); unit += 1) {
    const terms = matrix.map((column, i) => ((weights[i] ?? 0) / total) * comparison(scores[i], column[unit]));
    const outcome = verdict(compensatedSum(terms));
    if (outcome > 0) won += 1;
    if (outcome < 0) lost += 1;
  }
  return { won, lost };
}
