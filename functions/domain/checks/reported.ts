/** Whether a fault has been told already, so that one fault makes one finding. */
import type { CellSource, ReturnReading } from '../intake/reading.ts';
import type { IssueCode } from '../issues/catalogue.ts';
import type { Issue } from '../issues/issue.ts';

/** A reading that intake itself doubts: a date that lost its format. Other warnings of intake speak of the writing only. */
const DOUBTED_READING: IssueCode = 'WARN_SUSPECT_DATE_SERIAL';

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
 * Whether intake has said with an error why this item has no value: at the item itself; or, where the item's cell was not
 * even found, about what is no single item, such as a missing tab or column.
 *
 * @example isRefused(reading, { item: 'loans', source: undefined }) // true
 */
export function isRefused(
  { issues }: ReturnReading,
  { item, source }: { readonly item: string; readonly source?: CellSource | undefined },
): boolean {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return errors.some(({ at }) => at.item === item || (source === undefined && at.item === undefined));
}

function speaksOf({ at, also }: Issue, item: string): boolean {
  return at.item === item || (also?.includes(item) ?? false);
}
