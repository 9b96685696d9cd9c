/** 门槛: what a unit must reach, whatever its score. */
import type { Column } from '../column.ts';
import type { Threshold } from '../scheme/result-schema.ts';

export interface ThresholdColumn {
  readonly threshold: Threshold;
  readonly values: Column;
  readonly isMet: readonly boolean[];
}

/**
 * Thresholds (门槛): what a unit has to reach, in a value or in the score of an indicator or group, whatever its total. Who does not
 * reach one is unranked, or has a grade no better than the one that is named.
 *
 * @setting thresholds
 * @formula atLeast ≤ x ≤ atMost
 * @latex a \le x \le b
 * @missing reach no threshold; a value that does not apply to a unit is not held against it
 * @constant an ordinary value
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied a value at the limit reaches it
 * @source common in Chinese schemes (一票否决、门槛指标)
 * @example checkThresholds([{ id: 'a', value: 'a', atLeast: 2, else: 'unranked' }], () => [2, 1, undefined])[0].isMet // [true, false, false]
 */
export function checkThresholds(
  thresholds: readonly Threshold[],
  columnOf: (threshold: Threshold) => Column,
  notApplicableOf: (threshold: Threshold) => ReadonlySet<number> = () => NOBODY,
): readonly ThresholdColumn[] {
  return thresholds.map((threshold) => {
    const values = columnOf(threshold);
    const exempt = notApplicableOf(threshold);
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold;
    return {
      threshold,
      values,
      isMet: values.map((value, unit) =>
        value === undefined ? exempt.has(unit) : value >= atLeast && value <= atMost,
      ),
    };
  });
}

const NOBODY: ReadonlySet<number> = new Set();
