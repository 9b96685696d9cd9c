/** A figure that does not apply to a centre takes no part in its score, so the reason has to be known. */
import { makeIssue } from '../../issues/catalogue.ts';
import { indicatorLabel } from '../../workbook/indicator-label.ts';
import type { ReturnCheck } from '../check.ts';

/**
 * Figures that the centre says do not apply, each to be explained beside it. Issues: `FIGURE_NOT_APPLICABLE`.
 *
 * @example notApplicable(context) // []
 */
export const notApplicable: ReturnCheck = ({ round, reading }) =>
  round.indicators.flatMap((indicator) => {
    const observed = reading.figures.find((figure) => figure.indicator === indicator.id);
    if (observed?.source === undefined || observed.reading.kind !== 'not-applicable') return [];
    return [
      makeIssue('FIGURE_NOT_APPLICABLE', {
        at: { ...observed.source, item: indicator.id },
        subject: indicatorLabel(round, indicator),
        received: String(observed.raw.value ?? ''),
      }),
    ];
  });
