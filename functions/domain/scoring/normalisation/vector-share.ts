/** Vector normalisation. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, mapPresent, present } from '../column.ts';

/**
 * Vector normalisation (向量归一法): a value over the length of its column, the usual scale of TOPSIS. Where less is better the score
 * is 1 less the share.
 *
 * @setting normalisation.vector
 * @formula f = k · z / √Σz²
 * @latex f = k \cdot \frac{z}{\sqrt{\sum_i z_i^2}}
 * @missing stay missing and do not count in the sum
 * @constant all get k/√n
 * @zero scores 0; where all are 0 all score 0
 * @negative scores below 0
 * @tied equal values get equal scores
 * @source Hwang and Yoon, *Multiple Attribute Decision Making* (1981); pymcdm 1.4.0, `vector_normalization`
 * @example vectorShare([3, 4]) // [0.6, 0.8]
 */
export function vectorShare(column: Column, reference: Column = column): Column {
  const length = Math.sqrt(compensatedSum(present(reference).map((value) => value * value)));
  return length === 0 ? column : mapPresent(column, (value) => value / length);
}
