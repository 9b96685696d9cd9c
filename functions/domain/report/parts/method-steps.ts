/** The round's method in sentences, every parameter put in. */
import { localise } from '../../round/localised.ts';
import type { Round } from '../../round/round.ts';
import { lowestScore } from '../../scoring/normalise.ts';
import { printFactor, printPercent } from '../print-number.ts';
import { METHOD } from '../texts/method.ts';
import type { Voice } from '../voice.ts';

/** Treatment, normalisation, missing data, aggregation, reviewers, ranking: in the order of the arithmetic. */
export function methodSteps(round: Round, voice: Voice): string[] {
  const { say, join } = voice;
  const { scheme } = round;
  const parts = {
    quantitative: printPercent(scheme.parts.quantitative, 0),
    qualitative: printPercent(scheme.parts.qualitative, 0),
  };
  return [
    treatmentText(round, voice),
    join([normalisationText(round, voice), goalpostsText(round, voice), ...specialCases(round, voice)]),
    say(METHOD.aggregation, parts),
    say(METHOD.qualitative),
    join([rankingText(round, voice), say(METHOD.outside)]),
  ];
}

function treatmentText({ scheme: { treatment }, indicators }: Round, { say, list, language }: Voice): string {
  const scales = treatment.method === 'log1p' ? treatment.scale : {};
  const items = indicators.flatMap(({ id, title }) => {
    const scale = scales[id];
    return scale === undefined
      ? []
      : [say(METHOD.scaleItem, { title: localise(title, language), scale: printFactor(scale) })];
  });
  return items.length === 0 ? say(METHOD.treatmentNone) : say(METHOD.treatmentLog, { scales: list(items) });
}

function normalisationText({ scheme: { normalisation } }: Round, { say }: Voice): string {
  if (normalisation.method === 'min-max') {
    const { from, to } = normalisation.range;
    return say(METHOD.minMax, { from: printFactor(from), to: printFactor(to) });
  }
  const base = printFactor(normalisation.base);
  const top = printFactor(normalisation.base + normalisation.span);
  const clips = { none: METHOD.clipNone, low: METHOD.clipLow, both: METHOD.clipBoth };
  const clip = say(clips[normalisation.clip], { base, top });
  return say(METHOD.efficacy, { base, span: printFactor(normalisation.span), clip });
}

function goalpostsText({ scheme, indicators }: Round, { say, list, language }: Voice): string {
  const fixed = indicators.flatMap(({ id, title }) => {
    const posts = scheme.normalisation.goalposts[id];
    if (posts === undefined) return [];
    const ends = { low: printFactor(posts.unallowable), high: printFactor(posts.satisfactory) };
    return [say(METHOD.goalpostItem, { title: localise(title, language), ...ends })];
  });
  if (fixed.length === 0) return say(METHOD.goalpostsReference);
  return say(fixed.length === indicators.length ? METHOD.goalpostsFixed : METHOD.goalpostsMixed, {
    posts: list(fixed),
  });
}

function specialCases({ scheme }: Round, { say }: Voice): string[] {
  const lowest = printFactor(lowestScore(scheme.normalisation));
  return [
    say(METHOD.constant, { constant: printFactor(scheme.normalisation.constant) }),
    say(scheme.missing === 'floor' ? METHOD.missingFloor : METHOD.missingWithhold, { lowest }),
  ];
}

function rankingText({ scheme, grades }: Round, { say, list, language }: Voice): string {
  const bands = grades.bands.map(({ title, atLeast }) => {
    const grade = localise(title, language);
    return atLeast === null
      ? say(METHOD.gradeRest, { grade })
      : say(METHOD.gradeFrom, { grade, from: printFactor(atLeast) });
  });
  const { from, decimals, ties } = scheme.ranking;
  return say(from === 'published' ? METHOD.rankingPublished : METHOD.rankingExact, {
    decimals: String(decimals),
    ties: say(METHOD[ties]),
    grades: list(bands),
  });
}
