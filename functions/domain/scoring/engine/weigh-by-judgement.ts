/** Weights that people give: fixed ones, judgement matrices, budgets of points. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Ahp, Budget, Rancom } from '../scheme/weighting-schema.ts';
import { columnMeanWeights } from '../weighting/ahp/column-mean-weights.ts';
import { consistencyIndex, consistencyRatio, largestEigenvalue } from '../weighting/ahp/consistency.ts';
import { eigenvectorWeights } from '../weighting/ahp/eigenvector-weights.ts';
import { groupJudgements } from '../weighting/ahp/group-judgements.ts';
import { groupPriorities } from '../weighting/ahp/group-priorities.ts';
import type { Judgements } from '../weighting/ahp/judgements.ts';
import { rowMeanWeights } from '../weighting/ahp/row-mean-weights.ts';
import { worstJudgements } from '../weighting/ahp/worst-judgements.ts';
import { rancomWeights } from '../weighting/rancom-weights.ts';
import { toShares } from '../weighting/to-shares.ts';
import { remark } from './remark.ts';
import type { AhpVerdict, Weighing } from './weighing.ts';

/** Saaty's limit of the consistency ratio. */
export const CONSISTENCY_LIMIT = 0.1;
const ASKED_AGAIN = 3;
/** Sums of decimal weights that people meant to be 1. */
const TOLERANCE = 1e-9;

/**
 * A judgement as a number; `1/3` is a third.
 *
 * @example judgementOf('1/4') // 0.25
 */
export function judgementOf(entry: number | string): number {
  return typeof entry === 'number' ? entry : 1 / Number(entry.slice(2));
}

export function judgementsOf(matrix: readonly (readonly (number | string)[])[]): Judgements {
  return matrix.map((row) => row.map(judgementOf));
}

/** Weights by pairwise judgements for the children in `ids`; one that was not compared gets none. */
export function weighByAhp(at: string, ids: readonly string[], ahp: Ahp): Weighing {
  const matrices = ahp.experts.map(({ judgements }) => judgementsOf(judgements));
  const single = matrices.map((matrix, i) => verdictOf(ahp.experts[i]?.name ?? String(i + 1), matrix, ahp));
  const experts = matrices.length === 1 ? single : [...single, groupVerdict(matrices, single, ahp)];
  const all = ids.map((id) => experts.at(-1)?.weights[ahp.items.indexOf(id)] ?? 0);
  // What is left out for everybody leaves its weight to its brothers.
  const weights = ids.length < ahp.items.length ? toShares(all) : all;
  return {
    method: 'ahp',
    weights,
    experts,
    remarks: experts.filter(({ isConsistent }) => !isConsistent).map((verdict) => inconsistency(at, verdict, ahp)),
  };
}

/** Of all together: by one matrix of means, which is judged as any other, or by the mean of the experts' weights. */
function groupVerdict(matrices: readonly Judgements[], single: readonly AhpVerdict[], ahp: Ahp): AhpVerdict {
  const parts = ahp.experts.map(({ weight }) => weight ?? 1);
  const total = compensatedSum(parts);
  const shares = parts.map((part) => part / total);
  const all = verdictOf('group', groupJudgements(matrices, shares), ahp);
  if (ahp.together !== 'priorities') return all;
  const own = single.map(({ weights }) => weights);
  return { ...all, weights: groupPriorities(own, shares) };
}

const PRIORITIES = {
  eigenvector: eigenvectorWeights,
  'row-means': rowMeanWeights,
  'column-means': columnMeanWeights,
} as const satisfies Record<string, (judgements: Judgements) => readonly number[]>;

