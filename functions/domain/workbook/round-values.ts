/** What the round puts into the places of guides and introductions. */
import { localise } from '../round/localised.ts';
import type { Round } from '../round/round.ts';
import type { ROUND_PLACES } from './layout-parts.ts';
import { deadlineInWords, periodInWords } from './print-times.ts';

type RoundValues = Readonly<Record<(typeof ROUND_PLACES)[number], string | number>>;

/**
 * The values of `ROUND_PLACES` in the round's own language; a round that wants no seal shows a dash.
 *
 * @example roundValues(round).copies // 5
 */
export function roundValues(round: Round): RoundValues {
  const { language, materials, timeZone } = round;
  const seals = materials.seals.map(({ title }) => localise(title, language));
  return {
    round: localise(round.title, language),
    period: periodInWords(round.period, language),
    deadline: deadlineInWords(round.deadline, timeZone, language),
    organiser: localise(round.organiser, language),
    source: localise(round.source, language),
    copies: materials.paperCopies,
    seals: seals.length === 0 ? '—' : seals.join(language === 'zh-CN' ? '、' : ', '),
    indicators: round.indicators.length,
    sections: round.rubric.sections.length,
  };
}
