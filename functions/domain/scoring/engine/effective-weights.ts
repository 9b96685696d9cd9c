/** What every node weighs in the total. */
import type { NodeColumns } from './score-node.ts';

/**
 * Effective weights: what every indicator and group weighs in the total. Those of the indicators sum to 1; a group above one half is
 * remarked on.
 *
 * @setting weights
 * @formula the product of the weights from the total down
 * @latex W_i = \prod_{k \in \mathrm{path}(i)} w_k
 * @missing do not change them; only what is left out for all does
 * @constant weigh as any other
 * @zero weigh as any other
 * @negative weigh as any other
 * @tied weigh as any other
 * @source COINr 1.1.14, `get_eff_weights`; no group above one half: OECD/JRC Handbook (2008), p. 111
 * @example effectiveWeights(new Map(), { id: 'all', children: ['a', 'b'], weighing: { weights: [1, 3] } }).get('b') // 0.75
 */
export function effectiveWeights(
  nodes: ReadonlyMap<string, NodeColumns>,
  root: NodeColumns,
): ReadonlyMap<string, number> {
  const weights = new Map([[root.id, 1]]);
  const visit = (node: NodeColumns, share: number): void => {
    const total = node.weighing.weights.reduce((sum, weight) => sum + weight, 0);
    for (const [i, id] of node.children.entries()) {
      const own = total > 0 ? (share * (node.weighing.weights[i] ?? 0)) / total : 0;
      weights.set(id, own);
      const child = nodes.get(id);
      if (child !== undefined) visit(child, own);
    }
  };
  visit(root, 1);
  return weights;
}
