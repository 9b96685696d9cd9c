/** TOPSIS: how near a unit is to the best that was seen, and how far from the worst. A second opinion, no official score. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, extremesOf, type Matrix } from '../column.ts';

/**
 * TOPSIS (逼近理想解排序法): how near a unit is to the best values that were seen, and how far from the worst. The result hangs on the
 * normalisation, and adding a unit may turn the order of others: a second opinion, no official score.
 *
 * @setting secondOpinions.topsis
 * @formula C = D⁻ / (D⁺ + D⁻), D = √Σ (w f − w f*)²
 * @latex C = \frac{D^-}{D^+ + D^-}, \quad D^{\pm} = \sqrt{\sum_j w_j^2\,(f_j - f_j^{\pm})^2}
 * @missing a unit that lacks a value has no score
 * @constant decides nothing; where all are equal everybody has 0.5
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Hwang and Yoon, *Multiple Attribute Decision Making* (1981); pymcdm 1.4.0, `TOPSIS`
 * @example topsis([[0, 0.5, 1]], [1]) // [0, 0.5, 1]
 */
export function topsis(matrix: Matrix, weights: readonly number[]): Column {
  const weighted = matrix.map((column, i) =>
    column.map((value) => (value === undefined ? undefined : value * (weights[i] ?? 0))),
  );
  const extremes = weighted.map((column) => extremesOf(column) ?? { low: 0, high: 0 });
  const [best, worst] = [extremes.map(({ high }) => high), extremes.map(({ low }) => low)];
  const units = matrix[0]?.length ?? 0;
  return Array.from({ length: units }, (_, unit) => {
    const values = weighted.map((column) => column[unit]);
    const [toBest, toWorst] = [distance(values, best), distance(values, worst)];
    if (toBest === undefined || toWorst === undefined) return undefined;
    return toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst);
  });
}

function distance(values: Column, point: readonly number[]): number | undefined {
  const squares: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value === undefined) return undefined;
    squares.push((value - (point[i] ?? 0)) ** 2);
  }
  return Math.sqrt(compensatedSum(squares));
}
