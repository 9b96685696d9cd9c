/** Fractions of the best value, bent so that the best stand out. */
import { type Column, extremesOf, mapPresent, present } from '../column.ts';

/**
 * Non-linear normalisation (非线性法): the fraction of the best value, squared for benefits and cubed for costs, so that the best
 * stand out.
 *
 * @setting normalisation.nonlinear
 * @formula f = k · (z / max)²; for costs k · (min / z)³
 * @latex f = k \left(\frac{z}{z_{\max}}\right)^2, \quad f_{\text{cost}} = k \left(\frac{z_{\min}}{z}\right)^3
 * @missing stay missing
 * @constant all get k
 * @zero scores 0; a cost of 0 is refused
 * @negative refused: values from 0 up, and costs above 0
 * @tied equal values get equal scores
 * @source pymcdm 1.4.0, `nonlinear_normalization`
 * @example nonlinear([2, 4], { isCost: false }) // [0.25, 1]
 */
export function nonlinear(
  column: Column,
  { isCost, reference = column }: { readonly isCost: boolean; readonly reference?: Column },
): Column {
  const extremes = extremesOf(reference);
  const values = present(column);
  const isDefined = extremes !== undefined && extremes.high > 0 && values.every((x) => (isCost ? x > 0 : x >= 0));
  if (!isDefined) return column.map(() => undefined);
  return mapPresent(column, (value) => (isCost ? (extremes.low / value) ** 3 : (value / extremes.high) ** 2));
}
