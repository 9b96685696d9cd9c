/** Figures far from what the same centre reported last year. */
import type { Indicator } from '../../round/indicator.ts';
import type { CheckSettings } from '../../round/relations.ts';
import type { ReturnCheck } from '../check.ts';
import { sayQuantity, sayRatio } from '../words/say-figure.ts';
import { figureIssue, undoubtedFigures } from './figure.ts';

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
    const floor = jumpFloor(figure.indicator, context.round.checks);
    if (yearFactor(figure.value, previous, floor) < context.round.checks.jumpFactor) return [];
    const grew = figure.value > previous;
    const details = {
      value: sayQuantity(figure.value, figure.indicator),
      previous: sayQuantity(previous, figure.indicator),
      change: describeChange(figure.value, previous),
      direction: grew ? { zh: '增长', en: 'growth' } : { zh: '下降', en: 'fall' },
    };
    return [figureIssue('FIGURE_JUMP', figure, { details })];
  });

/** Larger over smaller of two years, each at least `floor`; two zeros are no change. */
function yearFactor(value: number, previous: number, floor: number): number {
  const larger = Math.max(value, previous, floor);
  const smaller = Math.max(Math.min(value, previous), floor);
  return larger === smaller ? 1 : larger / smaller;
}

function jumpFloor({ id, kind, scaleOfYuan }: Indicator, settings: CheckSettings): number {
  const usual = kind === 'money' ? settings.jumpFloorYuan / (scaleOfYuan ?? 1) : settings.jumpFloorCount;
  return settings.jumpFloor[id] ?? usual;
}

function describeChange(value: number, previous: number) {
  if (previous === 0) return { zh: '上年为 0', en: 'last year it was 0' };
  if (value === 0) return { zh: '本年为 0', en: 'this year it is 0' };
  const times = sayRatio(value / previous);
  return { zh: `为上年的 ${times} 倍`, en: `${times} times last year’s` };
}
