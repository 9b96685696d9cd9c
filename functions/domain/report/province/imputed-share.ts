/** How many values of a run were filled in. */
import type { CentreResult } from '../../scoring/score-tree.ts';
import { nodesOf } from '../brief.ts';

export interface ImputedShare {
  readonly count: number;
  /** Of the indicators of all scored centres that apply, 0 to 1. */
  readonly share: number;
}

/** `undefined` where nothing was filled in. */
export function imputedShare(results: readonly CentreResult[]): ImputedShare | undefined {
  const nodes = results.flatMap(({ tree }) => nodesOf(tree, 'indicator'));
  const applicable = nodes.filter(({ flags }) => !flags.includes('NOT_APPLICABLE'));
  const count = applicable.filter(({ flags }) => flags.includes('IMPUTED')).length;
  return count === 0 ? undefined : { count, share: count / applicable.length };
}
