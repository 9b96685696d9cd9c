/** Changes of a round's terms that would make one word mean two things. */
import type { Indicator } from './indicator.ts';
import { localise } from './localised.ts';
import type { Terms } from './terms.ts';

/**
 * Why these terms cannot take the place of those: an indicator that counts in another unit under the same id would have figures of
 * two meanings. Empty where they can.
 *
 * @example unamendable(before, before) // []
 */
export function unamendable(before: Terms, after: Terms): readonly string[] {
  const { language } = before.round;
  const then = new Map(before.round.indicators.map((indicator) => [indicator.id, indicator]));
  return after.round.indicators.flatMap((now) => {
    const was = then.get(now.id);
    if (was === undefined || isSameMeasure(was, now)) return [];
    const [from, to] = [was, now].map(({ kind, unit }) => `${kind} ${localise(unit, language)}`);
    return [
      `indicators[${now.id}]：${from} → ${to}。已填报的数值会被当作另一种单位，请为新的口径另设 id / figures that were entered would be taken for another unit: give the new measure an id of its own`,
    ];
  });
}

function isSameMeasure(was: Indicator, now: Indicator): boolean {
  return was.kind === now.kind && was.scaleOfYuan === now.scaleOfYuan;
}
