/** 层次分析法: weights out of pairwise judgements, and how consistent the judgements are. */
import { compensatedSum } from '../../../statistics/compensated-sum.ts';

/** Row i, column j: how many times as important i is as j. */
export type Judgements = readonly (readonly number[])[];

const STEPS = 10_000;
const TOLERANCE = 1e-15;

/**
 * The principal right eigenvector by power iteration, as shares that sum to 1.
 * Source: Saaty, *The Analytic Hierarchy Process* (1980), pp. 49–52.
 *
 * @example eigenvectorWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 */
export function eigenvectorWeights(judgements: Judgements): readonly number[] {
  let weights: readonly number[] = judgements.map(() => 1 / judgements.length);
  for (let step = 0; step < STEPS; step += 1) {
    const next = toShares(times(judgements, weights));
    const change = Math.max(0, ...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))));
    weights = next;
    if (change < TOLERANCE) break;
  }
  return weights;
}

/**
 * Geometric means of the rows as shares: the logarithmic least squares solution.
 * Source: Crawford and Williams, *A Note on the Analysis of Subjective Judgment Matrices*, J. Math. Psychology 29 (1985), p. 390.
 *
 * @example rowMeanWeights([[1, 3], [1 / 3, 1]]) // [0.75, 0.25]
 */
export function rowMeanWeights(judgements: Judgements): readonly number[] {
  return toShares(judgements.map((row) => Math.exp(compensatedSum(row.map(Math.log)) / row.length)));
}

/**
 * The largest eigenvalue, from its vector: the mean of (A w)ᵢ / wᵢ.
 *
 * @example largestEigenvalue([[1, 3], [1 / 3, 1]], [0.75, 0.25]) // 2
 */
export function largestEigenvalue(judgements: Judgements, weights: readonly number[]): number {
  const ratios = times(judgements, weights).map((product, i) => product / (weights[i] ?? Number.NaN));
  return compensatedSum(ratios) / ratios.length;
}

/**
 * CI = (λ_max − n)/(n − 1); 0 for up to two items, which cannot contradict each other.
 * Source: Saaty (1980), p. 21.
 *
 * @example consistencyIndex([[1, 3], [1 / 3, 1]], [0.75, 0.25]) // 0
 */
export function consistencyIndex(judgements: Judgements, weights: readonly number[]): number {
  const n = judgements.length;
  return n <= 2 ? 0 : Math.max(0, (largestEigenvalue(judgements, weights) - n) / (n - 1));
}

/**
 * Several experts' judgements as one: the geometric mean of each entry, which keeps a matrix reciprocal.
 * Source: Aczél and Saaty, *Procedures for Synthesizing Ratio Judgements*, J. Math. Psychology 27 (1983), p. 93.
 *
 * @example groupJudgements([[[1, 4], [1 / 4, 1]], [[1, 1], [1, 1]]]) // [[1, 2], [0.5, 1]]
 */
export function groupJudgements(experts: readonly Judgements[]): Judgements {
  const [first = []] = experts;
  return first.map((row, i) =>
    row.map((_, j) =>
      Math.exp(compensatedSum(experts.map((one) => Math.log(one[i]?.[j] ?? Number.NaN))) / experts.length),
    ),
  );
}

function times(matrix: Judgements, vector: readonly number[]): number[] {
  return matrix.map((row) => compensatedSum(row.map((entry, j) => entry * (vector[j] ?? 0))));
}

function toShares(amounts: readonly number[]): readonly number[] {
  const total = compensatedSum(amounts);
  return amounts.map((amount) => amount / total);
}
