/** Requests about the one filter that a sheet can have. */
import { withColourPairs } from '../cells/colour-pairs.ts';
import { gridRangeOf } from '../model/bounds.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';
import { checkRule } from './rules.ts';

export const filterRequests = {
  setBasicFilter: (edit, { filter }) => {
    if (filter === undefined) throw refused('filter is required.');
    const area = areaOf(edit, filter.range ?? {});
    const { sheet } = area;
    edit.checkSheet(sheet);
    const criteria = [
      ...Object.values(filter.criteria ?? {}),
      ...(filter.filterSpecs ?? []).map((spec) => spec.filterCriteria ?? {}),
    ];
    for (const { condition } of criteria) if (condition !== undefined) checkRule(condition, 'filter');
    // Open ends are closed at the edge of the grid, as gspread's tests expect.
    sheet.basicFilter = withColourPairs({ ...filter, range: gridRangeOf(area, sheet.id) });
    return {};
  },

  clearBasicFilter: (edit, { sheetId }) => {
    const sheet = sheetWithId(edit, sheetId);
    edit.checkSheet(sheet);
    sheet.basicFilter = undefined;
    return {};
  },
} as const satisfies Partial<RequestKinds>;
