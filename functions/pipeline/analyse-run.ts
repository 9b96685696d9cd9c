import type { Review } from '../domain/intake/reviews.ts';
import { Problem } from '../domain/problems/problem.ts';
import { pathText } from '../domain/round/faults.ts';
import type { Round } from '../domain/round/round.ts';
import { schemeOver } from '../domain/round/scheme-over.ts';
import type { Uncertainty } from '../domain/scoring/scheme/uncertainty-schema.ts';
import { UNITS_AT_MOST } from '../domain/scoring/uncertainty/rank-model.ts';
import { roundQuestions } from '../domain/scoring/uncertainty/round-questions.ts';
import type { DrawRunner } from '../ports/draw-runner.ts';
import { analyseRanks, type CategoryAnalysis } from './analyse-ranks.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type ResultRecord } from './documents.ts';
import { levellingIn } from './evaluate/add-uncertainty.ts';
import { countingReviews } from './evaluate/counting-reviews.ts';
import type { Office } from './office.ts';
import { newestRun } from './runs/stored-run.ts';

export interface RunAnalysis {
  readonly run: string;
  /** Names of the centres by id. */
  readonly names: ReadonlyMap<string, string>;
  /** One, or one a category. */
  readonly analyses: readonly CategoryAnalysis[];
}

/** What to draw, made of what the round’s scheme says; `file` names it where it is wrong. */
export interface DrawingChoice {
  readonly drawing: (written: unknown) => unknown;
  readonly file: string;
}

/**
 * How sure the ranks of the newest run are, by what its scheme says or by `choice`; nothing is written. Problems:
 * `NOTHING_EVALUATED`, `SCORING_INVALID` where what is to be drawn does not fit the round.
 */
export async function analyseRun(
  office: Pick<Office, 'store' | 'definition'>,
  runner: DrawRunner,
  choice: DrawingChoice,
): Promise<RunAnalysis> {
  const { record, round, results } = await newestRun(office);
  const uncertainty = drawnOf(round, choice);
  const questions = roundQuestions(round, results, {
    reviews: countingReviews(await reviewsOf(office, record.run)),
    levellingOf: (category) => levellingIn(record, category),
    uncertainty,
  });
  const analyses: CategoryAnalysis[] = [];
  for (const { category, question } of questions) {
    tooMany(question.input.table.units.length, choice);
    analyses.push({ ...(category !== undefined && { category }), ...(await analyseRanks(runner, question)) });
  }
  return { run: record.run, names: new Map(round.centres.map(({ id, name }) => [id, name])), analyses };
}

function drawnOf(round: Round, { drawing, file }: DrawingChoice): Uncertainty | undefined {
  const { value, faults } = schemeOver(round, { uncertainty: drawing(round.scheme.uncertainty) });
  if (value !== undefined) return value.uncertainty;
  throw new Problem('SCORING_INVALID', {
    faults: faults.map(({ path, ...fault }) => ({ file, path: pathText(path), ...fault })),
  });
}

function tooMany(units: number, { file }: DrawingChoice): void {
  if (units <= UNITS_AT_MOST) return;
  const expected = `至多 ${UNITS_AT_MOST} 家 / at most ${UNITS_AT_MOST}`;
  throw new Problem('SCORING_INVALID', {
    faults: [{ file, path: '', found: `${units} 家 / ${units} centres`, expected }],
  });
}

async function reviewsOf(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  run: string,
): Promise<ReadonlyMap<string, readonly Review[]>> {
  const reviews = new Map<string, readonly Review[]>();
  for await (const document of store.list(paths.results(definition.round.id, run))) {
    const { result, reviews: own } = bodyOf<ResultRecord>(document);
    reviews.set(result.centre, own);
  }
  return reviews;
}
