import type { FeedbackPlaces } from '../../domain/intake/reading.ts';
import type { RawWorkbook } from '../../domain/workbook/raw-workbook.ts';

/** Whether the findings that we wrote are no longer to be seen: their tab was deleted or emptied; or our lists were emptied. */
export function isFindingsGone({ tabs }: RawWorkbook, places: FeedbackPlaces | undefined): boolean {
  const isBare = (title: string | undefined): boolean => {
    const tab = tabs.find((each) => each.title === title);
    return tab === undefined || [...tab.cells.values()].every(({ value }) => value === null);
  };
  return isBare(places?.tab) || (places?.lists !== undefined && isBare(places.lists));
}
