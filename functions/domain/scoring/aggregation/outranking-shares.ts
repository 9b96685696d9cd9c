/** Outranking: how far one unit is better than another, indicator by indicator, whatever the distance. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Matrix } from '../column.ts';

/**
 * For each pair of units (row, column) the share of the weight on which the row's unit is better, half of it where both are
 * equal. An indicator that one of them lacks counts half for both, so that a gap is never worth a point. The two shares
 * of a pair make one; 0 on the diagonal.
 * Source: OECD/JRC Handbook (2008), pp. 107 and 114, tables 27 and 36; COINr 1.1.14, `outrankMatrix`, which credits a gap to the
 * later unit.
 *
 * @example outrankingShares([[1, 2], [5, 5]], [3, 1]) // [[0, 0.125], [0.875, 0]]
 */
export function outrankingShares(matrix: Matrix, weights: readonly number[]): readonly (readonly number[])[] {
  const total = compensatedSum(weights);
  const units = matrix[0]?.length ?? 0;
  const share = (a: number, b: number): number =>
    compensatedSum(matrix.map((column, i) => ((weights[i] ?? 0) / total) * comparison(column[a], column[b])));
  return Array.from({ length: units }, (_, a) => Array.from({ length: units }, (_, b) => (a === b ? 0 : share(a, b))));
}

/** 1 where one score is better than another, ½ where they are equal or one is missing, 0 where it is worse. */
export function comparison(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined || one === other) return 0.5;
  return one > other ? 1 : 0;
}
