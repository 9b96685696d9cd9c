/** The hidden tab that holds the values of all lists to choose from. */
import { a1Of, columnLetters } from './a1.ts';
import { bareTab } from './bare-tab.ts';
import type { InputRule, PlannedCell, PlannedTab } from './plan.ts';
import { roleMark } from './tab-roles.ts';

const TAB = '_choices';

/** Lists by name, in the order of their columns. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/**
 * The tab with one list a column from B on, from row 1 down.
 *
 * @example planChoices({ answers: ['是', '否'] }).cells.length // 3
 */
export function planChoices(choices: Choices): PlannedTab {
  const lists = Object.values(choices).flatMap((values, i) =>
    values.map((value, row): PlannedCell => ({ a1: a1Of(i + 2, row + 1), look: 'key', value })),
  );
  return bareTab(TAB, [{ a1: 'A1', look: 'key', value: roleMark('choices') }, ...lists]);
}

/**
 * The rule that a cell takes a value of the list `name`, with the place where the list stands.
 *
 * @example choiceRule({ answers: ['是', '否'] }, 'answers').source?.range // '$B$1:$B$2'
 */
export function choiceRule(choices: Choices, name: string): Extract<InputRule['rule'], { kind: 'list' }> {
  const values = choices[name];
  if (values === undefined) throw new TypeError(`No list “${name}”`);
  const letters = columnLetters(Object.keys(choices).indexOf(name) + 2);
  return { kind: 'list', values, source: { tab: TAB, range: `$${letters}$1:$${letters}$${values.length}` } };
}
