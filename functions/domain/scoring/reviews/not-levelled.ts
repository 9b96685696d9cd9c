/** Whose marks a run left as they were, though severity was to be levelled. */
import type { Evaluation } from '../score-tree.ts';
import type { Severity } from './level-severity.ts';

/**
 * Each reviewer once, whatever the number of categories; none where nothing was to be levelled.
 *
 * @example notLevelled({}) // []
 */
export function notLevelled({
  levelling,
  categories = [],
}: Pick<Evaluation, 'levelling' | 'categories'>): readonly Severity[] {
  const all = [levelling, ...categories.map((category) => category.levelling)];
  const left = all.flatMap((one) => one?.reviewers ?? []).filter((one) => one.left !== undefined);
  return [...new Map(left.map((one) => [one.reviewer, one])).values()];
}
