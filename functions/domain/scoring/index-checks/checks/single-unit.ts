/** Indicators where one unit decides for all. */
import { indexFinding } from '../index-finding.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * One unit holds more than `limits.unitShare` of the sum of all, or the median score of the others would move by more than
 * `limits.medianShift` of the range of scores without it.
 */
export const singleUnit: IndexCheck = ({ members, distributions, unitShifts, units, limits, isLargeEnough }) => {
  if (!isLargeEnough) return [];
  return members.flatMap((member, i) => {
    const shift = unitShifts[i];
    const largest = distributions[i]?.largest;
    return [
      ...(largest !== undefined && largest.share > limits.unitShare
        ? [
            indexFinding('ONE_UNIT_HOLDS_MOST', [member], {
              unit: units[largest.unit] ?? '',
              share: largest.share,
              most: limits.unitShare,
            }),
          ]
        : []),
      ...(shift !== undefined && shift.shift > limits.medianShift
        ? [
            indexFinding('ONE_UNIT_DECIDES', [member], {
              ...shift,
              unit: units[shift.unit] ?? '',
              most: limits.medianShift,
            }),
          ]
        : []),
    ];
  });
};
