import { type RankCertainty, rankCertainty } from '../domain/scoring/uncertainty/rank-certainty.ts';
import { type RankDrivers, rankDrivers } from '../domain/scoring/uncertainty/rank-drivers.ts';
import { rankModel } from '../domain/scoring/uncertainty/rank-model.ts';
import type { RankQuestion } from '../domain/scoring/uncertainty/space.ts';
import type { DrawRunner } from '../ports/draw-runner.ts';

export interface RankAnalysis {
  readonly certainty: RankCertainty;
  /** Where the setting asks for it and something is drawn. */
  readonly drivers?: RankDrivers;
}

/** An analysis of all units, or of one category. */
export interface CategoryAnalysis extends RankAnalysis {
  readonly category?: string;
}

/**
 * How sure the ranks of an evaluation are, and what drives them. The same question gives the same result to the last bit,
 * whatever the runner. Up to `UNITS_AT_MOST` units.
 */
export async function analyseRanks(runner: DrawRunner, question: RankQuestion): Promise<RankAnalysis> {
  const { uncertainty } = question;
  const { space, nominal } = rankModel(question);
  const { seed, draws, sensitivity, first = [] } = uncertainty;
  const tally = await runner.run({ part: 'draws', question, range: { first: 0, last: draws } });
  const certainty = rankCertainty(tally, { nominal, space, seed, first });
  if (sensitivity === undefined || space.factors.length === 0) return { certainty };
  const rows = await runner.run({ part: 'design', question, range: { first: 0, last: sensitivity.sample } });
  return { certainty, drivers: rankDrivers(rows, { nominal, factors: space.factors, uncertainty }) };
}
