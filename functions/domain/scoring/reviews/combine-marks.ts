/** The marks that several reviewers gave to one point, put together. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { median } from '../../statistics/median.ts';
import type { ScoreStep } from '../score-tree.ts';
import type { Combination } from './reviews-schema.ts';

/** From so many marks on, the highest and the lowest can be dropped and still leave a mean of three. */
const TRIMMED_FROM = 5;

/**
 * The marks that several reviewers gave to one point, put together and put on 100: their mean (`mean`, where the scheme says
 * nothing), their mean without the highest and the lowest from five marks on (`trimmed-mean`, 去掉一个最高分和一个最低分), or their
 * median (`median`).
 *
 * @setting reviews.combine
 * @formula f = 100 · p / full; p = Σx / n, or (Σx − min − max) / (n − 2), or median(x)
 * @latex f = \frac{100}{v}\,p, \quad p = \frac1n\sum_e x_e, \quad \frac{\sum_e x_e - x_{\min} - x_{\max}}{n - 2}, \quad \tilde{x}
 * @missing “not scored” is no mark and counts neither as 0 nor as any other number; without any mark there is no score
 * @constant that mark
 * @zero an ordinary mark
 * @negative refused when it is read
 * @tied of equal highest or lowest marks one is dropped
 * @source usual in Chinese expert panels; the notice says nothing of it
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
