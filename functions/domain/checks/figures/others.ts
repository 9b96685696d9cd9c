/** One indicator's figures of the other centres, on the scale on which they compare. */
import { median } from '../../statistics/median.ts';
import { robustDistance } from '../../statistics/robust-distance.ts';
import type { CheckContext } from '../check.ts';
import { othersOf } from '../peers/peer-column.ts';
import type { Figure } from './figure.ts';

export interface Others {
  readonly count: number;
  /** Median of the others' figures, in the indicator's unit. */
  readonly median: number;
  /** Robust standard deviations of `value` from the median, on the logarithmic scale; infinite where most are equal. */
  readonly distance: (value: number) => number;
}

/**
 * The other centres' submitted figures above 0, the centre itself left out; `undefined` where fewer than `peersAtLeast` are
 * there. Sizes of centres are skewed, so figures compare on a logarithmic scale: ln x for money, which does not depend on
 * the unit, and ln(1 + x) for counts, where it keeps 1 and 3 together.
 *
 * @example othersAt(context, figure)?.median // 1200
 */
export function othersAt({ round, centre, peers }: CheckContext, { indicator }: Figure): Others | undefined {
  const column = peers?.columns.get(indicator.id);
  const sorted = column === undefined ? [] : othersOf(column, centre.id);
  const middle = median(sorted);
  if (middle === undefined || sorted.length < round.checks.peersAtLeast) return undefined;
  const onScale = indicator.kind === 'money' ? Math.log : Math.log1p;
  return {
    count: sorted.length,
    median: middle,
    // Most figures lie too near the median to be measured, and among thousands of others measuring is the dear part.
    distance: (value) => robustDistance(onScale(value), sorted.map(onScale)) ?? 0,
  };
}
