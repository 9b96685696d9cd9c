import { doDrawTask } from '../domain/scoring/uncertainty/draw-task.ts';
import { type RankAnalysis, rankAnalysis } from '../domain/scoring/uncertainty/rank-analysis.ts';
import type { RankQuestion } from '../domain/scoring/uncertainty/space.ts';
import type { DrawRunner } from '../ports/draw-runner.ts';

/** An analysis of all units, or of one category. */
export interface CategoryAnalysis extends RankAnalysis {
  readonly category?: string;
}

/** Draws in the thread that asks. */
export const IN_THIS_THREAD: DrawRunner = { run: async (task) => doDrawTask(task) };

/**
 * How sure the ranks of an evaluation are, and what drives them. The same question gives the same result to the last bit,
 * whatever the runner. Up to `UNITS_AT_MOST` units.
 */
export async function analyseRanks(runner: DrawRunner, question: RankQuestion): Promise<RankAnalysis> {
  const { draws, sensitivity } = question.uncertainty;
  const counted = await runner.run({ part: 'draws', question, range: { first: 0, last: draws } });
  if (sensitivity === undefined) return rankAnalysis(question, { draws: counted });
  const design = await runner.run({ part: 'design', question, range: { first: 0, last: sensitivity.sample } });
  return rankAnalysis(question, { draws: counted, design });
}
