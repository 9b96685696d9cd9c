/** The field of a run: what may be said about all centres together without naming any. */
import { categoryEvaluation } from '../scoring/category-evaluation.ts';
import type { CentreResult, Evaluation, IndicatorStatistics, ScoreNode } from '../scoring/score-tree.ts';
import { median } from '../statistics/median.ts';

/** Of fewer centres a statistic would give away a single one's figure, so none is printed. */
export const DISCLOSED_FROM = 3;

export interface Field {
  /** How many centres have a rank. */
  readonly rankedCount: number;
  /** Scores (0–100) of the reference set by node, ascending; a node with too few of them is absent. */
  readonly scores: ReadonlyMap<string, readonly number[]>;
  /** Statistics by indicator id; an indicator with too few values is absent. */
  readonly statistics: ReadonlyMap<string, IndicatorStatistics>;
  /** The run's own weights, where the scheme does not give them. */
  readonly weights?: Evaluation['weights'] | undefined;
  /** By category id, where the round has categories: each is a field of its own. */
  readonly categories?: ReadonlyMap<string, Field>;
}

/** Names a node within its tree: ids are unique among nodes of one kind only. */
export function nodeKey({ kind, id }: Pick<ScoreNode, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The field of an evaluation, and of each of its categories; statistics of fewer than three centres are left out. */
export function fieldOf(evaluation: Evaluation): Field {
  const reference = new Set(evaluation.referenceSet);
  const scores = new Map<string, number[]>();
  for (const result of evaluation.results) if (reference.has(result.centre)) gatherScores(result, scores);
  for (const [key, values] of scores) {
    if (values.length < DISCLOSED_FROM) scores.delete(key);
    else values.sort((a, b) => a - b);
  }
  const categories = evaluation.categories?.map(
    ({ category }) => [category, fieldOf(categoryEvaluation(evaluation, category))] as const,
  );
  const disclosed = evaluation.statistics.filter(({ count }) => count >= DISCLOSED_FROM);
  return {
    rankedCount: evaluation.results.filter(({ rank }) => rank !== undefined).length,
    scores,
    statistics: new Map(disclosed.map((one) => [one.indicator, one])),
    weights: evaluation.weights,
    ...(categories && { categories: new Map(categories) }),
  };
}

function gatherScores({ tree }: CentreResult, scores: Map<string, number[]>): void {
  const visit = (node: ScoreNode): void => {
    if (node.score !== undefined) {
      const values = scores.get(nodeKey(node));
      if (values === undefined) scores.set(nodeKey(node), [node.score]);
      else values.push(node.score);
    }
    for (const child of node.children) visit(child);
  };
  if (tree !== undefined) visit(tree);
}

/** Median score (0–100) of a node over the field; `undefined` where it is not disclosed. */
export function medianScore(field: Field, node: Pick<ScoreNode, 'kind' | 'id'>): number | undefined {
  return median(field.scores.get(nodeKey(node)) ?? []);
}

/**
 * Share of the other centres whose value is lower: (values below) / (n − 1) for a member of the field, as the percentile
 * rank of the OECD/JRC Handbook; below / n for a centre outside it. `undefined` for a field of one.
 *
 * @example shareBelow([1, 2, 2, 4], 2, true) // 0.3333333333333333
 */
export function shareBelow(sorted: readonly number[], value: number, isMember: boolean): number | undefined {
  const others = sorted.length - (isMember ? 1 : 0);
  return others < 1 ? undefined : sorted.filter((other) => other < value).length / others;
}
