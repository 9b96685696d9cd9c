/** What a value falls short of the best, as a share of all shortfalls. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, extremesOf, mapPresent, present } from '../column.ts';

/**
 * Share of the shortfalls (差额比重法): 1 less what a value falls short of the best, as a part of what all fall short together.
 *
 * @setting normalisation.enhanced-accuracy
 * @formula f = k · (1 − (b − z) / Σ(b − z)), b the best value
 * @latex f = k \left(1 - \frac{|b - z|}{\sum_i |b - z_i|}\right)
 * @missing stay missing and do not count in the sum
 * @constant all get k: nobody falls short
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores
 * @source pymcdm 1.4.0, `enhanced_accuracy_normalization`, which has no answer where all are equal
 * @example enhancedAccuracy([1, 3, 4], { isCost: false }) // [0.25, 0.75, 1]
 */
export function enhancedAccuracy(
  column: Column,
  { isCost, reference = column }: { readonly isCost: boolean; readonly reference?: Column },
): Column {
  const extremes = extremesOf(reference);
  if (extremes === undefined) return column.map(() => undefined);
  const shortfall = (value: number): number => (isCost ? value - extremes.low : extremes.high - value);
  const all = compensatedSum(present(reference).map(shortfall));
  return mapPresent(column, (value) => (all === 0 ? 1 : 1 - shortfall(value) / all));
}
