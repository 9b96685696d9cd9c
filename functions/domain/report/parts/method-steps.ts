/** The round's method in sentences, every parameter put in. */
import { gradeList } from '../../round/grade-list.ts';
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { bottomOf } from '../../scoring/engine/bottom-of.ts';
import { constantOf } from '../../scoring/engine/normalisation-facts.ts';
import { limitsOf, MOST_POINTS, USUAL_SHIFT } from '../../scoring/engine/transform.ts';
import type { Normalisation } from '../../scoring/scheme/normalisation-schema.ts';
import type { Treatment } from '../../scoring/scheme/treatment-schema.ts';
import { printFactor, printPercent } from '../print-number.ts';
import { GRADES } from '../texts/grades.ts';
import { METHOD } from '../texts/method.ts';
import { IMPUTATIONS, NORMALISATIONS, TREATED, TREATMENTS } from '../texts/methods.ts';
import type { Details, Voice } from '../voice.ts';
import { aggregationText } from './aggregation-text.ts';
import { declaredPosts } from './declared-posts.ts';
import { gradeReach } from './grade-reach.ts';

/** Which value is scored, treatment, normalisation, missing data, aggregation, reviewers, ranking: in the order of the arithmetic. */
export function methodSteps(round: Round, voice: Voice): string[] {
  const { say, join } = voice;
  return [
    join([...verifiedText(round, voice), ...imputationText(round, voice), treatmentText(round, voice)]),
    join([normalisationText(round, voice), ...goalpostsText(round, voice), ...specialCases(round, voice)]),
    aggregationText(round, voice),
    reviewsText(round, voice),
    join([rankingText(round, voice), say(METHOD.outside)]),
  ];
}

function reviewsText({ scheme: { reviews } }: Round, { say, join }: Voice): string {
  const combined = say(METHOD[reviews?.combine ?? 'mean']);
  const levelled = reviews?.levelSeverity === true ? [say(METHOD.levelled)] : [];
  return join([say(METHOD.qualitative, { combined }), ...levelled]);
}

function verifiedText({ verification }: Round, { say }: Voice): readonly string[] {
  return verification?.scored === 'verified' ? [say(METHOD.verified)] : [];
}

function imputationText({ scheme: { imputation } }: Round, { say }: Voice): readonly string[] {
  if (imputation === undefined || imputation.method === 'none') return [];
  return [say(METHOD.imputed, { method: say(IMPUTATIONS[imputation.method]) })];
}

function treatmentText({ scheme: { treatment }, indicators }: Round, voice: Voice): string {
  const { say, list, language } = voice;
  if (treatment.method !== 'log1p') return say(TREATMENTS[treatment.method], treatmentDetails(treatment, voice));
  const items = indicators.flatMap(({ id, title }) => {
    const scale = treatment.scale[id];
    return scale === undefined
      ? []
      : [say(METHOD.scaleItem, { title: localise(title, language), scale: printFactor(scale) })];
  });
  return items.length === 0 ? say(TREATMENTS.none) : say(METHOD.treatmentLog, { scales: list(items) });
}

function treatmentDetails(treatment: Treatment, { say }: Voice): Details {
  if (treatment.method === 'none' || treatment.method === 'log1p') return {};
  const limits = limitsOf(treatment);
  const shape = { skewness: printFactor(limits.skewness), kurtosis: printFactor(limits.excessKurtosis) };
  const which = say('when' in treatment && treatment.when === 'ill-shaped' ? TREATED.illShaped : TREATED.all, shape);
  if (treatment.method === 'box-cox') return { which, lambda: printFactor(treatment.lambda) };
  if (treatment.method === 'shifted-log') return { which, share: printPercent(treatment.share ?? USUAL_SHIFT, 1) };
  return { ...shape, most: printFactor(treatment.most ?? MOST_POINTS) };
}

