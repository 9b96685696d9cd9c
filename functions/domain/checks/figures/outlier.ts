/** Figures far from those of the other centres. */
import { withPeers } from '../check.ts';
import { sayQuantity, sayRatio } from '../words/say-figure.ts';
import { type Figure, figureIssue, undoubtedFigures } from './figure.ts';
import { type Others, othersAt } from './others.ts';

/**
 * Figures above 0 that lie at least `outlierDistance` robust standard deviations from the median of the others and differ
 * from it at least by `outlierFactor`; the second condition keeps figures in peace where nearly all others are equal.
 * A 0 says that nothing was done, which is no matter of size. Issues: `FIGURE_FAR_FROM_OTHERS`, which names no centre.
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
      times: sayRatio(figure.value / others.median),
    };
    return [figureIssue('FIGURE_FAR_FROM_OTHERS', figure, { details })];
  }),
);

function isOutlying(
  { value }: Figure,
  others: Others,
  { outlierDistance, outlierFactor }: { readonly outlierDistance: number; readonly outlierFactor: number },
): boolean {
  const factor = Math.max(value / others.median, others.median / value);
  return factor >= outlierFactor && Math.abs(others.distance(value)) >= outlierDistance;
}
