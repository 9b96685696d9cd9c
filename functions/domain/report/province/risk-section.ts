/** Risk of all centres in three bands, with what makes it: only where the round has it in the summary. */
import { BANDS, sayRisk } from '../../risk/risk-words.ts';
import { localise } from '../../round/localised.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { NO_NUMBER, printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { RISK } from '../texts/risk.ts';
import type { Entry, Outline } from './outline.ts';

/** The highest first, equal ones in the order of the register, then those of which nothing is known. */
export function riskSection(outline: Outline): Section | undefined {
  const { voice, entries, input } = outline;
  const { risks } = input;
  if (risks === undefined) return undefined;
  const { say } = voice;
  const scoreOf = ({ centre }: Entry): number => risks.get(centre.id)?.score ?? -1;
  const sorted = entries.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.centre.no - b.centre.no);
  return {
    id: 'risk',
    heading: say(RISK.heading),
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [say(RISK.lead)] },
      makeTable({
        id: 'risk',
        columns: [
          [say(RISK.name), 'text'],
          [say(RISK.band), 'text'],
          [say(RISK.reasons), 'text'],
        ],
        rows: sorted.map((entry) => rowOf(outline, entry)),
      }),
    ],
  };
}

function rowOf({ voice, input }: Outline, { centre }: Entry): RowFacts {
  const { language } = voice;
  const risk = input.risks?.get(centre.id);
  if (risk?.band === undefined) return { cells: [centre.name, voice.say(RISK.unknown), NO_NUMBER] };
  const reasons = sayRisk({ ...risk, unknown: [] }).map((reason) => localise(reason, language));
  return {
    cells: [
      centre.name,
      {
        text: localise(BANDS[risk.band], language),
        detail: printNumber(risk.score, 2),
        ...(risk.band === 'high' && { tone: 'bad' as const }),
      },
      reasons.length === 0 ? NO_NUMBER : reasons.join(language === 'en' ? '; ' : '；'),
    ],
  };
}
