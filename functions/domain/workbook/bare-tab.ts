/** A tab for the product's own use, which people do not see. */
import type { PlannedCell, PlannedTab } from './plan.ts';

/**
 * A very hidden tab that holds nothing but `cells`.
 *
 * @example bareTab('_identity', []).visibility // 'very-hidden'
 */
export function bareTab(title: string, cells: readonly PlannedCell[]): PlannedTab {
  return {
    title,
    visibility: 'very-hidden',
    cells,
    widths: [28, 28, 28],
    hiddenColumns: [],
    heights: {},
    merges: [],
    freeze: { rows: 0, columns: 0 },
    inputs: [],
    statuses: [],
    landscape: false,
  };
}
