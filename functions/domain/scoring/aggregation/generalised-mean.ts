/** The weighted mean of any power. */
import { geometricMean } from './geometric-mean.ts';
import { counting, type WeightedScore, weightedMeanOf } from './weighted-score.ts';

/**
 * Weighted generalised mean (加权幂平均): harmonic for p = −1, geometric for p = 0, arithmetic for p = 1; the smaller p, the less a high
 * score makes up for a low one.
 *
 * @setting aggregation.generalised
 * @formula F = (Σ w f^p / Σ w)^(1/p)
 * @latex F = \left(\frac{\sum_i w_i f_i^{\,p}}{\sum_i w_i}\right)^{1/p}
 * @missing a child that does not apply is left out and the others take its weight; one that was not reported follows `missing`
 * @constant equal scores give that score
 * @zero as in the geometric mean for p below 1; else an ordinary score
 * @negative no mean for that unit, unless p is a whole number of at least 1
 * @tied equal scores and weights give equal results
 * @source Decancq and Lugo, *Weights in Multidimensional Indices of Wellbeing*, Econometric Reviews 32 (2013), pp. 7–34; COINr 1.1.14, `a_genmean`, which gives no result at all where a value is missing
 * @example generalisedMean([{ weight: 1, score: 3 }, { weight: 1, score: 4 }], 2) // 3.5355339059327378
 */
export function generalisedMean(items: readonly WeightedScore[], power: number): number | undefined {
  if (power === 0) return geometricMean(items);
  const terms = counting(items);
  if (terms === undefined || (power < 1 && terms.some(({ score }) => score <= 0))) return undefined;
  if (terms.some(({ score }) => score < 0) && !Number.isInteger(power)) return undefined;
  const plain = rootOf(
    weightedMeanOf(terms, (score) => score ** power),
    power,
  );
  if (Number.isFinite(plain) && plain !== 0) return plain;
  // High powers leave the range of doubles: in units of the score that decides they do not.
  const sizes = terms.map(({ score }) => Math.abs(score));
  const unit = power > 0 ? Math.max(...sizes) : Math.min(...sizes);
  if (unit === 0) return 0;
  return (
    unit *
    rootOf(
      weightedMeanOf(terms, (score) => (score / unit) ** power),
      power,
    )
  );
}

/** The root of a mean of powers, which odd powers leave negative where the scores are. */
function rootOf(mean: number, power: number): number {
  return mean < 0 ? -((-mean) ** (1 / power)) : mean ** (1 / power);
}
