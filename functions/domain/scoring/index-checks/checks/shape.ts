/** Scores with a tail so long that it decides. */
import { indexFinding } from '../index-finding.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * Skewness beyond ±`limits.skewness` together with an excess kurtosis above `limits.excessKurtosis`, of the normalised scores:
 * a treatment, fixed goalposts or ranks may have cured the values. Both at once, as in COINr 1.1.14.
 */
export const shape: IndexCheck = ({ members, distributions, limits, isLargeEnough }) => {
  if (!isLargeEnough) return [];
  return members.flatMap((member, i) => {
    const { scoreSkewness: skew, scoreExcessKurtosis: kurtosis } = distributions[i] ?? {};
    if (skew === undefined || kurtosis === undefined) return [];
    if (Math.abs(skew) <= limits.skewness || kurtosis <= limits.excessKurtosis) return [];
    const details = { skew, kurtosis, mostSkew: limits.skewness, mostKurtosis: limits.excessKurtosis };
    return [indexFinding(skew > 0 ? 'INDICATOR_SKEWED' : 'INDICATOR_BUNCHED_AT_TOP', [member], details)];
  });
};
