/** Making nodes of the score tree: first scores from the leaves up, then points from the root down. */
import { compensatedSum } from '../statistics/compensated-sum.ts';
import type { ScoreNode } from './score-tree.ts';
import { weightedMean } from './weighted-mean.ts';

/** A node before the points are known. */
export interface Draft extends Omit<ScoreNode, 'points' | 'fullPoints' | 'children'> {
  readonly children: readonly Draft[];
  /** Points that are no share of the parent's, as those of a bonus item. */
  readonly ownPoints?: number;
}

type BranchFacts = Pick<Draft, 'id' | 'kind' | 'title' | 'weight'>;

/** A node whose score is the weighted mean of its children's. */
export function branch(facts: BranchFacts, children: readonly Draft[]): Draft {
  return { ...facts, method: 'weighted-mean', score: weightedMean(children), steps: [], flags: [], children };
}

/**
 * The finished tree under `draft`: full points are `fullPoints` shared out by the weights (made to sum to one among
 * brothers), points are score / 100 of them.
 *
 * @example finish(total, 100).points === finish(total, 100).score // true
 */
export function finish({ ownPoints, ...draft }: Draft, fullPoints: number): ScoreNode {
  const weights = compensatedSum(draft.children.map((child) => child.weight));
  const share = (child: Draft): number => (weights > 0 ? child.weight / weights : 0);
  return {
    ...draft,
    points: draft.score === undefined ? ownPoints : (draft.score / 100) * fullPoints,
    fullPoints,
    children: draft.children.map((child) => finish(child, fullPoints * share(child))),
  };
}
