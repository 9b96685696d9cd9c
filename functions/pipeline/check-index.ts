import { Problem } from '../domain/problems/problem.ts';
import { categoryRounds } from '../domain/round/categories.ts';
import type { Localised } from '../domain/round/localised.ts';
import type { Round } from '../domain/round/round.ts';
import type { CheckedIndex } from '../domain/scoring/index-checks/check-index.ts';
import { indexOfLastYear, indexOfRun } from '../domain/scoring/index-checks/round-index.ts';
import { chosenScheme } from './evaluate/chosen-scheme.ts';
import type { Office } from './office.ts';
import { evaluatedRun } from './render/latest-run.ts';
import { runFacts } from './render/report-facts.ts';

export interface RoundIndexReport {
  /** Absent for last year's figures. */
  readonly run?: string;
  /** One, or one a category. */
  readonly indices: readonly { readonly category?: Localised; readonly index: CheckedIndex }[];
}

/** Checks the index of a round by its newest run. Problems: `NOTHING_EVALUATED` before the first. */
export async function checkRunIndex(office: Pick<Office, 'store' | 'definition'>): Promise<RoundIndexReport> {
  const run = await evaluatedRun(office);
  const facts = await runFacts(office, run);
  if (facts === undefined) throw new Problem('NOTHING_EVALUATED', { round: office.definition.round.id });
  const { results } = facts.evaluation;
  return { run, indices: ofEach(facts.round, (round) => indexOfRun(round, results)) };
}

/**
 * Checks the index of a round before it is opened, by what `previous.csv` says of the year before and the scheme that holds.
 * Problems: `LAST_YEAR_UNKNOWN` without such figures, `SCHEME_UNUSABLE`.
 */
export async function checkLastYearIndex(office: Pick<Office, 'store' | 'definition'>): Promise<RoundIndexReport> {
  const { round: own } = office.definition;
  if (own.centres.every(({ previous }) => Object.keys(previous).length === 0)) {
    throw new Problem('LAST_YEAR_UNKNOWN', { round: own.id });
  }
  const scheme = await chosenScheme(office);
  return { indices: ofEach(scheme === undefined ? own : { ...own, scheme }, indexOfLastYear) };
}

function ofEach(round: Round, check: (round: Round) => CheckedIndex): RoundIndexReport['indices'] {
  return categoryRounds(round).map(({ category, round: own }) => ({
    ...(category && { category: category.title }),
    index: check(own),
  }));
}
