/** A required figure that nobody has spoken of must not pass for one that is there. */
import { makeIssue } from '../../issues/catalogue.ts';
import { indicatorLabel } from '../../workbook/indicator-label.ts';
import type { ReturnCheck } from '../check.ts';
import { isRefused } from '../reported.ts';

/**
 * Required figures without a value. Intake reports empty and unreadable cells where it meets them, and missing tabs and
 * rows; this check stays silent about those and is the net below: whatever intake did, a return without a required figure
 * never counts as valid. Issues: `FIGURE_MISSING`.
 *
 * @example missing(context) // []
 */
export const missing: ReturnCheck = ({ round, reading }) =>
  round.indicators.flatMap((indicator) => {
    const { id, required } = indicator;
    const observed = reading.figures.find((figure) => figure.indicator === id);
    const isTold = observed?.reading.kind === 'number' || observed?.reading.kind === 'not-applicable';
    if (!required || isTold || isRefused(reading, { item: id, source: observed?.source })) return [];
    const place = observed?.source ?? { tab: reading.figures.find(({ source }) => source)?.source?.tab ?? '' };
    return [makeIssue('FIGURE_MISSING', { at: { ...place, item: id }, subject: indicatorLabel(round, indicator) })];
  });
