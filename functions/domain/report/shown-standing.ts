/** Where a centre stands as a reader must be told: a total that the scheme withholds is not a rank. */
import type { CentreResult, Standing } from '../scoring/score-tree.ts';

export type ShownStanding = Standing | 'withheld';

/**
 * The standing of a result; `withheld` where everything is there but a missing figure leaves no total.
 *
 * @example shownStanding({ centre: 'a', standing: 'ranked' }) // 'withheld'
 */
export function shownStanding({ standing, rank }: CentreResult): ShownStanding {
  return standing === 'ranked' && rank === undefined ? 'withheld' : standing;
}
