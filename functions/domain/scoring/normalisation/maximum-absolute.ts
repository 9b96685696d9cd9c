/** Shares of the largest size, whatever its sign. */
import { type Column, mapPresent, present } from '../column.ts';

/**
 * Fraction of the largest size (占最大绝对值的比例): from −1 to 1, and 0 stays 0. Where less is better the values are negated, unless
 * `costs` says otherwise.
 *
 * @setting normalisation.maximum-absolute
 * @formula f = k · z / max|z|
 * @latex f = k \cdot \frac{z}{\max_i |z_i|}
 * @missing stay missing
 * @constant all get k
 * @zero scores 0; where all are 0 all score 0
 * @negative scores below 0
 * @tied equal values get equal scores
 * @source scikit-criteria 0.9, `MaxAbsScaler`
 * @example maximumAbsolute([-4, 2]) // [-1, 0.5]
 */
export function maximumAbsolute(column: Column, reference: Column = column): Column {
  let most = 0;
  for (const value of present(reference)) most = Math.max(most, Math.abs(value));
  return most === 0 ? column : mapPresent(column, (value) => value / most);
}
