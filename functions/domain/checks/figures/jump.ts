/** Figures far from what the same centre reported last year. */
import type { ReturnCheck } from '../check.ts';
import { sayQuantity, sayTimes } from '../words/say-figure.ts';
import { figureIssue, undoubtedFigures } from './figure.ts';
import { factorBetween, floorOf } from './insignificance.ts';

/**
 * Figures that grew or fell at least by `jumpFactor` against last year's. A figure below the indicator's floor counts as the
 * floor, so that 1 → 4 is no jump and 0 → 100 is one. Indicators without a figure of last year are left alone.
 * Issues: `FIGURE_JUMP`.
 *
 * @example jump(context) // []
 */
export const jump: ReturnCheck = (context) =>
  undoubtedFigures(context).flatMap((figure) => {
    const previous = context.centre.previous[figure.indicator.id];
    if (previous === undefined) return [];
    const { checks } = context.round;
    if (factorBetween(figure.value, previous, floorOf(figure.indicator, checks)) < checks.jumpFactor) return [];
    const grew = figure.value > previous;
    const details = {
      value: sayQuantity(figure.value, figure.indicator),
      previous: sayQuantity(previous, figure.indicator),
      change: describeChange(figure.value, previous),
      direction: grew ? { zh: '增长', en: 'growth' } : { zh: '下降', en: 'fall' },
    };
    return [figureIssue('FIGURE_JUMP', figure, { details })];
  });

function describeChange(value: number, previous: number) {
  if (previous === 0) return { zh: '从无到有', en: 'from nothing' };
  if (value === 0) return { zh: '降为零', en: 'down to nothing' };
  const times = sayTimes(value / previous);
  return { zh: `为上年的 ${times.zh}`, en: `${times.en} last year’s` };
}
