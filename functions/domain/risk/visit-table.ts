/** The proposed visits as a table for the office's own program. */
import type { ExportTable } from '../report/export-table.ts';
import type { Centre } from '../round/centre.ts';
import { type Language, type Localised, localise } from '../round/localised.ts';
import type { Risk } from './assess-risk.ts';
import type { ProposedVisit } from './propose-visits.ts';
import { BANDS, sayRisk } from './risk-words.ts';

const WORDS = {
  title: { zh: '拟考察名单', en: 'Proposed visits' },
  place: { zh: '顺序', en: 'Place' },
  no: { zh: '名录序号', en: 'No.' },
  name: { zh: '中心', en: 'Centre' },
  city: { zh: '城市', en: 'City' },
  band: { zh: '风险分档', en: 'Band' },
  score: { zh: '风险（0 至 1）', en: 'Risk (0 to 1)' },
  by: { zh: '产生方式', en: 'Chosen' },
  reasons: { zh: '理由', en: 'Reasons' },
} as const satisfies Record<string, Localised>;

const CHOSEN: Readonly<Record<ProposedVisit['by'], Localised>> = {
  risk: { zh: '按风险', en: 'by risk' },
  lot: { zh: '抽签', en: 'by lot' },
};

export interface VisitRow {
  readonly centre: Centre;
  readonly risk: Risk;
  readonly by: ProposedVisit['by'];
}

/**
 * A row a visit, in their order; a centre of which nothing is known has neither score nor band.
 *
 * @example visitTable([], 'zh-CN').title // '拟考察名单'
 */
export function visitTable(visits: readonly VisitRow[], language: Language): ExportTable {
  const say = (text: Localised): string => localise(text, language);
  const column = (id: keyof typeof WORDS, kind: 'text' | 'number') => ({ id, title: say(WORDS[id]), kind });
  return {
    title: say(WORDS.title),
    columns: [
      { ...column('place', 'number'), decimals: 0 },
      { ...column('no', 'number'), decimals: 0 },
      column('name', 'text'),
      column('city', 'text'),
      column('band', 'text'),
      column('score', 'number'),
      column('by', 'text'),
      column('reasons', 'text'),
    ],
    rows: visits.map(({ centre, risk, by }, place) => [
      ...[place + 1, centre.no, centre.name, centre.city ?? null],
      risk.band === undefined ? null : say(BANDS[risk.band]),
      risk.score ?? null,
      say(CHOSEN[by]),
      sayRisk(risk)
        .map(say)
        .join(language === 'en' ? '; ' : '；'),
    ]),
  };
}
