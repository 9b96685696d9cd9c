/** A whole run: from what every centre submitted to scores, ranks and grades. */

import type { Round } from '../round/round.ts';
import { median } from '../statistics/median.ts';
import type { Scored } from './engine/score-node.ts';
import { type Evaluated, scoreUnits } from './engine/score-units.ts';
import { METHOD_VERSION } from './method-version.ts';
import type { Draft } from './node.ts';
import { qualitativePart } from './qualitative-part.ts';
import { roundFindings } from './round-findings.ts';
import { QUALITATIVE, roundMethod } from './round-method.ts';
import { roundTable } from './round-table.ts';
import { centreTree } from './round-tree.ts';
import type { CentreResult, Evaluation, IndicatorStatistics } from './score-tree.ts';
import { type CentreInput, type StandingVerdict, standingOf } from './standing.ts';

interface Judged {
  readonly input: CentreInput;
  readonly verdict: StandingVerdict;
}

/** A centre with figures to score, and its reviewers' part. */
interface Scorable extends Judged {
  readonly submitted: NonNullable<CentreInput['submitted']>;
  readonly qualitative: Draft;
}

/**
 * Scores of all centres of a round; a pure function of its arguments. The reference set (goalposts, medians) holds the
 * centres that are eligible, submitted and not vetoed; only the `ranked` among them get rank and grade. A vetoed centre
 * keeps the score that it would have had; without a submission there is no score. The arithmetic is the engine's, as for any
 * table; the reviewers' part enters it as a branch of its own.
 */
export function scoreRound(round: Round, inputs: readonly CentreInput[]): Evaluation {
  const judged = inputs.map((input) => ({ input, verdict: standingOf(input, round) }));
  const scorable = judged.flatMap((one) => scorableOf(round, one));
  const evaluated = evaluate(round, scorable);
  const results = resultsOf(round, judged, { scorable, evaluated });
  const reference = judged.filter(isReference);
  return {
    methodVersion: METHOD_VERSION,
    referenceSet: reference.map(({ input }) => input.centre),
    statistics: round.indicators.map(({ id }) =>
      statisticsOf(
        id,
        reference.map(({ input }) => input),
      ),
    ),
    groupMedians: groupMedians(round, results),
    results,
    ...roundFindings(round, evaluated),
  };
}

function isReference({ verdict: { standing } }: Judged): boolean {
  return standing === 'ranked' || standing === 'provisional';
}

function scorableOf(round: Round, { input, verdict }: Judged): readonly Scorable[] {
  if (input.submitted === undefined || verdict.standing === 'ineligible') return [];
  return [{ input, verdict, submitted: input.submitted, qualitative: qualitativePart(round, input.reviews) }];
}

function evaluate(round: Round, scorable: readonly Scorable[]): Evaluated {
  const table = roundTable(
    round,
    scorable.map(({ input, submitted }) => ({ centre: input.centre, figures: submitted.figures })),
  );
  const marks: Scored = {
    id: QUALITATIVE,
    scores: scorable.map(({ qualitative }) => qualitative.score),
    notApplicable: new Set(),
  };
  return scoreUnits({
    table,
    method: roundMethod(round),
    reference: scorable.map(isReference),
    rankable: scorable.map(({ verdict }) => verdict.standing === 'ranked'),
    given: new Map([[QUALITATIVE, marks]]),
  });
}

interface Scores {
  readonly scorable: readonly Scorable[];
  readonly evaluated: Evaluated;
}

function resultsOf(round: Round, judged: readonly Judged[], { scorable, evaluated }: Scores): readonly CentreResult[] {
  const place = new Map(scorable.map(({ input }, unit) => [input, unit]));
  return judged.map(({ input, verdict }): CentreResult => {
    const base = { centre: input.centre, ...verdict };
    const unit = place.get(input);
    const own = unit === undefined ? undefined : scorable[unit];
    if (unit === undefined || own === undefined) return base;
    const { submitted, qualitative } = own;
    const tree = centreTree(round, evaluated, { unit, figures: submitted.figures, qualitative });
    return { ...base, snapshot: submitted.snapshot, tree, ...standingIn(evaluated, unit) };
  });
}

function standingIn(
  { total, published, ranks, grades }: Evaluated,
  unit: number,
): Pick<CentreResult, 'exact' | 'published' | 'rank' | 'grade'> {
  const [exact, shown, rank, grade] = [total[unit], published[unit], ranks[unit], grades[unit]];
  return {
    ...(exact !== undefined && { exact }),
    ...(shown !== undefined && { published: shown }),
    ...(rank !== undefined && { rank }),
    ...(grade !== undefined && { grade }),
  };
}

function statisticsOf(indicator: string, inputs: readonly CentreInput[]): IndicatorStatistics {
  const sorted = inputs
    .flatMap((input) => input.submitted?.figures ?? [])
    .flatMap((figure) =>
      figure.indicator === indicator && figure.reading.kind === 'number' ? [figure.reading.value] : [],
    )
    .sort((a, b) => a - b);
  return { indicator, count: sorted.length, min: sorted[0], median: median(sorted), max: sorted.at(-1), sorted };
}

function groupMedians(round: Round, results: readonly CentreResult[]): Record<string, number> {
  const medians: Record<string, number> = {};
  for (const group of round.groups) {
    const middle = median(results.flatMap((result) => groupScore(result, group.id)));
    if (middle !== undefined) medians[group.id] = middle;
  }
  return medians;
}

function groupScore(result: CentreResult, group: string): number[] {
  if (result.standing !== 'ranked' && result.standing !== 'provisional') return [];
  const quantitative = result.tree?.children.find((part) => part.id === 'quantitative');
  const score = quantitative?.children.find((node) => node.id === group)?.score;
  return score === undefined ? [] : [score];
}
