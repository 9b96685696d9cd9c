/** Risk of all centres in three bands, with what makes it: only where the round has it in the summary. */
import type { Risk } from '../../risk/assess-risk.ts';
import { BANDS, sayRisk } from '../../risk/risk-words.ts';
import { localise } from '../../round/localised.ts';
import { makeTable, type RowFacts } from '../make-table.ts';
import { printNumber } from '../print-number.ts';
import type { Section } from '../report-model.ts';
import { RISK } from '../texts/risk.ts';
import type { Entry, Outline } from './outline.ts';

/** How many are in each band; those above the lowest one by one, the highest first, equal ones in the order of the register. */
export function riskSection(outline: Outline): Section | undefined {
  const { voice, entries, input } = outline;
  const { risks } = input;
  if (risks === undefined) return undefined;
  const { say } = voice;
  const riskOf = ({ centre }: Entry): Risk | undefined => risks.get(centre.id);
  const numberIn = (band: Risk['band']): string =>
    printNumber(entries.filter((entry) => riskOf(entry)?.band === band).length, 0);
  const counts = {
    high: numberIn('high'),
    middle: numberIn('middle'),
    low: numberIn('low'),
    open: numberIn(undefined),
  };
  const shown = entries
    .filter((entry) => ['high', 'middle'].includes(riskOf(entry)?.band ?? ''))
    .toSorted((a, b) => (riskOf(b)?.score ?? 0) - (riskOf(a)?.score ?? 0) || a.centre.no - b.centre.no);
  const columns = [
    [say(RISK.name), 'text'],
    [say(RISK.band), 'text'],
    [say(RISK.reasons), 'text'],
  ] as const;
  return {
    id: 'risk',
    heading: say(RISK.heading),
    blocks: [
      { kind: 'paragraphs', tone: 'plain', texts: [say(RISK.lead), say(RISK.counts, counts)] },
      ...(shown.length === 0
        ? []
        : [makeTable({ id: 'risk', columns, rows: shown.map((entry) => rowOf(outline, entry, riskOf(entry))) })]),
    ],
  };
}

function rowOf({ voice: { language } }: Outline, { centre }: Entry, risk: Risk | undefined): RowFacts {
  if (risk?.band === undefined) return { cells: [centre.name] };
  const reasons = sayRisk({ ...risk, unknown: [] }).map((reason) => localise(reason, language));
  const band = { text: localise(BANDS[risk.band], language), detail: printNumber(risk.score, 2) };
  return {
    cells: [
      centre.name,
      { ...band, ...(risk.band === 'high' && { tone: 'bad' as const }) },
      reasons.join(language === 'en' ? '; ' : '；'),
    ],
  };
}