function verdictOf(who: string, matrix: Judgements, ahp: Ahp): AhpVerdict {
  const { priorities = 'eigenvector', table = 'saaty-1980', limit = CONSISTENCY_LIMIT, items } = ahp;
  const weights = PRIORITIES[priorities](matrix);
  const ratio = consistencyRatio(matrix, weights, table);
  const isConsistent = ratio !== undefined && ratio < limit;
  const asked = isConsistent ? [] : worstJudgements(matrix, weights, ASKED_AGAIN);
  return {
    ...{ who, weights, table, isConsistent },
    largestEigenvalue: largestEigenvalue(matrix, weights),
    consistencyIndex: consistencyIndex(matrix, weights),
    ...(ratio !== undefined && { consistencyRatio: ratio }),
    askAgain: asked.map(({ row, column, given, fitting }) => ({
      pair: [items[row] ?? '', items[column] ?? ''],
      ...{ given, fitting },
    })),
  };
}

function inconsistency(at: string, { who, consistencyRatio: ratio, table, askAgain }: AhpVerdict, { limit }: Ahp) {
  const three = (value: number): number => Number(value.toPrecision(3));
  const ask = askAgain.map(({ pair: [a, b], given, fitting }) => `${a} : ${b} = ${three(given)} (≈ ${three(fitting)})`);
  return remark('AHP_INCONSISTENT', at, {
    ...{ who, table, limit: limit ?? CONSISTENCY_LIMIT, ask: ask.join('; ') },
    ratio: ratio === undefined ? '?' : Number(ratio.toPrecision(4)),
  });
}

/**
 * Budget allocation (专家百分赋权): every expert shares out a number of points, 100 unless `total` says otherwise; the mean counts. Good
 * for up to about ten items.
 *
 * @setting weights.budget
 * @formula w = mean over the experts of points / total
 * @latex w_i = \frac1m \sum_{e=1}^{m} \frac{p_{ei}}{\sum_k p_{ek}}
 * @missing an item that an expert leaves out has 0 points of theirs
 * @constant equal points give equal weights
 * @zero weight 0 of that expert
 * @negative refused
 * @tied items with equal points get equal weights
 * @source OECD/JRC Handbook (2008), p. 96, and p. 101 (not more than ten items)
 * @example weighByBudget(['a', 'b'], { method: 'budget', experts: [{ points: { a: 60, b: 40 } }, { points: { a: 40, b: 60 } }] }).weights // [0.5, 0.5]
 */
export function weighByBudget(ids: readonly string[], { experts }: Budget): Weighing {
  const shares = experts.map(({ points }) => {
    const total = compensatedSum(Object.values(points));
    return ids.map((id) => (points[id] ?? 0) / total);
  });
  const all = ids.map((_, i) => compensatedSum(shares.map((own) => own[i] ?? 0)) / shares.length);
  const isWhole = Math.abs(compensatedSum(all) - 1) <= TOLERANCE;
  return { method: 'budget', weights: isWhole ? all : toShares(all), remarks: [] };
}

/** Weights by rankings of the children in `ids`. */
export function weighByRanking(ids: readonly string[], { experts }: Rancom): Weighing {
  const rankings = experts.map(({ ranking }) => ids.map((id) => ranking[id] ?? Number.POSITIVE_INFINITY));
  return { method: 'rancom', weights: rancomWeights(rankings), remarks: [] };
}

/**
 * Given weights: only their proportions count.
 *
 * @setting weights.fixed
 * @formula w = weight / Σ weight
 * @latex w_i = \frac{a_i}{\sum_k a_k}
 * @missing an indicator that is left out for all takes no weight; the others share it
 * @constant weighs as any other
 * @zero weight 0 does not count; all 0 is refused
 * @negative refused
 * @tied equal weights count equally
 * @source OECD/JRC Handbook (2008), pp. 31–32 (weights are value judgements)
 * @example weighFixed([1, 3]).weights // [0.25, 0.75]
 */
export function weighFixed(weights: readonly number[]): Weighing {
  const total = compensatedSum(weights);
  const isWhole = total === 0 || Math.abs(total - 1) <= TOLERANCE;
  return { method: 'fixed', weights: isWhole ? weights : weights.map((weight) => weight / total), remarks: [] };
}
