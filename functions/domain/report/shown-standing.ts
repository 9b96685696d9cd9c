/** Where a centre stands as a reader must be told: a total that the scheme withholds is not a rank. */
import type { CentreResult, Standing } from '../scoring/score-tree.ts';

export type ShownStanding = Standing | 'withheld' | 'unranked';

/**
 * The standing of a result. Where everything is there and yet there is no rank: `withheld` where a missing figure leaves no
 * total, `unranked` where a threshold is not met or figures are too few.
 *
 * @example shownStanding({ centre: 'a', standing: 'ranked' }) // 'withheld'
 */
export function shownStanding({
  standing,
  rank,
  exact,
}: Pick<CentreResult, 'standing' | 'rank' | 'exact'>): ShownStanding {
  if (standing !== 'ranked' || rank !== undefined) return standing;
  return exact === undefined ? 'withheld' : 'unranked';
}
