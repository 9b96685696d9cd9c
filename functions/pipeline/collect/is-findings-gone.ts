import type { FeedbackPlaces } from '../../domain/intake/reading.ts';
import type { RawWorkbook } from '../../domain/workbook/raw-workbook.ts';

/** Whether the findings that we wrote are no longer to be seen: their tab was deleted or emptied. */
export function isFindingsGone({ tabs }: RawWorkbook, places: FeedbackPlaces | undefined): boolean {
  const tab = tabs.find(({ title }) => title === places?.tab);
  return tab === undefined || [...tab.cells.values()].every(({ value }) => value === null);
}
