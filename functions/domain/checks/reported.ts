/** Whether a fault has been told already, so that one fault makes one finding. */
import type { CellSource, ReturnReading } from '../intake/reading.ts';
import type { Issue } from '../issues/issue.ts';

/** A reading that intake itself doubts: a date that lost its format. Other warnings of intake speak of the writing only. */
const DOUBTED_READING = 'WARN_SUSPECT_DATE_SERIAL';

/**
 * Whether something has been said that throws doubt on the value at this item: an error, a doubted reading, or any finding
 * of a check. Warnings about how a number was written do not.
 *
 * @example isDoubted(context, 'loans', { tab: '数据统计表', a1: 'D6' }) // false
 */
export function isDoubted(
  { found, reading }: { readonly found: readonly Issue[]; readonly reading: ReturnReading },
  item: string,
  source: CellSource,
): boolean {
  const aboutWriting = (issue: Issue) =>
    issue.severity !== 'error' && issue.code !== DOUBTED_READING && reading.issues.includes(issue);
  return found.some((issue) => issue.at.tab === source.tab && speaksOf(issue, item) && !aboutWriting(issue));
}

/**
 * Whether intake has said with an error why this item has no value: at the item itself, or at a whole tab or the workbook.
 *
 * @example isRefused(reading, 'loans') // true
 */
export function isRefused(reading: ReturnReading, item: string): boolean {
  return reading.issues.some(
    ({ severity, at }) => severity === 'error' && (at.item === item || (at.item === undefined && at.a1 === undefined)),
  );
}

/** Whether intake has said anything at this very cell. */
export function isSpokenOf(reading: ReturnReading, { tab, a1 }: CellSource): boolean {
  return reading.issues.some(({ at }) => at.tab === tab && at.a1 === a1);
}

function speaksOf({ at, also }: Issue, item: string): boolean {
  return at.item === item || (also?.includes(item) ?? false);
}
