/** A made-up scorecard: marks of a reviewer for the centres assigned to them. */
import type { Centre } from '../round/centre.ts';
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { Entry } from '../workbook/fill-plan.ts';
import type { ScorecardLayout } from '../workbook/layout-texts.ts';
import { pointKey, SCORECARD_COVER_KEYS } from '../workbook/scorecard-keys.ts';
import { type Random, randomFrom } from './random.ts';
import { PHRASES_EN, PHRASES_ZH } from './sample-phrases.ts';

interface SampleScorecard {
  readonly round: Round;
  readonly layout: ScorecardLayout;
  readonly reviewer: string;
  readonly centres: readonly Centre[];
}

/** Every point marked in steps of half a mark: the centre's own quality, the reviewer's severity and some chance. */
export function sampleScorecard({ round, layout, reviewer, centres }: SampleScorecard): readonly Entry[] {
  const severity = 0.05 * randomFrom(`${round.id}/${reviewer}/severity`).normal();
  const finished = localise(layout.answers.yes, round.language);
  return [
    { role: 'cover', row: SCORECARD_COVER_KEYS.tick, column: 'value', value: finished },
    ...centres.flatMap((centre) => centreEntries(round, centre, { reviewer, severity })),
  ];
}

function centreEntries(
  round: Round,
  centre: Centre,
  { reviewer, severity }: { readonly reviewer: string; readonly severity: number },
): Entry[] {
  const quality = 0.8 + 0.08 * randomFrom(`${round.id}/${centre.id}/quality`).normal();
  const random = randomFrom(`${round.id}/${centre.id}/${reviewer}`);
  const phrases = round.language === 'zh-CN' ? PHRASES_ZH : PHRASES_EN;
  const marks = round.rubric.sections.flatMap((section) =>
    section.points.flatMap((point): Entry[] => {
      const row = pointKey({ centre: centre.id, section: section.id, point: point.id });
      return [{ role: 'marks', row, column: 'mark', value: markOf(point.fullMarks, quality - severity, random) }];
    }),
  );
  return [...marks, { role: 'overall', row: centre.id, column: 'comment', value: random.pick(phrases.comments) }];
}

function markOf(fullMarks: number, quality: number, random: Random): number {
  const share = Math.min(1, Math.max(0, quality + 0.06 * random.normal()));
  return Math.round(2 * fullMarks * share) / 2;
}
