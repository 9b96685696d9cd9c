/** Logarithms as shares of the logarithm of the product. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, mapPresent, present } from '../column.ts';

/**
 * Logarithmic shares (对数比重法): logarithms as parts of the logarithm of the product, for values above 0. Where the product is below
 * 1 the order would turn round, so that nobody has a score.
 *
 * @setting normalisation.logarithmic
 * @formula f = k · ln z / ln Πz; for costs k · (1 − ln z / ln Πz) / (n − 1)
 * @latex f = k \cdot \frac{\ln z}{\ln \prod_i z_i}, \quad f_{\text{cost}} = k \cdot \frac{1 - \ln z / \ln \prod_i z_i}{n - 1}
 * @missing have no score and do not count in n
 * @constant all get k/n
 * @zero refused: the logarithm needs values above 0
 * @negative refused: the logarithm needs values above 0
 * @tied equal values get equal scores
 * @source pymcdm 1.4.0, `logarithmic_normalization`, which turns the order round where the product is below 1
 * @example logarithmic([10, 100], { isCost: false }) // [1 / 3, 2 / 3]
 */
export function logarithmic(
  column: Column,
  { isCost, reference = column }: { readonly isCost: boolean; readonly reference?: Column },
): Column {
  const figures = present(reference);
  const whole = compensatedSum(figures.map((value) => Math.log(Math.max(value, 0))));
  const isDefined = present(column).every((value) => value > 0) && Number.isFinite(whole) && whole > 0;
  if (!isDefined || (isCost && figures.length < 2)) return column.map(() => undefined);
  return mapPresent(column, (value) => {
    const share = Math.log(value) / whole;
    return isCost ? (1 - share) / (figures.length - 1) : share;
  });
}
