/** The choices of one draw as a method like any other: what the engine makes of it is what the draw stands for. */
import type { Scored } from '../engine/score-node.ts';
import type { UnitsInput } from '../engine/score-units.ts';
import { aggregationOf } from '../scheme/aggregation-of.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { groupsOf, isLeaf, leavesOf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';
import { withoutLeaf } from './flat-tree.ts';
import type { Space } from './space.ts';

/** By number of the alternative, the scheme's own being 0. */
export interface Choice {
  readonly treatment: number;
  readonly normalisation: number;
  readonly imputation: number;
  readonly aggregation: number;
  /** By its place in `Space.leaves`; −1 for none. */
  readonly leftOut: number;
}

/**
 * The method with the chosen alternatives in place of its own. Settings that an indicator or a group has for itself stay. What
 * names an indicator that is left out (a tie-break, a threshold on its score) does not hold in that draw; all groups keep the
 * aggregation of their level, whatever is left below them.
 */
export function chosenMethod(method: Method, space: Space, choice: Choice): Method {
  const chosen = {
    ...method,
    treatment: space.treatments[choice.treatment] ?? method.treatment,
    normalisation: space.normalisations[choice.normalisation] ?? method.normalisation,
    imputation: space.imputations[choice.imputation] ?? method.imputation,
    aggregation: space.aggregations[choice.aggregation] ?? method.aggregation,
  };
  const leaf = space.leaves[choice.leftOut];
  if (leaf === undefined) return chosen;
  const tree = withoutLeaf(withAggregations(method.tree, chosen), leaf);
  return withoutNames({ ...chosen, tree: tree ?? method.tree });
}

function withAggregations(group: GroupSetting, method: Method): GroupSetting {
  return {
    ...{ ...group, aggregation: aggregationOf(group, method) },
    children: group.children.map((child) => (isLeaf(child) ? child : withAggregations(child, method))),
  };
}

/** Tie-breaks and thresholds on nodes that are still there. */
function withoutNames(method: Method): Method {
  const there = new Set([...leavesOf(method.tree), ...groupsOf(method.tree).map(({ id }) => id)]);
  const { tieBreaks, ...ranking } = method.ranking;
  const kept = (tieBreaks ?? []).filter((name) => there.has(name));
  return {
    ...method,
    ranking: kept.length === 0 ? ranking : { ...ranking, tieBreaks: kept },
    thresholds: method.thresholds?.filter(({ score }) => score === undefined || there.has(score)),
  };
}

/** Weights by id of group, in the order of the children in the tree. */
export type GroupWeights = ReadonlyMap<string, readonly number[]>;

export interface DrawnFacts {
  readonly method: Method;
  /** By id of group, then by name of child. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Branches whose scores come from elsewhere, where they are not those of the question. */
  readonly given?: ReadonlyMap<string, Scored>;
}

/** A draw as the engine takes it. */
export function drawnInput(input: UnitsInput, { method, weights, given = input.given }: DrawnFacts): UnitsInput {
  return {
    ...input,
    method: { ...method, tree: weighted(method.tree, weights) },
    ...(given !== undefined && { given }),
  };
}

function weighted(group: GroupSetting, weights: DrawnFacts['weights']): GroupSetting {
  const own = weights.get(group.id) ?? new Map<string, number>();
  return {
    ...{ ...group, weights: { method: 'fixed', weights: Object.fromEntries(own) } },
    children: group.children.map((child) => (isLeaf(child) ? child : weighted(child, weights))),
  };
}
