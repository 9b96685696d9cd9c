/** Pairwise judgements as a matrix. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';

/** Row i, column j: how many times as important i is as j. */
export type Judgements = readonly (readonly number[])[];

/**
 * A matrix times a vector.
 *
 * @example times([[1, 2], [3, 4]], [1, 1]) // [3, 7]
 */
export function times(matrix: Judgements, vector: readonly number[]): number[] {
  return matrix.map((row) => compensatedSum(row.map((entry, j) => entry * (vector[j] ?? 0))));
}
