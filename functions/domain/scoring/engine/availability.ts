/** How much of the data is there: of an indicator, and of a unit. */
import { type Column, present } from '../column.ts';
import type { IndicatorColumns } from './score-indicator.ts';

/**
 * Screening of indicators: one of which fewer than this share of the reference units have a value does not count, is named, and its
 * weight goes to its brothers. Units to which it does not apply do not count.
 *
 * @setting availability.indicators
 * @formula units with a value / units to which it applies ≥ share
 * @latex \frac{\#\{\,i : x_{ij} \text{ there}\,\}}{\#\{\,i : j \text{ applies to } i\,\}} \ge a
 * @missing not counted as there, also where they are filled in later
 * @constant an ordinary value
 * @zero an ordinary value, which is not missing
 * @negative an ordinary value
 * @tied an ordinary value
 * @source COINr 1.1.14, `Screen`, does the same for units
 * @example shareReported([1, undefined, undefined, 4], undefined, new Set([1])) // 0.6666666666666666
 */
export function shareReported(
  column: Column,
  reference: readonly boolean[] | undefined,
  notApplicable: ReadonlySet<number>,
): number {
  const applies = column.filter((_, unit) => (reference?.[unit] ?? true) && !notApplicable.has(unit));
  return applies.length === 0 ? 0 : present(applies).length / applies.length;
}

/**
 * Screening of units: one that has fewer than this share of the indicators keeps its score and has no rank. 0.65 is a usual share.
 *
 * @setting availability.units
 * @formula indicators with a value / indicators that apply ≥ share
 * @latex \frac{\#\{\,j : x_{ij} \text{ there}\,\}}{\#\{\,j : j \text{ applies to } i\,\}} \ge a
 * @missing not counted as there, also where they are filled in later
 * @constant an ordinary value
 * @zero an ordinary value, which is not missing
 * @negative an ordinary value
 * @tied an ordinary value
 * @source COINr 1.1.14, `Screen`; 65 % is a rule of thumb of the JRC's COIN Tool
 * @example coverageOf(2, [{ denominated: [1, 2], notApplicable: new Set() }, { denominated: [3, undefined], notApplicable: new Set() }]) // [1, 0.5]
 */
export function coverageOf(
  units: number,
  indicators: readonly Pick<IndicatorColumns, 'notApplicable' | 'denominated'>[],
): readonly number[] {
  return Array.from({ length: units }, (_, unit) => {
    let [applies, given] = [0, 0];
    for (const { notApplicable, denominated } of indicators) {
      if (notApplicable.has(unit)) continue;
      applies += 1;
      if (denominated[unit] !== undefined) given += 1;
    }
    return applies === 0 ? 0 : given / applies;
  });
}
