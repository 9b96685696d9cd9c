import { storedAnalysis } from '../../domain/scoring/uncertainty/rank-analysis.ts';
import { UNITS_AT_MOST } from '../../domain/scoring/uncertainty/rank-model.ts';
import { roundQuestions } from '../../domain/scoring/uncertainty/round-questions.ts';
import { analyseRanks, IN_THIS_THREAD } from '../analyse-ranks.ts';
import type { RunRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { countingReviews } from './counting-reviews.ts';
import type { RunMaterial } from './run-inputs.ts';
import type { ScoredRun } from './score-material.ts';

/**
 * The record of a run with how sure its ranks are, where its scheme asks for that; else the record as it is. A category, or a
 * round, of more than `UNITS_AT_MOST` centres goes without.
 */
export async function addUncertainty(
  office: Pick<Office, 'draws'>,
  { round, reviews }: RunMaterial,
  { record, results }: ScoredRun,
): Promise<RunRecord> {
  const questions = roundQuestions(round, results, {
    reviews: countingReviews([...reviews].map(([centre, own]) => [centre, own.map(({ review }) => review)])),
    levellingOf: (category) => levellingIn(record, category),
  }).filter(({ question }) => question.input.table.units.length <= UNITS_AT_MOST);
  if (questions.length === 0) return record;
  const runner = (await office.draws?.()) ?? IN_THIS_THREAD;
  let whole = record;
  for (const { category, question } of questions) {
    const uncertainty = storedAnalysis(await analyseRanks(runner, question));
    whole =
      category === undefined
        ? { ...whole, uncertainty }
        : {
            ...whole,
            categories: (whole.categories ?? []).map((one) =>
              one.category === category ? { ...one, uncertainty } : one,
            ),
          };
  }
  return whole;
}

/** The levelling that a run found, in all or in one of its categories. */
export function levellingIn(record: RunRecord, category: string | undefined): RunRecord['levelling'] {
  return category === undefined
    ? record.levelling
    : record.categories?.find((one) => one.category === category)?.levelling;
}
