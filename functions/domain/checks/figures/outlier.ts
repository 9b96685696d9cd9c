/** Figures far from those of the other centres. */
import type { CheckSettings } from '../../round/relations.ts';
import { withPeers } from '../check.ts';
import { sayQuantity, sayTimes } from '../words/say-figure.ts';
import { type Figure, figureIssue, undoubtedFigures } from './figure.ts';
import { factorBetween, floorOf } from './insignificance.ts';
import { type Others, othersAt } from './others.ts';

/** How much wider the bounds are for few others, whose median and deviation are uncertain: 1 + WIDENING / others. */
const WIDENING = 4;

/**
 * Figures above 0 that lie at least `outlierDistance` robust standard deviations from the median of the others and differ
 * from it at least by `outlierFactor`; the second condition keeps figures in peace where nearly all others are equal, and
 * small figures, since each counts as at least the indicator's floor in it. With n others the distance asked for is
 * `outlierDistance` · (1 + 4 / n): tried on made-up centres, this keeps false alarms as rare for 8 others as for 1,000. A 0 says that nothing was done, which is no matter of size. Issues: `FIGURE_FAR_FROM_OTHERS`, which names no centre.
 *
 * @example outlier(context) // []
 */
export const outlier = withPeers((context) =>
  undoubtedFigures(context).flatMap((figure) => {
    const others = figure.value > 0 ? othersAt(context, figure) : undefined;
    if (others === undefined || !isOutlying(figure, others, context.round.checks)) return [];
    const details = {
      value: sayQuantity(figure.value, figure.indicator),
      median: sayQuantity(others.median, figure.indicator),
      times: sayTimes(figure.value / others.median),
    };
    return [figureIssue('FIGURE_FAR_FROM_OTHERS', figure, { details })];
  }),
);

function isOutlying({ value, indicator }: Figure, others: Others, settings: CheckSettings): boolean {
  const factor = factorBetween(value, others.median, floorOf(indicator, settings));
  const distance = settings.outlierDistance * (1 + WIDENING / others.count);
  return factor >= settings.outlierFactor && Math.abs(others.distance(value)) >= distance;
}
