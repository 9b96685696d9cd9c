/** Weights that the data themselves suggest. For comparison: they reward what is rare and skewed, not what matters. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { correlation } from '../../statistics/correlation.ts';
import { standardDeviation, variance } from '../../statistics/moments.ts';
import { type Matrix, present } from '../column.ts';

/** Shares that sum to 1; equal ones where nothing tells the indicators apart. */
function toShares(amounts: readonly number[]): readonly number[] {
  const total = compensatedSum(amounts);
  return amounts.map((amount) => (total > 0 ? amount / total : 1 / amounts.length));
}

/**
 * 1/n each.
 *
 * @example equalWeights(4) // [0.25, 0.25, 0.25, 0.25]
 */
export function equalWeights(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}

/**
 * 熵权法, entropy weights: e = −Σ p ln p / ln n with p = x/Σx and 0 ln 0 = 0; w = (1 − e)/Σ(1 − e), for values that are not
 * negative, missing ones left out of their column. A constant column has weight 0, one of zeros too; where all are
 * constant the weights are equal. `undefined` for a negative value: shifting the data would decide the result.
 * Source: Shannon (1948); Hwang and Yoon, *Multiple Attribute Decision Making* (1981), pp. 52–54; pymcdm 1.4.0, `entropy_weights`.
 *
 * @example entropyWeights([[1, 1], [1, 3]]) // [0, 1]
 */
export function entropyWeights(matrix: Matrix): readonly number[] | undefined {
  const columns = matrix.map(present);
  if (columns.some((column) => column.some((value) => value < 0))) return undefined;
  return toShares(columns.map(diversity));
}

/** 1 − e; rounding must not make it negative, nor a constant column count. */
function diversity(column: readonly number[]): number {
  const total = compensatedSum(column);
  const isConstant = column.every((value) => value === column[0]);
  if (column.length < 2 || total === 0 || isConstant) return 0;
  const terms = column.map((value) => (value === 0 ? 0 : (value / total) * Math.log(value / total)));
  return Math.max(0, 1 + compensatedSum(terms) / Math.log(column.length));
}

/**
 * Standard deviations of the columns as shares. Only sensible on normalised columns, since the unit decides otherwise.
 * Source: Diakoulaki, Mavrotas and Papayannakis, *Determining Objective Weights in Multiple Criteria Problems: The CRITIC
 * Method*, Computers & Operations Research 22 (1995), p. 765; pymcdm 1.4.0, `standard_deviation_weights`.
 *
 * @example deviationWeights([[0, 2], [0, 6]]) // [0.25, 0.75]
 */
export function deviationWeights(matrix: Matrix): readonly number[] {
  return toShares(matrix.map((column) => standardDeviation(present(column)) ?? 0));
}

/**
 * Variances of the columns as shares.
 * Source: pymcdm 1.4.0, `variance_weights`.
 *
 * @example varianceWeights([[0, 2], [0, 6]]) // [0.1, 0.9]
 */
export function varianceWeights(matrix: Matrix): readonly number[] {
  return toShares(matrix.map((column) => variance(present(column)) ?? 0));
}

/**
 * CRITIC: C = σ Σ(1 − r) over the other columns, w = C/ΣC, on columns normalised to 0–1 with their direction applied. A column
 * without spread correlates with nothing: it gets weight 0 and is left out of the others' sums. Correlations are taken
 * over the units that have both values.
 * Source: Diakoulaki, Mavrotas and Papayannakis (1995), pp. 765–766; pymcdm 1.4.0, `critic_weights`.
 *
 * @example criticWeights([[0, 0.5, 1], [1, 0.5, 0]]) // [0.5, 0.5]
 */
export function criticWeights(matrix: Matrix): readonly number[] {
  const spreads = matrix.map((column) => standardDeviation(present(column)) ?? 0);
  const information = matrix.map((column, i) => {
    const conflicts = matrix.map((other, j) =>
      spreads[j] === 0 || j === i ? 0 : 1 - (correlation(column, other) ?? 1),
    );
    return (spreads[i] ?? 0) * compensatedSum(conflicts);
  });
  return toShares(information);
}
