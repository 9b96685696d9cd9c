/** Weights from the first principal component of a group. For comparison, and only with many units. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { correlation } from '../../statistics/correlation.ts';
import { symmetricEigen } from '../../statistics/symmetric-eigen.ts';
import type { Matrix } from '../column.ts';

export interface ComponentWeights {
  /** Loadings of the first component, of length 1. */
  readonly loadings: readonly number[];
  /** Share of the variance that the first component holds. */
  readonly explained: number;
  /** All eigenvalues, descending. */
  readonly eigenvalues: readonly number[];
  /** Squared loadings as shares, which cannot be negative. */
  readonly weights: readonly number[];
  /** Why not to rely on them. */
  readonly warnings: readonly ('NEGATIVE_LOADING' | 'TOO_FEW_UNITS' | 'LITTLE_EXPLAINED')[];
}

/** Eigenvalues nearer than this, for each indicator, are equal but for rounding. */
const TIED = 1e-12;

/**
 * Principal component weights (主成分法): squared loadings of the first principal component of the correlations, as shares; they
 * cannot be negative. Components that tie with the first count with it. Fewer than three units an indicator, a negative loading, or less than half of the variance in the first component are
 * warned of.
 *
 * @setting weights.components
 * @formula R v = λ₁ v, w = v² / Σv²
 * @latex R\,v = \lambda_1 v, \quad w_j = \frac{v_j^2}{\sum_j v_j^2}
 * @missing units that lack an indicator are left out
 * @constant correlates with nothing
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied count each
 * @source OECD/JRC Handbook (2008), pp. 63–69 (p. 66: at least three units an indicator) and 89–91 (squared loadings); COINr 1.1.14, `get_PCA`, whose weights are the loadings themselves, negative ones too
 * @example componentWeights([[1, 2, 3], [1, 2, 3]]).weights // [0.5, 0.5]
 */
export function componentWeights(matrix: Matrix): ComponentWeights {
  const units = [...(matrix[0]?.keys() ?? [])].filter((unit) => matrix.every((column) => column[unit] !== undefined));
  const whole = matrix.map((column) => units.map((unit) => column[unit]));
  const correlations = whole.map((one, i) => whole.map((other, j) => (i === j ? 1 : (correlation(one, other) ?? 0))));
  const { values, vectors } = symmetricEigen(correlations);
  const loadings = vectors[0] ?? [];
  const explained = (values[0] ?? 0) / Math.max(1, matrix.length);
  // Components of equal variance have no order of their own: what they hold together does not hang on the order of the columns.
  const tied = vectors.filter((_, k) => (values[0] ?? 0) - (values[k] ?? 0) <= TIED * matrix.length);
  const squares = loadings.map((_, i) => compensatedSum(tied.map((vector) => (vector[i] ?? 0) ** 2)));
  const total = compensatedSum(squares);
  return {
    ...{ loadings, explained, eigenvalues: values },
    weights: squares.map((square) => square / total),
    warnings: [
      ...(loadings.some((loading) => loading < 0) ? (['NEGATIVE_LOADING'] as const) : []),
      ...(units.length < 3 * matrix.length ? (['TOO_FEW_UNITS'] as const) : []),
      ...(explained < 0.5 ? (['LITTLE_EXPLAINED'] as const) : []),
    ],
  };
}
