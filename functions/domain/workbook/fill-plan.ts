/** Writes values into the inputs of a planned workbook, as a person would type them. */
import { columnLetters, parseA1 } from './a1.ts';
import type { PlannedCell, PlannedTab, WorkbookPlan } from './plan.ts';
import { isRoleMark, roleMark, type TabRole } from './tab-roles.ts';

/** A value for the input in the row and column with these keys. */
export interface Entry {
  readonly role: TabRole;
  readonly row: string;
  readonly column: string;
  readonly value: string | number;
}

/**
 * The plan with the entries in their cells. An entry for a place that is no input of the plan is a bug and throws a
 * `TypeError`.
 *
 * @example fillPlan(plan, [{ role: 'figures', row: 'banks', column: 'value', value: 12 }])
 */
export function fillPlan(plan: WorkbookPlan, entries: readonly Entry[]): WorkbookPlan {
  const tabs = plan.tabs.map((tab) => {
    const own = entries.filter(({ role }) => isTab(tab, role));
    return own.length === 0 ? tab : fillTab(tab, own);
  });
  const roles = new Set(entries.map(({ role }) => role));
  for (const role of roles) {
    if (!plan.tabs.some((tab) => isTab(tab, role))) throw new TypeError(`The plan has no tab “${role}”`);
  }
  return { ...plan, tabs };
}

function isTab({ cells }: PlannedTab, role: TabRole): boolean {
  return cells.some(({ value }) => value === roleMark(role));
}

function fillTab(tab: PlannedTab, entries: readonly Entry[]): PlannedTab {
  const place = placesOf(tab);
  const values = new Map(entries.map(({ row, column, value }) => [place(row, column), value]));
  const cells = tab.cells.map((cell): PlannedCell => {
    const value = values.get(cell.a1);
    values.delete(cell.a1);
    return value !== undefined && cell.look.startsWith('input') ? { ...cell, value } : cell;
  });
  const [missed] = values.keys();
  if (missed !== undefined) throw new TypeError(`${tab.title}!${missed} is no cell of the plan`);
  return { ...tab, cells };
}

/** Finds addresses by the hidden keys: column keys stand in the row of the tab's mark, row keys in column A. */
function placesOf({ title, cells }: PlannedTab): (row: string, column: string) => string {
  const keys = cells.flatMap((cell) => {
    const at = parseA1(cell.a1);
    return cell.look === 'key' && at !== undefined ? [{ ...at, key: String(cell.value) }] : [];
  });
  const headRow = keys.find(({ key, column }) => column === 1 && isRoleMark(key))?.row;
  const rows = new Map(keys.filter(({ column }) => column === 1).map(({ key, row }) => [key, row]));
  const columns = new Map(keys.filter(({ row }) => row === headRow).map(({ key, column }) => [key, column]));
  return (row, column) => {
    const [r, c] = [rows.get(row), columns.get(column)];
    if (r === undefined || c === undefined)
      throw new TypeError(`${title} has no row “${row}” with a column “${column}”`);
    return `${columnLetters(c)}${r}`;
  };
}
