/** The figures' part of a centre's score: indicators in groups. */
import type { FigureObservation } from '../intake/reading.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Round } from '../round/round.ts';
import type { Scheme } from '../round/scheme.ts';
import type { Posts } from './goalposts.ts';
import { branch, type Draft } from './node.ts';
import { lowestScore, normalise } from './normalise.ts';
import { treat, treatmentSteps } from './treat.ts';

/** Goalposts by indicator id; an absent one means that nobody in the reference set reported it. */
export type PostsByIndicator = ReadonlyMap<string, Posts>;

/** Weight of an indicator within its group: equal shares, or as the scheme gives it. */
export function indicatorWeight(indicator: Indicator, round: Pick<Round, 'indicators' | 'scheme'>): number {
  const { indicatorWeights } = round.scheme;
  if (indicatorWeights !== 'equal') return indicatorWeights[indicator.id] ?? 0;
  return 1 / round.indicators.filter(({ group }) => group === indicator.group).length;
}

/** The branch of the quantitative part. A figure that is missing follows the scheme's `missing`. */
export function quantitativePart(round: Round, figures: readonly FigureObservation[], posts: PostsByIndicator): Draft {
  const byId = new Map(figures.map((figure) => [figure.indicator, figure]));
  const groups = round.groups.map((group) => {
    const indicators = round.indicators
      .filter((indicator) => indicator.group === group.id)
      .map((indicator) => indicatorNode(indicator, byId.get(indicator.id), { round, posts: posts.get(indicator.id) }));
    const weight = round.scheme.groupWeights[group.id] ?? 0;
    return branch({ id: group.id, kind: 'group', title: group.title, weight }, indicators);
  });
  const title = { zh: '定量部分', en: 'Quantitative part' };
  return branch({ id: 'quantitative', kind: 'part', title, weight: round.scheme.parts.quantitative }, groups);
}

interface Surroundings {
  readonly round: Round;
  readonly posts: Posts | undefined;
}

function indicatorNode(indicator: Indicator, figure: FigureObservation | undefined, around: Surroundings): Draft {
  const { scheme } = around.round;
  const base = {
    id: indicator.id,
    kind: 'indicator',
    title: indicator.title,
    weight: indicatorWeight(indicator, around.round),
    children: [],
    ...(figure?.source === undefined ? {} : { source: figure.source }),
  } as const;
  const value = figure?.reading.kind === 'number' ? figure.reading.value : undefined;
  if (value === undefined || around.posts === undefined) return { ...base, ...missingScore(scheme) };
  const treated = treat(value, indicator.id, scheme.treatment);
  const { score, step, flags } = normalise(treated, around.posts, scheme.normalisation);
  const steps = [...treatmentSteps(value, indicator.id, scheme.treatment), step];
  return { ...base, method: step.method, value, score, steps, flags };
}

function missingScore(scheme: Scheme): Pick<Draft, 'method' | 'score' | 'steps' | 'flags'> {
  if (scheme.missing === 'withhold') return { method: 'missing', score: undefined, steps: [], flags: ['MISSING'] };
  const score = lowestScore(scheme.normalisation);
  const step = { method: 'floor', formula: 'f = c', inputs: { c: score }, result: score };
  return { method: 'floor', score, steps: [step], flags: ['MISSING'] };
}
