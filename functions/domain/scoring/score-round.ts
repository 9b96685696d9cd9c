/** A whole run: from what every centre submitted to scores, ranks and grades. */

import type { Round } from '../round/round.ts';
import { roundHalfUp } from '../rounding/round-half-up.ts';
import { median } from '../statistics/median.ts';
import { goalpostsOf, type Posts } from './goalposts.ts';
import { grade } from './grade.ts';
import { METHOD_VERSION } from './method-version.ts';
import { branch, finish } from './node.ts';
import { qualitativePart } from './qualitative-part.ts';
import { type PostsByIndicator, quantitativePart } from './quantitative-part.ts';
import { rank } from './rank.ts';
import type { CentreResult, Evaluation, IndicatorStatistics, ScoreNode } from './score-tree.ts';
import { type CentreInput, type StandingVerdict, standingOf } from './standing.ts';

interface Judged {
  readonly input: CentreInput;
  readonly verdict: StandingVerdict;
}

/**
 * Scores of all centres of a round; a pure function of its arguments. The reference set (goalposts, medians) holds the
 * centres that are eligible, submitted and not vetoed; only the `ranked` among them get rank and grade. A vetoed centre
 * keeps the score that it would have had; without a submission there is no score.
 */
export function scoreRound(round: Round, inputs: readonly CentreInput[]): Evaluation {
  const judged = inputs.map((input) => ({ input, verdict: standingOf(input, round) }));
  const reference = judged.filter(({ verdict }) => verdict.standing === 'ranked' || verdict.standing === 'provisional');
  const statistics = round.indicators.map(({ id }) =>
    statisticsOf(
      id,
      reference.map(({ input }) => input),
    ),
  );
  const posts = postsOf(round, statistics);
  const unranked = judged.map((one) => scoreCentre(round, one, posts));
  return {
    methodVersion: METHOD_VERSION,
    referenceSet: reference.map(({ input }) => input.centre),
    statistics,
    groupMedians: groupMedians(round, unranked),
    results: withRanks(round, unranked),
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

function postsOf(round: Round, statistics: readonly IndicatorStatistics[]): PostsByIndicator {
  const posts = new Map<string, Posts>();
  for (const { indicator, sorted } of statistics) {
    const found = goalpostsOf(indicator, sorted, round.scheme);
    if (found !== undefined) posts.set(indicator, found);
  }
  return posts;
}

function scoreCentre(round: Round, { input, verdict }: Judged, posts: PostsByIndicator): CentreResult {
  const base = { centre: input.centre, ...verdict };
  if (input.submitted === undefined || verdict.standing === 'ineligible') return base;
  const parts = [quantitativePart(round, input.submitted.figures, posts), qualitativePart(round, input.reviews)];
  const title = { zh: '总分', en: 'Total' };
  const tree = finish(branch({ id: 'total', kind: 'total', title, weight: 1 }, parts), 100);
  return { ...base, snapshot: input.submitted.snapshot, tree, ...totals(round, tree) };
}

function totals(round: Round, tree: ScoreNode): Pick<CentreResult, 'exact' | 'published'> {
  if (tree.score === undefined) return {};
  return { exact: tree.score, published: Number(roundHalfUp(tree.score, round.scheme.ranking.decimals)) };
}

function withRanks(round: Round, results: readonly CentreResult[]): CentreResult[] {
  const { from, ties } = round.scheme.ranking;
  const scoreOf = (result: CentreResult): number | undefined => {
    if (result.standing !== 'ranked') return undefined;
    return from === 'published' ? result.published : result.exact;
  };
  const ranks = rank(results.map(scoreOf), ties);
  return results.map((result, position) => {
    const place = ranks[position];
    const score = scoreOf(result);
    if (place === undefined || score === undefined) return result;
    const band = grade(score, round.grades.bands);
    return { ...result, rank: place, ...(band && { grade: band.id }) };
  });
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
