/** The lowest score of an indicator: what a value that was not reported gets under `missing: floor`. */
import { type Column, extremesOf } from '../column.ts';
import type { IndicatorSetting } from '../scheme/data-schema.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import { scoreRange } from './normalisation-facts.ts';

/**
 * The lowest score (`floor`): what was not reported scores as the lowest does, the lower end of the scale where the method has one,
 * else the lowest score in the reference set. Who does not report gains nothing by it, and the others lose nothing.
 *
 * @setting missing.floor
 * @formula f = lowest end of the scale
 * @latex f = f_{\min}
 * @missing score the lowest; where nobody has a value all do
 * @constant as everywhere
 * @zero an ordinary value, which is not missing
 * @negative an ordinary value
 * @tied share the lowest score
 * @source ours; the usual skipping of gaps rewards who leaves a weak indicator out
 * @example bottomOf({ method: 'rank' }, {}, [2, 1, 3]) // 1
 */
export function bottomOf(normalisation: Normalisation, setting: IndicatorSetting, scores: Column): number | undefined {
  switch (normalisation.method) {
    case 'min-max':
      return Math.min(normalisation.range.from, normalisation.range.to);
    case 'efficacy-coefficient':
      return normalisation.base;
    default: {
      const { low } = scoreRange(normalisation, setting.tiers);
      return Number.isFinite(low) ? low : extremesOf(scores)?.low;
    }
  }
}
