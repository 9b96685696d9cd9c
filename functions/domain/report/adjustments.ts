/** 加分项与扣分项 of a centre: each item's points, and what caps leave of them. */
import type { ScoreNode } from '../scoring/score-tree.ts';
import { nodesOf } from './brief.ts';

export interface AdjustedTotal {
  readonly items: readonly ScoreNode[];
  /** The total before. */
  readonly base: number;
  /** What was added to it in the end, or taken off. */
  readonly net: number;
  /** What the caps and the limits of the total took back: the net less the sum of the items. */
  readonly cut: number;
}

/** `undefined` where the scheme has no such items, or there is no total. */
export function adjustedTotal(tree: ScoreNode | undefined): AdjustedTotal | undefined {
  const step = tree?.steps.find(({ method }) => method === 'adjusted');
  const base = step?.inputs['s'];
  if (step?.result === undefined || base === undefined) return undefined;
  const items = nodesOf(tree, 'adjustment');
  const net = step.result - base;
  const sum = items.reduce((all, { points = 0 }) => all + points, 0);
  const cut = net - sum;
  return { items, base, net, cut: Math.abs(cut) < 1e-9 ? 0 : cut };
}
