/** How the children of a node share a difference in Copeland’s score, which has no scale on which it is a sum. */
import { shapleyShares } from '../../statistics/shapley.ts';
import type { Pair, PairGroup } from './pair.ts';

/** With more children than this the sets of them are too many. */
const MOST_TOGETHER = 12;

/** What each child adds to the difference between the two sides of a group. */
export function copelandAmounts({ children, scoreOf }: PairGroup): readonly number[] {
  const worth = (isOwn: (child: number) => boolean): number =>
    scoreOf(children.map(({ own, other }, i) => (isOwn(i) ? own : other))) ?? 0;
  if (children.length <= MOST_TOGETHER) {
    return shapleyShares(children.length, (set) => worth((child) => (set & (2 ** child)) !== 0));
  }
  return inBothOrders(children, worth);
}

/** The mean of what each adds when they come in their order, and when they come in the opposite one. */
function inBothOrders(
  children: readonly Pair[],
  worth: (isOwn: (child: number) => boolean) => number,
): readonly number[] {
  return children.map((_, i) => {
    const forwards = worth((child) => child <= i) - worth((child) => child < i);
    const backwards = worth((child) => child >= i) - worth((child) => child > i);
    return (forwards + backwards) / 2;
  });
}
