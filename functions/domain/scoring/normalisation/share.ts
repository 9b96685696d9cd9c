/** Normalisations by what the values of a column make together. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, mapPresent, present } from '../column.ts';

/**
 * x / √Σx²: vector normalisation, the root over the values of `reference`. All zeros stay zeros. Missing values stay missing.
 * Source: Hwang and Yoon, *Multiple Attribute Decision Making* (1981), p. 131.
 *
 * @example vectorShare([3, 4]) // [0.6, 0.8]
 */
export function vectorShare(column: Column, reference: Column = column): Column {
  const length = Math.sqrt(compensatedSum(present(reference).map((value) => value * value)));
  return length === 0 ? column : mapPresent(column, (value) => value / length);
}

/**
 * x / Σx: shares of the total over `reference`, for values that are not negative. All zeros stay zeros. Missing values stay missing.
 * Source: pymcdm 1.4.0, `sum_normalization`.
 *
 * @example sumShare([1, 3]) // [0.25, 0.75]
 */
export function sumShare(column: Column, reference: Column = column): Column {
  const total = compensatedSum(present(reference));
  return total === 0 ? column : mapPresent(column, (value) => value / total);
}

/**
 * 1/(1 + e^(−steepness · (x − middle))): nearly linear around `middle`, levelling off to 0 and 1. Keeps the order where
 * `steepness` is above 0.
 *
 * @example sigmoid([0], { middle: 0, steepness: 1 }) // [0.5]
 */
export function sigmoid(
  column: Column,
  { middle, steepness }: { readonly middle: number; readonly steepness: number },
): Column {
  return mapPresent(column, (value) => 1 / (1 + Math.exp(-steepness * (value - middle))));
}
