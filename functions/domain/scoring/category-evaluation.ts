/** A run as one category sees it. */
import type { Evaluation } from './score-tree.ts';

/** The findings and results of one category alone, as of a run without categories; of no category, the run as it is. */
export function categoryEvaluation(evaluation: Evaluation, category: string | undefined): Evaluation {
  const own = evaluation.categories?.find((one) => one.category === category);
  if (own === undefined) return evaluation;
  const { category: id, ...findings } = own;
  const results = evaluation.results.filter((result) => result.category === id);
  return { methodVersion: evaluation.methodVersion, ...findings, results };
}
