/** Last round's figure beside this round's, where the register knows it. */
import type { Indicator } from '../../round/indicator.ts';
import type { ScoreNode } from '../../scoring/score-tree.ts';
import type { Brief } from '../brief.ts';
import type { CellFacts } from '../make-table.ts';
import { NO_NUMBER, printDifference, printNumber } from '../print-number.ts';

/** Whether the register knows any figure of this centre's last round. */
export function hasPrevious({ input: { centre, round } }: Brief): boolean {
  return round.indicators.some(({ id }) => centre.previous[id] !== undefined);
}

/** The figure with the change in percent below it; a change from 0, or to a missing figure, has no percentage. */
export function previousCell({ input: { centre } }: Brief, node: ScoreNode, indicator: Indicator): CellFacts {
  const last = centre.previous[indicator.id];
  if (last === undefined) return { text: NO_NUMBER, tone: 'muted' };
  const change = node.value === undefined || last === 0 ? undefined : (100 * (node.value - last)) / last;
  return {
    text: printNumber(last, indicator.decimals),
    detail: change === undefined ? '' : `${printDifference(change, 1)}%`,
    tone: 'muted',
  };
}
