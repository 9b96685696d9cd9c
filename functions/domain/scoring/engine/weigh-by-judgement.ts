/** Weights that people give: fixed ones, judgement matrices, budgets of points. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Ahp, Budget } from '../scheme/weighting-schema.ts';
import { consistencyIndex, consistencyRatio, largestEigenvalue } from '../weighting/ahp/consistency.ts';
import { eigenvectorWeights } from '../weighting/ahp/eigenvector-weights.ts';
import { groupJudgements } from '../weighting/ahp/group-judgements.ts';
import type { Judgements } from '../weighting/ahp/judgements.ts';
import { rowMeanWeights } from '../weighting/ahp/row-mean-weights.ts';
import { worstJudgements } from '../weighting/ahp/worst-judgements.ts';
import { remark } from './remark.ts';
import type { AhpVerdict, Weighing } from './weighing.ts';

/** Saaty's limit of the consistency ratio. */
export const CONSISTENCY_LIMIT = 0.1;
const ASKED_AGAIN = 3;

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
  const all = verdictOf('group', groupJudgements(matrices), ahp);
  const experts = matrices.length === 1 ? single : [...single, all];
  const weights = ids.map((id) => all.weights[ahp.items.indexOf(id)] ?? 0);
  return {
    method: 'ahp',
    weights,
    experts,
    remarks: experts.filter(({ isConsistent }) => !isConsistent).map((verdict) => inconsistency(at, verdict, ahp)),
  };
}

function verdictOf(who: string, matrix: Judgements, ahp: Ahp): AhpVerdict {
  const { priorities = 'eigenvector', table = 'saaty-1980', limit = CONSISTENCY_LIMIT, items } = ahp;
  const weights = priorities === 'eigenvector' ? eigenvectorWeights(matrix) : rowMeanWeights(matrix);
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

/** The mean of what the experts gave, each put on a sum of 1. */
export function weighByBudget(ids: readonly string[], { experts }: Budget): Weighing {
  const shares = experts.map(({ points }) => {
    const total = compensatedSum(Object.values(points));
    return ids.map((id) => (points[id] ?? 0) / total);
  });
  return {
    method: 'budget',
    weights: ids.map((_, i) => compensatedSum(shares.map((own) => own[i] ?? 0)) / shares.length),
    remarks: [],
  };
}

/** Sums of decimal weights that people meant to be 1. */
const TOLERANCE = 1e-9;

/** Relative weights on a sum of 1; those that sum to 1 as they are, are taken as they are; all zeros stay zeros. */
export function weighFixed(weights: readonly number[]): Weighing {
  const total = compensatedSum(weights);
  const isWhole = total === 0 || Math.abs(total - 1) <= TOLERANCE;
  return { method: 'fixed', weights: isWhole ? weights : weights.map((weight) => weight / total), remarks: [] };
}
