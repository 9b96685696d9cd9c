/** Enough units for so many indicators, and groups that are neither single indicators nor lists. */
import { indexFinding } from '../index-finding.ts';
import type { IndexCheck } from './index-check.ts';

/**
 * Few units: relations are not judged (`limits.units`), or are uncertain (fewer than `limits.unitsPerIndicator` units an
 * indicator: OECD/JRC Handbook (2008), p. 66). Groups of one indicator cannot be consistent, those of more than
 * `limits.items` are too many to be weighed against each other by people (Handbook, pp. 32, 101).
 */
export const sizes: IndexCheck = ({ positions, members, groups, limits, isLargeEnough }) => {
  const [units, indicators] = [positions.length, members.length];
  const few =
    isLargeEnough && units < limits.unitsPerIndicator * indicators
      ? [
          indexFinding('UNITS_FEW', [], {
            units,
            indicators,
            ratio: units / indicators,
            least: limits.unitsPerIndicator,
          }),
        ]
      : [];
  return [
    ...(isLargeEnough ? few : [indexFinding('UNITS_TOO_FEW', [], { units, least: limits.units })]),
    ...groups.flatMap((group) => {
      const { items } = group;
      if (items === 1 && groups.length > 1) return [indexFinding('GROUP_OF_ONE', [group])];
      return items > limits.items ? [indexFinding('GROUP_TOO_LARGE', [group], { items, most: limits.items })] : [];
    }),
  ];
};
