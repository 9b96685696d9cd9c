/** Standardisation: how many standard deviations a value lies above the mean. */
import { mean, standardDeviation } from '../../statistics/moments.ts';
import { type Column, mapPresent, present } from '../column.ts';

/**
 * Z-score (标准化, Z 分数): how many standard deviations of the reference set a value lies above its mean, put on any mean and
 * deviation, such as 60 and 10. The deviation is the sample's (n − 1), or that of a population (n) where `population` says so.
 *
 * @setting normalisation.z-score
 * @formula f = m + s · (z − μ) / σ
 * @latex f = m + s \cdot \frac{z - \mu}{\sigma}, \quad \sigma = \sqrt{\frac{1}{n-1}\sum_i (z_i - \mu)^2}
 * @missing stay missing and count neither in mean nor in deviation
 * @constant all get m
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores
 * @source OECD/JRC Handbook (2008), p. 84 and table 15 (p. 87), whose figures follow from n − 1; COINr 1.1.14, `n_zscore`; by n as in scikit-criteria 0.9, `StandarScaler`
 * @example zScore([1, 2, 3], { mean: 0, deviation: 1 }) // [-1, 0, 1]
 */
export function zScore(
  column: Column,
  target: { readonly mean: number; readonly deviation: number; readonly isPopulation?: boolean },
  reference: Column = column,
): Column {
  const figures = present(reference);
  const [middle, spread] = [mean(figures), standardDeviation(figures, target.isPopulation === true ? 0 : 1)];
  if (middle === undefined) return column.map(() => undefined);
  if (spread === undefined || spread === 0) return mapPresent(column, () => target.mean);
  return mapPresent(column, (value) => target.mean + (target.deviation * (value - middle)) / spread);
}
