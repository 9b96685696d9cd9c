/** The weights of a method taken out of it, and put into another one with the same tree. */

import type { Method } from '../scheme/score-scheme.ts';
import { type Child, childName, isLeaf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';

/** The names of a tree in its shape: equal where weights of one can stand in the other. */
export function shapeOf(group: GroupSetting): readonly unknown[] {
  return [group.id, ...group.children.map((child) => (isLeaf(child) ? childName(child) : shapeOf(child)))];
}

/** All weights of a method, in the shape of its tree. */
export function weightsOf({ weights, tree }: Pick<Method, 'weights' | 'tree'>): unknown {
  return [weights ?? null, groupWeights(tree)];
}

function groupWeights({ weights, children }: GroupSetting): unknown {
  return [weights ?? null, ...children.map((child) => [ownWeight(child), isLeaf(child) ? null : groupWeights(child)])];
}

function ownWeight(child: Child): number | null {
  return typeof child === 'string' ? null : (child.weight ?? null);
}

/** The settings of a method without any weights. */
export function withoutWeights<Settings extends Pick<Method, 'tree'>>(method: Settings): unknown {
  const { weights: _, ...rest } = method as Settings & Pick<Method, 'weights'>;
  return { ...rest, tree: bareGroup(method.tree) };
}

function bareGroup({ weight: _, weights: __, children, ...rest }: GroupSetting): unknown {
  return { ...rest, children: children.map((child) => (isLeaf(child) ? childName(child) : bareGroup(child))) };
}

/** A method with the weights of another one; their trees must have the same shape. */
export function withWeightsOf<Settings extends Pick<Method, 'tree'>>(
  method: Settings,
  other: Pick<Method, 'weights' | 'tree'>,
): Settings {
  const { weights: _, ...rest } = method as Settings & Pick<Method, 'weights'>;
  const weighted = { ...rest, tree: weightedGroup(method.tree, other.tree) };
  return (other.weights === undefined ? weighted : { ...weighted, weights: other.weights }) as Settings;
}

function weightedGroup(group: GroupSetting, other: GroupSetting): GroupSetting {
  const { weight: _, weights: __, ...rest } = group;
  return {
    ...rest,
    ...(other.weight !== undefined && { weight: other.weight }),
    ...(other.weights !== undefined && { weights: other.weights }),
    children: group.children.map((child, i) => weightedChild(child, other.children[i] ?? child)),
  };
}

function weightedChild(child: Child, other: Child): Child {
  if (!isLeaf(child)) return isLeaf(other) ? child : weightedGroup(child, other);
  const weight = isLeaf(other) && typeof other !== 'string' ? other.weight : undefined;
  const indicator = childName(child);
  return weight === undefined ? indicator : { indicator, weight };
}
