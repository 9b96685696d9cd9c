/** A difference between two totals, shared out among the indicators: the shares sum to it, whatever the means are. */
import type { Evaluated } from '../engine/score-units.ts';
import { adjustmentOf, capOf, cut, cutSlope, sumOf, totalLimits } from './caps.ts';
import { copelandAmounts } from './copeland-amounts.ts';
import { scaleOf, slopeBetween } from './mean-scale.ts';
import { type Pair, type PairGroup, pairOf } from './pair.ts';
import type { Profile } from './profile.ts';

/** What one indicator, given branch, bonus or penalty item adds to the difference. */
export interface Share {
  readonly id: string;
  /** Its score, or the points of a bonus or penalty item. */
  readonly own: number | undefined;
  readonly other: number | undefined;
  /** On the scale of the total. */
  readonly points: number;
}

export interface Difference {
  readonly own: number;
  readonly other: number;
  /** own − other, and the sum of the shares. */
  readonly distance: number;
  /** In the order of the tree, then bonus and penalty items in theirs. */
  readonly shares: readonly Share[];
}

/**
 * Shares of the difference between the totals of two profiles; `undefined` where one of them has no total.
 *
 * A mean M with g(M) = Σw·g(x)/Σw gives its child c the share (Ma − Mb) · w_c (g(a_c) − g(b_c)) / (g(Ma) − g(Mb)): for the
 * arithmetic mean w_c (a_c − b_c), the difference in points; for the geometric mean that of the logarithmic mean Divisia
 * index. The shares of a group's children sum to its own, so that whole trees add up, and no order of the indicators plays a
 * part. A child that is left out for one of the two stands at its parent's score there, which is what giving its weight to its
 * brothers amounts to. Copeland's score has no such scale: its children share by Shapley's value. What a cap or a limit of the
 * total takes away is taken from all in proportion.
 *
 * @example shareDifference(evaluated, profileOf(evaluated, 0), medianProfile(evaluated))?.distance // 3.2
 */
export function shareDifference(evaluated: Evaluated, own: Profile, other: Profile): Difference | undefined {
  const root = pairOf(evaluated, own, other);
  if (root.own === undefined || root.other === undefined) return undefined;
  const limits = totalLimits(evaluated);
  const [above, below] = [root.own + adjustmentOf(evaluated, own), root.other + adjustmentOf(evaluated, other)];
  const slope = cutSlope(limits, above, below);
  const [ownTotal, otherTotal] = [cut(limits, above), cut(limits, below)];
  return {
    own: ownTotal,
    other: otherTotal,
    distance: ownTotal - otherTotal,
    shares: [
      ...leafShares(root, { own: root.own, other: root.other, slope }),
      ...itemShares(evaluated, { own, other, slope }),
    ],
  };
}

interface Place {
  /** Scores of the node, or what stands for them where it has none. */
  readonly own: number;
  readonly other: number;
  /** Points of the total for one point of the node, between the two. */
  readonly slope: number;
}

function leafShares(pair: Pair, place: Place): readonly Share[] {
  const { own, other, slope } = place;
  if (pair.group === undefined) {
    return [{ id: pair.id, own: pair.own, other: pair.other, points: slope * (own - other) }];
  }
  const { aggregation, children } = pair.group;
  if (aggregation.method === 'copeland') return outrankedShares({ ...pair, group: pair.group }, place);
  const scale = scaleOf(aggregation);
  const whole = slopeBetween(scale, own, other);
  return children.flatMap((child) => {
    const [a, b] = [child.own ?? own, child.other ?? other];
    return leafShares(child, { own: a, other: b, slope: (slope * child.weight * slopeBetween(scale, a, b)) / whole });
  });
}

type GroupPair = Pair & { readonly group: PairGroup };

/** A group that one of the two lacks goes by its weights. */
function outrankedShares({ own, other, group }: GroupPair, place: Place): readonly Share[] {
  const isWhole = own !== undefined && other !== undefined;
  const amounts = isWhole
    ? copelandAmounts(group)
    : group.children.map(({ weight }) => weight * (place.own - place.other));
  return group.children.flatMap((child, i) => {
    // A child that one of the two lacks stands at half of the other's: only the proportions below it matter here.
    const low = child.other ?? (child.own ?? 1) / 2;
    const shares = leafShares(child, { own: child.own ?? low / 2, other: low, slope: 1 });
    return scaledTo(shares, place.slope * (amounts[i] ?? 0));
  });
}

/** Below this a difference is rounding, which Copeland's score may still take for a win. */
const ROUNDING = 1e-9;

/** The same shares in proportion, so that they sum to `amount`; equal ones where they sum to nothing. */
function scaledTo(shares: readonly Share[], amount: number): readonly Share[] {
  const sum = shares.reduce((total, { points }) => total + points, 0);
  const isNothing = Math.abs(sum) < ROUNDING;
  return shares.map((share) => ({
    ...share,
    points: isNothing ? amount / shares.length : (share.points * amount) / sum,
  }));
}

interface Sides {
  readonly own: Profile;
  readonly other: Profile;
  readonly slope: number;
}

function itemShares(evaluated: Evaluated, { own, other, slope }: Sides): readonly Share[] {
  return evaluated.adjusted.items.map(({ item }, i) => {
    const [a, b] = [own.adjustments[i] ?? 0, other.adjustments[i] ?? 0];
    const { kind } = item;
    const kept = cutSlope(capOf(evaluated, kind), sumOf(evaluated, own, kind), sumOf(evaluated, other, kind));
    const sign = kind === 'penalty' ? -1 : 1;
    return { id: item.id, own: a, other: b, points: sign * slope * kept * (a - b) };
  });
}
