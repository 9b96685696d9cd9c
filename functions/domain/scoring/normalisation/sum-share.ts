/** Shares of a total. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, mapPresent, present } from '../column.ts';

/**
 * Share of the sum (比重法): what part of the reference set's total a unit has. Where less is better the score is 1 less the share.
 *
 * @setting normalisation.sum
 * @formula f = k · z / Σz
 * @latex f = k \cdot \frac{z}{\sum_i z_i}
 * @missing stay missing and do not count in the sum
 * @constant all get k/n
 * @zero scores 0; where all are 0 all score 0
 * @negative refused: shares of a sum need values from 0 up
 * @tied equal values get equal scores
 * @source pymcdm 1.4.0, `sum_normalization`
 * @example sumShare([1, 3]) // [0.25, 0.75]
 */
export function sumShare(column: Column, reference: Column = column): Column {
  const total = compensatedSum(present(reference));
  return total === 0 ? column : mapPresent(column, (value) => value / total);
}
