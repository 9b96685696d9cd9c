import { cellRequests } from './cell-requests.ts';
import { copyRequests } from './copy-requests.ts';
import { dimensionRequests } from './dimension-requests.ts';
import { filterRequests } from './filter-requests.ts';
import { groupRequests } from './group-requests.ts';
import { metadataRequests } from './metadata-requests.ts';
import { rangeRequests } from './range-requests.ts';
import type { RequestKinds } from './request-kinds.ts';
import { ruleRequests } from './rule-requests.ts';
import { sheetRequests } from './sheet-requests.ts';
import { shiftRequests } from './shift-requests.ts';
import { textRequests } from './text-requests.ts';

/** Every kind of request that the desk does. */
export const allRequests: RequestKinds = {
  ...cellRequests,
  ...copyRequests,
  ...dimensionRequests,
  ...filterRequests,
  ...groupRequests,
  ...metadataRequests,
  ...rangeRequests,
  ...ruleRequests,
  ...sheetRequests,
  ...shiftRequests,
  ...textRequests,
};
