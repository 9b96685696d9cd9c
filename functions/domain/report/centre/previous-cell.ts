/** Last round's figure beside this round's, where the register knows it. */
import type { Indicator } from '../../round/indicator.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import { NO_PREVIOUS_WORDS } from '../../years/no-previous-words.ts';
import type { Brief } from '../brief.ts';
import type { CellFacts } from '../make-table.ts';
import { NO_NUMBER, printDifference, printNumber } from '../print-number.ts';

/** Whether the register knows any figure of this centre's last round. */
export function hasPrevious({ input: { centre, round } }: Brief): boolean {
  return round.indicators.some(({ id }) => centre.previous[id] !== undefined);
}

/**
 * The figure with the change in percent below it; a change from 0, or to a missing figure, has no percentage. A figure that the
 * store does not have says why.
 */
export function previousCell({ input: { centre }, voice }: Brief, node: ScoreNode, indicator: Indicator): CellFacts {
  const last = centre.previous[indicator.id];
  const known = centre.history?.previous[indicator.id];
  const why = known?.kind === 'missing' ? { detail: voice.say(NO_PREVIOUS_WORDS[known.reason]) } : {};
  if (last === undefined) return { text: NO_NUMBER, tone: 'muted', ...why };
  const change = node.value === undefined || last === 0 ? undefined : (100 * (node.value - last)) / last;
  return {
    text: printNumber(last, indicator.decimals),
    detail: change === undefined ? '' : `${printDifference(change, 1)}%`,
    tone: 'muted',
  };
}
