/** Two profiles side by side in the tree of a method: what each has at every node. */
import { meanOf } from '../aggregation/aggregate-levels.ts';
import type { Column } from '../column.ts';
import type { NodeColumns } from '../engine/score-node.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { type Child, childName, isLeaf } from '../scheme/tree-parts.ts';
import type { AggregationSetting, GroupSetting } from '../scheme/tree-schema.ts';
import { duels } from './duels.ts';
import type { Profile } from './profile.ts';

export interface Pair {
  readonly id: string;
  /** Share of its parent; brothers sum to 1. */
  readonly weight: number;
  readonly own: number | undefined;
  readonly other: number | undefined;
  /** Absent at a leaf. */
  readonly group?: PairGroup;
}

export interface PairGroup {
  readonly aggregation: AggregationSetting;
  readonly children: readonly Pair[];
  /** The group's score from the scores of its children, in their order. */
  readonly scoreOf: (scores: Column) => number | undefined;
}

/** The whole tree of two profiles. */
export function pairOf(evaluated: Evaluated, own: Profile, other: Profile): Pair {
  return groupPair(evaluated.method.tree, 1, { evaluated, own, other });
}

interface Around {
  readonly evaluated: Evaluated;
  readonly own: Profile;
  readonly other: Profile;
}

function childPair(child: Child, weight: number, around: Around): Pair {
  if (!isLeaf(child)) return groupPair(child, weight, around);
  const id = childName(child);
  return { id, weight, own: around.own.leaf(id), other: around.other.leaf(id) };
}

function groupPair(setting: GroupSetting, weight: number, around: Around): Pair {
  const { evaluated } = around;
  const node = evaluated.nodes.get(setting.id);
  if (node === undefined) throw new RangeError(`No node ${setting.id}`);
  const { weights } = node.weighing;
  const all = weights.reduce((sum, one) => sum + one, 0);
  const children = setting.children.map((child, i) => childPair(child, all > 0 ? (weights[i] ?? 0) / all : 0, around));
  const scoreOf = (scores: Column): number | undefined => scoreFrom(evaluated, { setting, node }, scores);
  return {
    ...{ id: setting.id, weight },
    own: scoreOf(children.map((child) => child.own)),
    other: scoreOf(children.map((child) => child.other)),
    group: { aggregation: node.aggregation, children, scoreOf },
  };
}

interface Group {
  readonly setting: GroupSetting;
  readonly node: NodeColumns;
}

/** Of Copeland's score: how many of all units the given scores beat, less how many beat them. */
function scoreFrom(evaluated: Evaluated, { setting, node }: Group, scores: Column): number | undefined {
  const { aggregation, weighing } = node;
  if (aggregation.method !== 'copeland') {
    return meanOf(
      scores.map((score, i) => ({ score, weight: weighing.weights[i] ?? 0 })),
      aggregation,
    );
  }
  if (scores.every((score) => score === undefined)) return undefined;
  const { won, lost } = duelsIn(evaluated, setting, scores);
  return won - lost;
}

/** The duels of the given scores of a group's children with all units. */
export function duelsIn(evaluated: Evaluated, setting: GroupSetting, scores: Column): ReturnType<typeof duels> {
  const columns = setting.children.map((child) => columnOf(evaluated, child));
  return duels(scores, columns, evaluated.nodes.get(setting.id)?.weighing.weights ?? []);
}

function columnOf({ indicators, given, nodes }: Evaluated, child: Child): Column {
  const id = childName(child);
  return (isLeaf(child) ? (indicators.get(id) ?? given.get(id)) : nodes.get(id))?.scores ?? [];
}
