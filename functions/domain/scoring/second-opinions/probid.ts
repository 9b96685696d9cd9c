/** PROBID: distances from a whole row of ideals, from the best to the worst, and from the mean. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';
import { type RowScale, scaleRows } from './scale-rows.ts';

/**
 * PROBID (理想–平均距离法): distances from a whole row of ideals, from the best values to the worst, and from the mean. A second opinion.
 *
 * @setting secondOpinions.probid
 * @formula P = 1 / (1 + (S⁺/S⁻)²) + S_mean
 * @latex P = \frac{1}{1 + (S^+ / S^-)^2} + \bar{S}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Wang, Rangaiah and Wang, *Preference Ranking on the Basis of Ideal-Average Distance Method for Multi-Criteria Decision-Making*, Industrial & Engineering Chemistry Research 60 (2021), pp. 11216–11230; pymcdm 1.4.0, `PROBID`
 * @example probid({ rows: [[0], [1]], weights: [1], isCost: [false] })[1] // 1.5
 */
export function probid({ rows, weights, isCost }: Alternatives, scale: RowScale = 'vector'): readonly number[] {
  const weighted = scaleRows(rows, scale).map((row) => row.map((value, i) => (weights[i] ?? 0) * value));
  const sorted = weights.map((_, i) => [...columnOf(weighted, i)].sort((a, b) => (isCost[i] === true ? a - b : b - a)));
  const ideals = rows.map((_, place) => sorted.map((column) => column[place] ?? 0));
  const average = sorted.map((column) => compensatedSum(column) / column.length);
  const m = rows.length;
  const half = Math.ceil(m / 2);
  return weighted.map((row) => {
    const distances = ideals.map((ideal) => distance(row, ideal));
    const good = compensatedSum(distances.slice(0, half).map((one, k) => one / (k + 1)));
    const bad = compensatedSum(distances.slice(half - 1).map((one, k) => one / (m - half - k + 1)));
    return 1 / (1 + (good / bad) ** 2) + distance(row, average);
  });
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.sqrt(compensatedSum(one.map((value, i) => (value - (other[i] ?? 0)) ** 2)));
}
