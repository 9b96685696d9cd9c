/** How scores are put together, in sentences. */
import type { Localised } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { isWeighting } from '../../scoring/round-method.ts';
import { printFactor, printPercent } from '../print-number.ts';
import { METHOD } from '../texts/method.ts';
import { AGGREGATIONS, WEIGHTINGS } from '../texts/methods.ts';
import { METHOD_NAMES } from '../texts/remarks.ts';
import type { Voice } from '../voice.ts';

/** The means by level, the shares of the two parts, computed weights, bonus items, thresholds and second opinions. */
export function aggregationText(round: Round, { say, list, join }: Voice): string {
  const { scheme } = round;
  const parts = {
    quantitative: printPercent(scheme.parts.quantitative, 0),
    qualitative: printPercent(scheme.parts.qualitative, 0),
  };
  const means = (scheme.aggregation ?? []).map((aggregation) =>
    say(AGGREGATIONS[aggregation.method], {
      power: aggregation.method === 'generalised' ? printFactor(aggregation.power) : '',
    }),
  );
  const isPlain = (scheme.aggregation ?? []).every(({ method }) => method === 'arithmetic');
  const opinions = (scheme.secondOpinions ?? []).map(({ method }) =>
    say(METHOD_NAMES[method] ?? { zh: method, en: method }),
  );
  return join([
    isPlain ? say(METHOD.aggregation, parts) : say(METHOD.aggregationOther, { ...parts, means: list(means) }),
    ...computedWeights(scheme, { say, list }),
    ...(scheme.adjustments === undefined ? [] : [say(METHOD.adjustments)]),
    ...visitText(scheme, { say, list }),
    ...lateText(scheme, say),
    ...(scheme.thresholds === undefined ? [] : [say(METHOD.thresholds)]),
    ...(opinions.length === 0 ? [] : [say(METHOD.secondOpinions, { methods: list(opinions) })]),
  ]);
}

function visitText({ visit }: Round['scheme'], { say, list }: Pick<Voice, 'say' | 'list'>): readonly string[] {
  if (visit === undefined) return [];
  const { bonusAtMost, penaltyAtMost } = visit;
  const limits = list([
    ...(bonusAtMost === undefined ? [] : [say(METHOD.visitBonus, { most: printFactor(bonusAtMost) })]),
    ...(penaltyAtMost === undefined ? [] : [say(METHOD.visitPenalty, { most: printFactor(penaltyAtMost) })]),
  ]);
  return [say(METHOD.visit, { limits })];
}

/** Nothing where the round says nothing of lateness. */
function lateText({ late }: Round['scheme'], say: Voice['say']): readonly string[] {
  if (late === undefined) return [];
  const { effect, points, per = 'submission', atMost } = late;
  if (effect === 'none') return [say(METHOD.lateNone)];
  if (effect === 'unranked') return [say(METHOD.lateUnranked)];
  const rule = say(LATE_RULES[per], { points: printFactor(points ?? 0), most: printFactor(atMost ?? 0) });
  return [say(METHOD.latePoints, { rule })];
}

const LATE_RULES = { submission: METHOD.lateOnce, day: METHOD.lateByDay, hour: METHOD.lateByHour } as const;

/** Which weights a method makes, and which; those that are given say themselves. */
function computedWeights(
  { groupWeights, indicatorWeights }: Round['scheme'],
  { say, list }: Pick<Voice, 'say' | 'list'>,
): readonly string[] {
  const byGroup =
    typeof indicatorWeights === 'object' &&
    'byGroup' in indicatorWeights &&
    typeof indicatorWeights.byGroup === 'object'
      ? Object.values(indicatorWeights.byGroup)
      : [];
  const sentence = (
    words: Localised,
    weightings: readonly (typeof groupWeights | typeof indicatorWeights)[],
  ): string[] => {
    const names = weightings
      .filter(isWeighting)
      .filter(({ method }) => method !== 'equal' && method !== 'fixed')
      .map(({ method }) => say(WEIGHTINGS[method]));
    return names.length === 0 ? [] : [say(words, { methods: list([...new Set(names)]) })];
  };
  return [
    ...sentence(METHOD.groupWeights, [groupWeights]),
    ...sentence(METHOD.indicatorWeights, [indicatorWeights, ...byGroup]),
  ];
}
