/** The two values between which an indicator is normalised. */
import type { Goalpost, Normalisation, Treatment } from '../round/scheme.ts';
import { treat } from './treat.ts';

export interface Posts extends Goalpost {
  /** `declared`: frozen in the round; `reference`: minimum and maximum of the reference set. */
  readonly from: 'declared' | 'reference';
}

/**
 * Goalposts of an indicator on the treated scale: those that the round declares (given in the indicator's own unit),
 * else minimum and maximum over the reference set. `undefined` when the reference set has no values at all. Both posts
 * equal means that the indicator does not discriminate.
 */
export function goalpostsOf(
  indicator: string,
  referenceValues: readonly number[],
  settings: { readonly normalisation: Normalisation; readonly treatment: Treatment },
): Posts | undefined {
  const declared = settings.normalisation.goalposts[indicator];
  const treated = (value: number): number => treat(value, indicator, settings.treatment);
  if (declared !== undefined) {
    return {
      unallowable: treated(declared.unallowable),
      satisfactory: treated(declared.satisfactory),
      from: 'declared',
    };
  }
  if (referenceValues.length === 0) return undefined;
  const extremes = referenceValues.reduce(
    ({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }),
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
  );
  return { unallowable: treated(extremes.low), satisfactory: treated(extremes.high), from: 'reference' };
}