function normalisationText(round: Round, voice: Voice): string {
  const { say } = voice;
  const { normalisation } = round.scheme;
  if (normalisation.method === 'min-max') {
    const { from, to } = normalisation.range;
    const ends = { from: printFactor(from), to: printFactor(to) };
    return say((normalisation.clip ?? 'none') === 'none' ? METHOD.minMax : METHOD.minMaxClipped, ends);
  }
  if (normalisation.method !== 'efficacy-coefficient') {
    return say(NORMALISATIONS[normalisation.method], factorsOf(normalisation));
  }
  const base = printFactor(normalisation.base);
  const top = printFactor(normalisation.base + normalisation.span);
  const clips = { none: METHOD.clipNone, low: METHOD.clipLow, both: METHOD.clipBoth };
  const clip = say(clips[normalisation.clip], { base, top });
  const form = normalisation.form === 'exponential' ? METHOD.efficacyExponential : METHOD.efficacy;
  return say(form, { base, top, span: printFactor(normalisation.span), clip });
}

function factorsOf(normalisation: Normalisation): Details {
  const isPopulation = normalisation.method === 'z-score' && normalisation.population === true;
  const usual = { factor: '1', mean: '0', deviation: '1', middle: '', steepness: '' };
  const details: Record<string, string> = { ...usual, divisor: isPopulation ? 'n' : 'n − 1' };
  for (const [key, value] of Object.entries(normalisation))
    if (typeof value === 'number') details[key] = printFactor(value);
  return details;
}

function goalpostsText(round: Round, { say, list, language }: Voice): readonly string[] {
  if (!('goalposts' in round.scheme.normalisation)) return [];
  const fixed = round.indicators.flatMap(({ id, title }) => {
    const posts = declaredPosts(round, id);
    if (posts === undefined) return [];
    const ends = { low: printFactor(posts.unallowable), high: printFactor(posts.satisfactory) };
    return [say(METHOD.goalpostItem, { title: localise(title, language), ...ends })];
  });
  if (fixed.length === 0) return [say(METHOD.goalpostsReference)];
  const words = fixed.length === round.indicators.length ? METHOD.goalpostsFixed : METHOD.goalpostsMixed;
  return [say(words, { posts: list(fixed) })];
}

function specialCases({ scheme, indicators }: Round, { say, list, language }: Voice): string[] {
  const { normalisation, missing } = scheme;
  const constant = constantOf(normalisation);
  const bottom = bottomOf(normalisation, {}, []);
  const lowest = bottom === undefined ? say(METHOD.theLowest) : printFactor(bottom);
  const own = indicators.filter(({ id }) => Object.keys(scheme.indicators?.[id] ?? {}).length > 0);
  const titles = list(own.map(({ title }) => localise(title, language)));
  return [
    ...(own.length === 0 ? [] : [say(METHOD.ownSettings, { titles })]),
    ...(constant === undefined ? [] : [say(METHOD.constant, { constant: printFactor(constant) })]),
    missing === 'floor'
      ? say(METHOD.missingFloor, { lowest })
      : say(missing === 'skip' ? METHOD.missingSkip : METHOD.missingWithhold),
    ...notApplicableText(indicators, { say, list, language }),
    ...availabilityText(scheme, say),
  ];
}

function notApplicableText(
  indicators: Round['indicators'],
  { say, list, language }: Pick<Voice, 'say' | 'list' | 'language'>,
): readonly string[] {
  const titles = indicators.filter((one) => one.notApplicable === true).map(({ title }) => localise(title, language));
  return titles.length === 0 ? [] : [say(METHOD.notApplicable, { titles: list(titles) })];
}

function availabilityText({ availability }: Round['scheme'], say: Voice['say']): readonly string[] {
  const { indicators, group, units } = availability ?? {};
  return [
    ...(indicators === undefined ? [] : [say(METHOD.availabilityIndicators, { share: printPercent(indicators, 0) })]),
    ...(group === undefined ? [] : [say(METHOD.availabilityGroup, { share: printPercent(group, 0) })]),
    ...(units === undefined ? [] : [say(METHOD.availabilityUnits, { share: printPercent(units, 0) })]),
  ];
}

function rankingText({ scheme, grades }: Round, voice: Voice): string {
  const { say, list } = voice;
  const each = gradeList(grades).map((grade, position) => {
    const details = { grade: localise(grade.title, voice.language), reach: gradeReach(grade, position === 0, voice) };
    return say(GRADES.item, details);
  });
  const { from, decimals, ties } = scheme.ranking;
  return say(from === 'published' ? METHOD.rankingPublished : METHOD.rankingExact, {
    decimals: String(decimals),
    ties: say(METHOD[ties]),
    grades: list(each),
  });
}
