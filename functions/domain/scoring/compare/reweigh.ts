/** A method with the weights of some nodes set by hand. */
import { quote } from '../../round/found-words.ts';
import type { Evaluated } from '../engine/score-units.ts';
import type { Child } from '../scheme/tree-parts.ts';
import { childName, groupsOf, isLeaf } from '../scheme/tree-parts.ts';
import type { GroupSetting } from '../scheme/tree-schema.ts';
import { setShares } from './set-shares.ts';

export interface ShareFault {
  readonly node: string;
  readonly found: string;
  readonly expected: string;
}

export interface Reweighed {
  /** By id of a group: the shares of its children, where one of them was set. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly faults: readonly ShareFault[];
}

/**
 * The shares among brothers once those of some nodes are set, each from 0 to 1: the others keep their proportions. Starts from the
 * weights that an evaluation used, whatever made them.
 *
 * @example reweigh(evaluated, new Map([['credit', 0.4]])).shares.get('total') // Map { 'credit' → 0.4, 'speed' → 0.6 }
 */
export function reweigh(evaluated: Evaluated, set: ReadonlyMap<string, number>): Reweighed {
  const groups = groupsOf(evaluated.method.tree);
  const names = groups.flatMap((group) => group.children.map(childName));
  const strange = [...set.keys()].filter((node) => !names.includes(node));
  const outside = [...set].filter(([, share]) => !(share >= 0 && share <= 1));
  const shares = new Map<string, ReadonlyMap<string, number>>();
  const faults: ShareFault[] = [
    ...strange.map((node) => ({ node, found: quote(node), expected: `其中之一 one of ${names.join(', ')}` })),
    ...outside.map(([node, share]) => ({
      node,
      found: String(share),
      expected: '0 至 1 的比例 / a share from 0 to 1',
    })),
  ];
  if (faults.length > 0) return { shares, faults };
  for (const group of groups) {
    const children = group.children.map(childName);
    const own = new Map([...set].filter(([node]) => children.includes(node)));
    if (own.size === 0) continue;
    const { weights = [] } = evaluated.nodes.get(group.id)?.weighing ?? {};
    const found = setShares(new Map(children.map((child, i) => [child, weights[i] ?? 0])), own);
    if (found === undefined) faults.push(sumFault([...own]));
    else shares.set(group.id, found);
  }
  return { shares, faults };
}

function sumFault(own: readonly (readonly [string, number])[]): ShareFault {
  return {
    node: own.map(([node]) => node).join(', '),
    found: own.map(([, share]) => share).join(' + '),
    expected:
      '同级各项之和不超过 1；全部写出时正好为 1 / brothers that sum to 1 at the most, and to 1 where all are given',
  };
}

/** A tree with these shares as its weights. */
export function reweighedTree(group: GroupSetting, shares: Reweighed['shares']): GroupSetting {
  const own = shares.get(group.id);
  const children = group.children.map((child): Child => (isLeaf(child) ? child : reweighedTree(child, shares)));
  if (own === undefined) return { ...group, children };
  return { ...group, children, weights: { method: 'fixed', weights: Object.fromEntries(own) } };
}
