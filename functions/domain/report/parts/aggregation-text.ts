/** How scores are put together, in sentences. */
import type { Round } from '../../round/round.ts';
import { isWeighting } from '../../scoring/round-method.ts';
import type { Weighting } from '../../scoring/scheme/weighting-schema.ts';
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
  const computed = weightingsOf(scheme)
    .filter(({ method }) => method !== 'equal' && method !== 'fixed')
    .map(({ method }) => say(WEIGHTINGS[method]));
  const opinions = (scheme.secondOpinions ?? []).map(({ method }) =>
    say(METHOD_NAMES[method] ?? { zh: method, en: method }),
  );
  return join([
    isPlain ? say(METHOD.aggregation, parts) : say(METHOD.aggregationOther, { ...parts, means: list(means) }),
    ...(computed.length === 0 ? [] : [say(METHOD.computedWeights, { methods: list([...new Set(computed)]) })]),
    ...(scheme.adjustments === undefined ? [] : [say(METHOD.adjustments)]),
    ...(scheme.thresholds === undefined ? [] : [say(METHOD.thresholds)]),
    ...(opinions.length === 0 ? [] : [say(METHOD.secondOpinions, { methods: list(opinions) })]),
  ]);
}

/** The methods that make weights, between groups and within them. */
function weightingsOf({ groupWeights, indicatorWeights }: Round['scheme']): readonly Weighting[] {
  const byGroup =
    typeof indicatorWeights === 'object' &&
    'byGroup' in indicatorWeights &&
    typeof indicatorWeights.byGroup === 'object'
      ? Object.values(indicatorWeights.byGroup)
      : [];
  return [groupWeights, indicatorWeights, ...byGroup].filter(isWeighting);
}
