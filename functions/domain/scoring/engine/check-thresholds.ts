/** 门槛: what a unit must reach, whatever its score. */
import type { Column } from '../column.ts';
import type { Threshold } from '../scheme/result-schema.ts';

export interface ThresholdColumn {
  readonly threshold: Threshold;
  readonly values: Column;
  readonly isMet: readonly boolean[];
}

/** Which thresholds every unit meets; a value that is not there meets none. */
export function checkThresholds(
  thresholds: readonly Threshold[],
  columnOf: (threshold: Threshold) => Column,
): readonly ThresholdColumn[] {
  return thresholds.map((threshold) => {
    const values = columnOf(threshold);
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold;
    return {
      threshold,
      values,
      isMet: values.map((value) => value !== undefined && value >= atLeast && value <= atMost),
    };
  });
}
