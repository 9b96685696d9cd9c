/** Aggregation up a tree of any depth: indicators into groups, groups into wholes. */
import type { Column } from '../column.ts';
import { arithmeticMean } from './arithmetic-mean.ts';
import { generalisedMean } from './generalised-mean.ts';
import { geometricMean } from './geometric-mean.ts';
import { harmonicMean } from './harmonic-mean.ts';
import type { WeightedScore } from './weighted-score.ts';

/** How the children of one node become its score. */
export type Aggregation =
  | { readonly method: 'arithmetic' | 'geometric' | 'harmonic' }
  | { readonly method: 'generalised'; readonly power: number };

export interface Member {
  readonly code: string;
  /** Relative to its brothers. */
  readonly weight: number;
  readonly children: readonly Member[];
}

export interface AggregationRule {
  /** From the leaves upwards: the first makes the parents of the leaves; the last serves all levels above. */
  readonly levels: readonly Aggregation[];
  /** The least share of a node's children (0 to 1) that must have a score for the node to have one. */
  readonly coverage: number;
}

/**
 * Scores of every node by code, the leaves' as given. A child without a score is left out of its parent, as long as the share
 * that is there reaches `coverage`.
 * Source: OECD/JRC Handbook (2008), pp. 102–104; COINr 1.1.14, `Aggregate` with `dat_thresh`.
 *
 * @example aggregateLevels(root, new Map([['a', [1]], ['b', [3]]]), rule).get('root') // [2]
 */
export function aggregateLevels(
  root: Member,
  leaves: ReadonlyMap<string, Column>,
  rule: AggregationRule,
): ReadonlyMap<string, Column> {
  const scores = new Map(leaves);
  const visit = (node: Member): number => {
    if (node.children.length === 0) return 0;
    const height = 1 + Math.max(...node.children.map(visit));
    const columns = node.children.map(({ code, weight }) => ({ weight, column: scores.get(code) ?? [] }));
    const method = rule.levels[height - 1] ?? rule.levels.at(-1) ?? { method: 'arithmetic' };
    const units = Math.max(0, ...columns.map(({ column }) => column.length));
    scores.set(
      node.code,
      Array.from({ length: units }, (_, unit) => {
        const items = columns.map(({ weight, column }) => ({ weight, score: column[unit] }));
        return isCovered(items, rule.coverage) ? meanOf(items, method) : undefined;
      }),
    );
    return height;
  };
  visit(root);
  return scores;
}

function isCovered(items: readonly WeightedScore[], least: number): boolean {
  return items.filter(({ score }) => score !== undefined).length / items.length >= least;
}

/** One node's score from its children's; see the methods for what has no score. */
export function meanOf(items: readonly WeightedScore[], aggregation: Aggregation): number | undefined {
  switch (aggregation.method) {
    case 'arithmetic':
      return arithmeticMean(items);
    case 'geometric':
      return geometricMean(items);
    case 'harmonic':
      return harmonicMean(items);
    case 'generalised':
      return generalisedMean(items, aggregation.power);
  }
}
