/** The marks that several reviewers gave to one point, put together. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { median } from '../../statistics/median.ts';
import type { ScoreStep } from '../score-tree.ts';
import type { Combination } from './reviews-schema.ts';

/** From so many marks on, the highest and the lowest can be dropped and still leave a mean of three. */
const TRIMMED_FROM = 5;

/**
 * The step from marks to the score of a point, on 0–100, by the round's way of combining:
 *
 *     mean          f = 100 · (Σx / n) / full
 *     trimmed-mean  f = 100 · ((Σx − min − max) / (n − 2)) / full, from five marks on; the mean of fewer
 *     median        f = 100 · median(x) / full
 *
 * A reviewer's "n/a" is no mark and must not be among them: it counts neither as 0 nor as any other number. Of equal highest
 * or lowest marks one is dropped. Trimming as usual in Chinese expert panels (去掉一个最高分和一个最低分). `undefined` for no marks.
 *
 * @example combineMarks([1, 7, 8, 9, 10], { combine: 'trimmed-mean', full: 10 })?.result // 80
 */
export function combineMarks(
  marks: readonly number[],
  { combine, full }: { readonly combine: Combination; readonly full: number },
): ScoreStep | undefined {
  if (marks.length === 0) return undefined;
  if (combine === 'median') return medianStep(marks, full);
  return combine === 'trimmed-mean' && marks.length >= TRIMMED_FROM ? trimmedStep(marks, full) : meanStep(marks, full);
}

function meanStep(marks: readonly number[], full: number): ScoreStep {
  const sum = compensatedSum(marks);
  const result = (100 * (sum / marks.length)) / full;
  const inputs = { n: marks.length, sum, full };
  return { method: 'mean-of-reviewers', formula: 'f = 100 × (sum / n) / full', inputs, result };
}

function trimmedStep(marks: readonly number[], full: number): ScoreStep {
  const sorted = marks.toSorted((a, b) => a - b);
  const [n, sum] = [marks.length, compensatedSum(marks)];
  const [lowest, highest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  return {
    method: 'trimmed-mean-of-reviewers',
    formula: 'f = 100 × ((sum − lowest − highest) / (n − 2)) / full',
    inputs: { n, sum, lowest, highest, full },
    result: (100 * (compensatedSum(sorted.slice(1, -1)) / (n - 2))) / full,
  };
}

function medianStep(marks: readonly number[], full: number): ScoreStep {
  const middle = median(marks.toSorted((a, b) => a - b)) ?? 0;
  const inputs = { n: marks.length, median: middle, full };
  return { method: 'median-of-reviewers', formula: 'f = 100 × median / full', inputs, result: (100 * middle) / full };
}
