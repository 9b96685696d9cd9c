/** Why a centre that was evaluated has no rank, or not the grade of its score: in sentences with the numbers. */
import { gradeTitle } from '../round/grade-list.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { CentreResult } from '../scoring/score-tree.ts';
import { NO_NUMBER, printFactor, printPercent } from './print-number.ts';
import { OBSTACLES } from './texts/standing.ts';
import type { Voice } from './voice.ts';

type Scheme = Pick<Round, 'scheme' | 'grades'>;
type Threshold = NonNullable<Round['scheme']['thresholds']>[number];

/** One sentence for each threshold that is not met, and one for figures that are too few; none for most centres. */
export function obstaclesOf(
  { unmet = [], flags = [], coverage }: CentreResult,
  { scheme, grades }: Scheme,
  voice: Voice,
): readonly string[] {
  const { say, language } = voice;
  const thresholds = unmet.flatMap(({ id, value }) => {
    const threshold = scheme.thresholds?.find((one) => one.id === id);
    if (threshold === undefined) return [];
    const held = threshold.else === 'unranked' ? undefined : gradeTitle(grades, threshold.else.gradeAtMost);
    const details = {
      title: threshold.title === undefined ? id : localise(threshold.title, language),
      limit: limitOf(threshold, voice),
      value: value === undefined ? NO_NUMBER : printFactor(value),
      grade: held === undefined ? '' : localise(held, language),
    };
    return [say(held === undefined ? OBSTACLES.unranked : OBSTACLES.gradeAtMost, details)];
  });
  const share = { share: printPercent(coverage, 1), least: printPercent(scheme.availability?.units, 1) };
  return [...thresholds, ...(flags.includes('LOW_COVERAGE') ? [say(OBSTACLES.coverage, share)] : [])];
}

function limitOf({ atLeast, atMost }: Threshold, { say, list }: Voice): string {
  return list([
    ...(atLeast === undefined ? [] : [say(OBSTACLES.atLeast, { limit: printFactor(atLeast) })]),
    ...(atMost === undefined ? [] : [say(OBSTACLES.atMost, { limit: printFactor(atMost) })]),
  ]);
}
