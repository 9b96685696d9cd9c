/** The workbook that a plan describes, as it would be read back untouched. */
import type { WorkbookPlan } from '../plan.ts';
import type { RawCell } from '../raw-cell.ts';
import type { RawWorkbook } from '../raw-workbook.ts';

/**
 * The plan as a workbook in memory, for telling what a reading of it would say before it is made. Formulas have no value.
 *
 * @example rawOfPlan({ title: 'a', tabs: [], names: [] }).tabs // []
 */
export function rawOfPlan({ title, tabs }: WorkbookPlan): RawWorkbook {
  return {
    name: title,
    tabs: tabs.map(({ title: tab, cells }) => ({
      title: tab,
      cells: new Map(
        cells.flatMap(({ a1, value, formula, format }): [string, RawCell][] =>
          value === undefined && formula === undefined
            ? []
            : [[a1, { value: value ?? null, ...(formula && { formula }), ...(format && { format }) }]],
        ),
      ),
    })),
  };
}
