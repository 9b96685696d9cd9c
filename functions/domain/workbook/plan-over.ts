/** The plan of a workbook that comes over from another place, with everything that people wrote in it. */
import type { PlannedCell, PlannedTab, WorkbookPlan } from './plan.ts';
import type { RawCell } from './raw-cell.ts';
import type { RawTab, RawWorkbook } from './raw-workbook.ts';

/**
 * The plan with the tabs, and in them the values, that the workbook has now: tabs that people added come along, those that they
 * deleted stay away. Formulas of our own stay, a person's come over as their values: nothing that somebody typed is
 * evaluated on our behalf.
 *
 * @example planOver(plan, { name: 'a.xlsx', tabs: [] }).tabs // []
 */
export function planOver(plan: WorkbookPlan, { tabs }: RawWorkbook): WorkbookPlan {
  const planned = new Map(plan.tabs.map((tab) => [tab.title, tab]));
  const titles = new Set(tabs.map(({ title }) => title));
  return {
    ...plan,
    tabs: tabs.map((tab) => overlaid(planned.get(tab.title) ?? bare(tab.title), tab, titles)),
    names: plan.names.filter(({ tab }) => titles.has(tab)),
  };
}

function overlaid(plan: PlannedTab, { cells }: RawTab, titles: ReadonlySet<string>): PlannedTab {
  const looks = new Map(plan.cells.map((cell) => [cell.a1, cell]));
  const kept = plan.cells.map((cell) => withValue(cell, cells.get(cell.a1)));
  const added = [...cells]
    .filter(([a1, { coveredBy }]) => !looks.has(a1) && coveredBy === undefined)
    .map(([a1, raw]) => withValue({ a1, look: 'text' }, raw));
  const inputs = plan.inputs.map((input) => {
    const { rule } = input;
    if (rule.kind !== 'list' || rule.source === undefined || titles.has(rule.source.tab)) return input;
    return { ...input, rule: { kind: 'any' } as const };
  });
  return { ...plan, cells: [...kept, ...added], inputs };
}

/**
 * The planned cell with what a cell of another workbook holds; a formula that somebody typed comes over as its value.
 *
 * @example withValue({ a1: 'D3', look: 'input-number' }, { value: 12 }) // { a1: 'D3', look: 'input-number', value: 12 }
 */
export function withValue(cell: PlannedCell, raw: RawCell | undefined): PlannedCell {
  const { a1, look } = cell;
  if (cell.formula !== undefined && raw?.formula !== undefined) return cell;
  const value = raw?.value ?? raw?.error;
  if (value === undefined || value === null) return { a1, look };
  const isShown = raw?.format !== undefined && raw.format !== 'general';
  return { a1, look, value, ...(isShown && { format: raw.format }) };
}

function bare(title: string): PlannedTab {
  return {
    ...{ title, visibility: 'visible', cells: [], widths: [], hiddenColumns: [], heights: {}, merges: [] },
    ...{ freeze: { rows: 0, columns: 0 }, inputs: [], statuses: [], landscape: false },
  };
}
