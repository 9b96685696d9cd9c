/** What every node weighs in the total. */
import type { NodeColumns } from './score-node.ts';

/**
 * The product of the weights from the root down, by id of indicator or group; those of the indicators sum to 1.
 * Source: COINr 1.1.14, `get_eff_weights`; OECD/JRC Handbook (2008), p. 31.
 *
 * @example effectiveWeights(nodes, root).get('banks') // 0.0625
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
