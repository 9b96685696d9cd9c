/** Ratio to the best value. */
import { type Column, extremesOf, mapPresent } from '../column.ts';

/**
 * Fraction of the maximum (占最大值的比例): the ratio to the largest value of the reference set. Keeps ratios, so that it needs a
 * scale with a true zero.
 *
 * @setting normalisation.fraction-of-maximum
 * @formula f = k · z / max
 * @latex f = k \cdot \frac{z}{z_{\max}}
 * @missing stay missing
 * @constant all get k
 * @zero scores 0; where no value is above 0 the ratio says nothing and nobody has a score
 * @negative scores below 0
 * @tied equal values get equal scores
 * @source OECD/JRC Handbook (2008), pp. 83–85 (ratio to the leader, and that it changes with the zero of the scale); COINr 1.1.14, `n_fracmax`; pymcdm 1.4.0, `max_normalization`
 * @example fractionOfMaximum([1, 4]) // [0.25, 1]
 */
export function fractionOfMaximum(column: Column, reference: Column = column): Column {
  const high = extremesOf(reference)?.high;
  if (high === undefined || high <= 0) return column.map(() => undefined);
  return mapPresent(column, (value) => value / high);
}
