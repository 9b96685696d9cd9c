/** Requests about the one filter that a sheet can have. */
import { withColourPairs } from '../cells/colour-pairs.ts';
import { areaOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';
import { checkRule } from './rules.ts';

export const filterRequests = {
  setBasicFilter: (edit, { filter }) => {
    if (filter === undefined) throw refused('filter is required.');
    const { sheet } = areaOf(edit, filter.range ?? {});
    const criteria = [
      ...Object.values(filter.criteria ?? {}),
      ...(filter.filterSpecs ?? []).map((spec) => spec.filterCriteria ?? {}),
    ];
    for (const { condition } of criteria) if (condition !== undefined) checkRule(condition, 'filter');
    sheet.basicFilter = withColourPairs(filter);
    return {};
  },

  clearBasicFilter: (edit, { sheetId }) => {
    sheetWithId(edit, sheetId).basicFilter = undefined;
    return {};
  },
} as const satisfies Partial<RequestKinds>;
