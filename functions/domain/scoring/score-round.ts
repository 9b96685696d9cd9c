/** A whole run: from what every centre submitted to scores, ranks and grades. */

import type { Round } from '../round/round.ts';
import { median } from '../statistics/median.ts';
import { type Evaluated, scoreUnits } from './engine/score-units.ts';
import { METHOD_VERSION } from './method-version.ts';
import { roundFindings } from './round-findings.ts';
import { centreTree } from './round-tree.ts';
import { isReference, type Judged, judge, roundUnits, type Scorable } from './round-units.ts';
import type { CentreResult, Evaluation, IndicatorStatistics } from './score-tree.ts';
import type { CentreInput } from './standing.ts';

/**
 * Scores of all centres of a round; a pure function of its arguments. The reference set (goalposts, medians) holds the
 * centres that are eligible, submitted and not vetoed; only the `ranked` among them get rank and grade. A vetoed centre
 * keeps the score that it would have had; without a submission there is no score. The arithmetic is the engine's, as for any
 * table; the reviewers' part enters it as a branch of its own.
 */
export function scoreRound(round: Round, inputs: readonly CentreInput[]): Evaluation {
  const judged = judge(round, inputs);
  const { centres: scorable, input, levelling } = roundUnits(round, judged);
  const evaluated = scoreUnits(input);
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
    ...(levelling && { levelling }),
  };
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
