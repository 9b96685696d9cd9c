/** A whole run: from what every centre submitted to scores, ranks and grades. */
import { proposeFunding } from '../funding/propose-funding.ts';
import type { Round } from '../round/round.ts';
import { outcomeAt } from './engine/outcome.ts';
import { type Evaluated, scoreUnits } from './engine/score-units.ts';
import { fieldFindings, statisticsOver } from './field-findings.ts';
import { METHOD_VERSION } from './method-version.ts';
import { centreTree } from './round-tree.ts';
import { isReference, type Judged, judge, type RoundUnits, roundUnits } from './round-units.ts';
import type { CentreResult, Evaluation } from './score-tree.ts';
import type { CentreInput } from './standing.ts';

/** One evaluation of the engine with what went into it. */
interface Scores {
  readonly units: RoundUnits;
  readonly evaluated: Evaluated;
}

/**
 * Scores of all centres of a round; a pure function of its arguments. The reference set (goalposts, medians) holds the
 * centres that are eligible, submitted and not vetoed; only the `ranked` among them get rank and grade. A vetoed centre
 * keeps the score that it would have had; without a submission there is no score. Every category is scored and ranked by
 * itself. The arithmetic is the engine's, as for any table; the reviewers' part enters it as a branch of its own.
 */
export function scoreRound(round: Round, inputs: readonly CentreInput[]): Evaluation {
  const judged = judge(round, inputs);
  const scores = roundUnits(round, judged).map((units) => ({ units, evaluated: scoreUnits(units.input) }));
  const results = resultsOf(judged, scores);
  const funding = round.funding && proposeFunding(round.funding, results);
  const base = { methodVersion: METHOD_VERSION, results, ...(funding && { funding }) };
  const [only] = scores;
  if (only !== undefined && only.units.category === undefined) {
    return { ...base, ...fieldFindings(only.units, only.evaluated, { judged, results }) };
  }
  const reference = judged.filter(isReference);
  return {
    ...base,
    referenceSet: reference.map(({ input }) => input.centre),
    statistics: statisticsOver(round, reference),
    groupMedians: {},
    categories: scores.map(({ units, evaluated }) => {
      const members = new Set(units.round.centres.map(({ id }) => id));
      return {
        category: units.category ?? '',
        ...fieldFindings(units, evaluated, {
          judged: judged.filter(({ input }) => members.has(input.centre)),
          results: results.filter(({ centre }) => members.has(centre)),
        }),
      };
    }),
  };
}

function resultsOf(judged: readonly Judged[], scores: readonly Scores[]): readonly CentreResult[] {
  const made = new Map(scores.flatMap((one) => one.units.centres.map(({ input }, unit) => [input, { ...one, unit }])));
  const categories = new Map(
    scores.flatMap(({ units: { category, round } }) => round.centres.map(({ id }) => [id, category] as const)),
  );
  return judged.map(({ input, verdict }): CentreResult => {
    const category = categories.get(input.centre);
    const base = { centre: input.centre, ...(category !== undefined && { category }), ...verdict };
    const place = made.get(input);
    return place === undefined ? base : { ...base, ...scoredResult(place) };
  });
}

function scoredResult({ units, evaluated, unit }: Scores & { readonly unit: number }): Partial<CentreResult> {
  const own = units.centres[unit];
  if (own === undefined) return {};
  const { submitted, qualitative, input } = own;
  const facts = { unit, figures: submitted.figures, qualitative, visit: input.visit, late: input.late };
  const tree = centreTree(units.round, evaluated, facts);
  return { snapshot: submitted.snapshot, tree, ...standingIn(evaluated, unit) };
}

function standingIn(evaluated: Evaluated, unit: number): Partial<CentreResult> {
  return { ...outcomeAt(evaluated, unit), ...obstaclesOf(evaluated, unit) };
}

/** What keeps a centre from a rank, or from the grade of its score; nothing for most. */
function obstaclesOf(
  { flags, thresholds, coverage }: Pick<Evaluated, 'flags' | 'thresholds' | 'coverage'>,
  unit: number,
): Partial<CentreResult> {
  // That there is no score can be seen.
  const own = (flags[unit] ?? []).filter((flag) => flag !== 'NO_SCORE');
  const unmet = thresholds.flatMap(({ threshold, values, isMet }) => {
    const value = values[unit];
    return isMet[unit] === false ? [{ id: threshold.id, ...(value !== undefined && { value }) }] : [];
  });
  const share = coverage[unit];
  return {
    ...(own.length > 0 && { flags: own }),
    ...(unmet.length > 0 && { unmet }),
    ...(own.includes('LOW_COVERAGE') && share !== undefined && { coverage: share }),
  };
}
