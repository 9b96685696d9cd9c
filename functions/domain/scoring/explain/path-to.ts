/** Finds nodes in a tree of scores by what people call them. */
import type { Localised } from '../../round/localised.ts';

interface Node<Self> {
  readonly id: string;
  readonly title: Localised;
  readonly children: readonly Self[];
}

/**
 * Nodes from the root to the one with this id or title; `undefined` where there is none.
 *
 * @example pathTo(tree, 'loans')?.map(({ id }) => id) // ['total', 'credit', 'loans']
 */
export function pathTo<Self extends Node<Self>>(node: Self, wanted: string): readonly Self[] | undefined {
  if (node.id === wanted || node.title.zh === wanted || node.title.en === wanted) return [node];
  for (const child of node.children) {
    const path = pathTo(child, wanted);
    if (path !== undefined) return [node, ...path];
  }
  return undefined;
}

/** The ids of all nodes below this one. */
export function idsBelow<Self extends Node<Self>>(node: Self): readonly string[] {
  return node.children.flatMap((child) => [child.id, ...idsBelow(child)]);
}
