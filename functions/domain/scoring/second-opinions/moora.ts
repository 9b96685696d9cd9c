/** MOORA and MULTIMOORA: ratios, the reference point, and the full multiplicative form. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, extremesByIndicator } from './alternatives.ts';
import { type RowScale, scaleRows } from './scale-rows.ts';

/**
 * MOORA, ratio system (多目标比率法): benefits less costs, each as a share of the length of its column. A second opinion.
 *
 * @setting secondOpinions.moora
 * @formula y = Σ w n (benefits) − Σ w n (costs), n = x / √Σx²
 * @latex y = \sum_{j \in B} w_j n_j - \sum_{j \in C} w_j n_j, \quad n_j = \frac{x_j}{\sqrt{\sum_i x_{ij}^2}}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Brauers and Zavadskas, *The MOORA Method and Its Application to Privatization in a Transition Economy*, Control and Cybernetics 35 (2006), pp. 445–469; pymcdm 1.4.0, `MOORA`; scikit-criteria 0.9, `RatioMOORA` over `VectorScaler`
 * @example moora({ rows: [[3, 0], [4, 1]], weights: [0.5, 0.5], isCost: [false, true] }) // [0.3, -0.1]
 */
export function moora(alternatives: Alternatives, scale: RowScale = 'vector'): readonly number[] {
  const { weights, isCost } = alternatives;
  return scaleRows(alternatives.rows, scale).map((row) =>
    compensatedSum(row.map((value, i) => (isCost[i] === true ? -1 : 1) * (weights[i] ?? 0) * value)),
  );
}

/**
 * MOORA, reference point (参考点法): the largest weighted distance from the best of any indicator; less is better. A second opinion.
 *
 * @setting secondOpinions.reference-point
 * @formula max w |n − n*|, n = x / √Σx²
 * @latex d = \max_j w_j |n_j - n_j^*|
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Brauers and Zavadskas, *The MOORA Method and Its Application to Privatization in a Transition Economy*, Control and Cybernetics 35 (2006), pp. 445–469; scikit-criteria 0.9, `ReferencePointMOORA` over `VectorScaler`
 * @example referencePoint({ rows: [[3], [4]], weights: [1], isCost: [false] }) // [0.2, 0]
 */
export function referencePoint(alternatives: Alternatives, scale: RowScale = 'vector'): readonly number[] {
  const { weights, isCost } = alternatives;
  const shares = scaleRows(alternatives.rows, scale);
  const best = extremesByIndicator(shares).map(({ low, high }, i) => (isCost[i] === true ? low : high));
  return shares.map((row) =>
    Math.max(...row.map((value, i) => Math.abs((weights[i] ?? 0) * (value - (best[i] ?? 0))))),
  );
}

/**
 * Full multiplicative form (完全乘法式): the product of benefits over that of costs, as a logarithm. Weights move all units alike. A
 * second opinion.
 *
 * @setting secondOpinions.multiplicative-form
 * @formula U = Σ ln(w n) (benefits) − Σ ln(w n) (costs)
 * @latex U = \sum_{j \in B} \ln(w_j n_j) - \sum_{j \in C} \ln(w_j n_j)
 * @missing a unit that lacks a value has no score
 * @constant decides nothing
 * @zero the opinion is left out, with a remark
 * @negative the opinion is left out, with a remark
 * @tied equal units get equal scores
 * @source Brauers and Zavadskas, *Robustness of MULTIMOORA*, Informatica 23 (2012), pp. 1–25; scikit-criteria 0.9, `FullMultiplicativeForm` over `VectorScaler`
 * @example multiplicativeForm({ rows: [[3], [4]], weights: [1], isCost: [false] })[1] // -0.2231435513142097
 */
export function multiplicativeForm(alternatives: Alternatives, scale: RowScale = 'vector'): readonly number[] {
  const { weights, isCost } = alternatives;
  return scaleRows(alternatives.rows, scale).map((row) =>
    compensatedSum(row.map((value, i) => (isCost[i] === true ? -1 : 1) * Math.log((weights[i] ?? 0) * value))),
  );
}
