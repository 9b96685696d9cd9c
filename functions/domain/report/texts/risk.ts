/** Words of the summary's section on risk. */
import type { Localised } from '../../round/localised.ts';

export const RISK = {
  heading: { zh: '风险分档', en: 'Risk' },
  lead: {
    zh: '风险为 0 至 1，由未说明的提示、较上年大幅增减、填报值与核实值之差、迟交、重复申报和专家意见分歧按权重平均而得，无从得知的不计入。仅供办公室安排现场考察，不影响得分。',
    en: 'Risk, 0 to 1, is the weighted mean of unanswered warnings, jumps since last year, declared against verified figures, delay, double claims and reviewers apart; what is not known is left out. It serves to arrange visits; no score hangs on it.',
  },
  counts: {
    zh: '高 {high} 家，中 {middle} 家，低 {low} 家，无从得知 {open} 家。',
    en: 'High: {high}, middle: {middle}, low: {low}, not known: {open}.',
  },
  name: { zh: '中心', en: 'Centre' },
  band: { zh: '分档', en: 'Band' },
  reasons: { zh: '构成', en: 'Made of' },
} as const satisfies Record<string, Localised>;
