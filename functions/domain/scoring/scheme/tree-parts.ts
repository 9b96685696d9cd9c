/** Walks over the tree of a scheme. */
import type { GroupSetting, LeafSetting } from './tree-schema.ts';

/** A child of a group, whatever it is. */
export type Child = GroupSetting['children'][number];

/** The name of a child, and the weight that the tree gives it. */
export function childName(child: Child): string {
  return typeof child === 'string' ? child : 'indicator' in child ? child.indicator : child.id;
}

export function childWeight(child: Child): number {
  return typeof child === 'string' ? 1 : (child.weight ?? 1);
}

/** Whether a child is an indicator. */
export function isLeaf(child: Child): child is string | LeafSetting {
  return typeof child === 'string' || 'indicator' in child;
}

/** All groups of a tree, every one after its children. */
export function groupsOf(tree: GroupSetting): readonly GroupSetting[] {
  return [...tree.children.flatMap((child) => (isLeaf(child) ? [] : groupsOf(child))), tree];
}

/** All indicators of a tree, in its order. */
export function leavesOf(tree: GroupSetting): readonly string[] {
  return tree.children.flatMap((child) => (isLeaf(child) ? [childName(child)] : leavesOf(child)));
}

/** How many levels stand below a group; 1 where it holds indicators alone. */
export function heightOf(tree: GroupSetting): number {
  return 1 + Math.max(...tree.children.map((child) => (isLeaf(child) ? 0 : heightOf(child))));
}
