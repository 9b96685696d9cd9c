/** The tree of a scheme laid out in flat arrays, for many evaluations one after the other. */
import { type Child, childName, groupsOf, heightOf, isLeaf, leavesOf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';

/** Nodes are numbered: first the leaves, then every group after its children, the root last. */
export interface FlatTree {
  readonly leaves: readonly string[];
  readonly groups: readonly GroupSetting[];
  /** The edges to the children of group g are `starts[g]` up to, not including, `starts[g + 1]`. */
  readonly starts: Int32Array;
  /** The child at the end of each edge, in the order of the tree. */
  readonly children: Int32Array;
  /** The name of that child. */
  readonly names: readonly string[];
  /** How many levels stand below each group; 1 where it holds indicators alone. */
  readonly heights: Int32Array;
}

export function flatTree(tree: GroupSetting): FlatTree {
  const [leaves, groups] = [leavesOf(tree), groupsOf(tree)];
  const leafNumber = new Map(leaves.map((name, i) => [name, i]));
  const groupNumber = new Map(groups.map((group, i) => [group, leaves.length + i]));
  const edges = groups.map(({ children }) =>
    children.map((child) => (isLeaf(child) ? leafNumber.get(childName(child)) : groupNumber.get(child)) ?? 0),
  );
  const starts = new Int32Array(groups.length + 1);
  for (const [group, own] of edges.entries()) starts[group + 1] = (starts[group] ?? 0) + own.length;
  return {
    ...{ leaves, groups, starts },
    children: Int32Array.from(edges.flat()),
    names: groups.flatMap(({ children }) => children.map(childName)),
    heights: Int32Array.from(groups, heightOf),
  };
}

/**
 * The tree without one of its indicators, and without the groups that are empty then; `undefined` where nothing is left.
 *
 * @example withoutLeaf({ id: 't', children: ['a', 'b'] }, 'a') // { id: 't', children: ['b'] }
 */
export function withoutLeaf(tree: GroupSetting, name: string): GroupSetting | undefined {
  const children = tree.children.flatMap((child): readonly Child[] => {
    if (isLeaf(child)) return childName(child) === name ? [] : [child];
    const rest = withoutLeaf(child, name);
    return rest === undefined ? [] : [rest];
  });
  return children.length === 0 ? undefined : { ...tree, children };
}
