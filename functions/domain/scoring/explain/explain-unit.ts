/** Everything that can be said of how one unit of a table came to its total. */

import type { Evaluated } from '../engine/score-units.ts';
import { schemeFacts, unitTree } from '../engine/unit-tree.ts';
import { finish } from '../node.ts';
import { groupsOf } from '../scheme/tree-parts.ts';
import type { ScoreNode } from '../score-tree.ts';
import { type ExplainedNode, explainTree, type NodeMean } from './explained-tree.ts';
import { duelsIn } from './pair.ts';

/** The readable tree of a unit of a table. */
export function explainUnitTree(evaluated: Evaluated, unit: number, print: (value: number) => string): ExplainedNode {
  const tree = finish(unitTree(evaluated, unit, schemeFacts(evaluated)), 100);
  return explainTree(tree, { meanAt: meansOf(evaluated), print });
}

/** How the nodes of an evaluation's trees are put together, by the id that a group has in the scheme. */
export function meansOf(evaluated: Evaluated, idOf = (node: ScoreNode): string => node.id) {
  const groups = new Map(groupsOf(evaluated.method.tree).map((group) => [group.id, group]));
  return (node: ScoreNode): NodeMean | undefined => {
    const id = idOf(node);
    const [group, columns] = [groups.get(id), evaluated.nodes.get(id)];
    if (group === undefined || columns === undefined) return undefined;
    const { aggregation } = columns;
    if (aggregation.method !== 'copeland') return { aggregation };
    const scores = node.children.slice(0, group.children.length).map(({ score }) => score);
    return { aggregation, duels: duelsIn(evaluated, group, scores) };
  };
}
