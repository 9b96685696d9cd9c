/** 较上年大幅增减: the share of the figures that jumped since last year, explained or not. */
import { factorBetween, floorOf } from '../checks/figures/insignificance.ts';
import type { Measured, RiskFacts } from './risk-facts.ts';
import { capped } from './saturation.ts';

/**
 * min(1, s / f) of the share s of figures that grew or fell at least by the round's `jumpFactor`, among those that have a figure of
 * last year; both below the indicator's floor count as the floor, as in the check of jumps. `undefined` where no figure can be
 * held against last year's.
 *
 * @example yearlyJumps({ …facts, declared: [], previous: {} }, { full: 0.5 }) // undefined
 */
export function yearlyJumps(
  { round, declared = [], previous }: RiskFacts,
  { full }: { readonly full: number },
): Measured | undefined {
  const indicators = new Map(round.indicators.map((one) => [one.id, one]));
  const factors = declared.flatMap(({ indicator: id, reading }) => {
    const [indicator, last] = [indicators.get(id), previous[id]];
    if (indicator === undefined || last === undefined || reading.kind !== 'number') return [];
    return [factorBetween(reading.value, last, floorOf(indicator, round.checks))];
  });
  if (factors.length === 0) return undefined;
  const jumped = factors.filter((factor) => factor >= round.checks.jumpFactor).length;
  return {
    value: capped(jumped / factors.length, full),
    numbers: { jumped, compared: factors.length, factor: round.checks.jumpFactor },
  };
}
