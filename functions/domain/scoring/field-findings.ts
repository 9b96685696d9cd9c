/** What a run says of the centres that it compared with each other. */
import type { Round } from '../round/round.ts';
import { median } from '../statistics/median.ts';
import type { Evaluated } from './engine/score-units.ts';
import { roundFindings } from './round-findings.ts';
import { isReference, type Judged, type RoundUnits } from './round-units.ts';
import type { CentreResult, FieldFindings, IndicatorStatistics } from './score-tree.ts';
import { isInReference } from './standing.ts';

export interface Compared {
  readonly judged: readonly Judged[];
  readonly results: readonly CentreResult[];
}

/** Reference set, statistics and medians, and what the scheme asks for beside. */
export function fieldFindings(
  { round, levelling }: RoundUnits,
  evaluated: Evaluated,
  { judged, results }: Compared,
): FieldFindings {
  const reference = judged.filter(isReference);
  return {
    referenceSet: reference.map(({ input }) => input.centre),
    statistics: statisticsOver(round, reference),
    groupMedians: groupMedians(round, results),
    ...roundFindings(round, evaluated),
    ...(levelling && { levelling }),
  };
}

/** Of every indicator the figures that these centres reported. */
export function statisticsOver(round: Round, judged: readonly Judged[]): readonly IndicatorStatistics[] {
  return round.indicators.map(({ id }) => statisticsOf(id, judged));
}

function statisticsOf(indicator: string, judged: readonly Judged[]): IndicatorStatistics {
  const sorted = judged
    .flatMap(({ input }) => input.submitted?.figures ?? [])
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
  if (!isInReference(result.standing)) return [];
  const quantitative = result.tree?.children.find((part) => part.id === 'quantitative');
  const score = quantitative?.children.find((node) => node.id === group)?.score;
  return score === undefined ? [] : [score];
}
