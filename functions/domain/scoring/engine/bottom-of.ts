/** The lowest score of an indicator: what a value that was not reported gets under `missing: floor`. */
import { type Column, extremesOf } from '../column.ts';
import type { IndicatorSetting } from '../scheme/data-schema.ts';
import type { Normalisation } from '../scheme/normalisation-schema.ts';
import { scoreRange } from './normalisation-facts.ts';

/**
 * The lower end of the scale where the method has one, else the lowest score in the reference set; `undefined` where there is
 * neither.
 *
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
