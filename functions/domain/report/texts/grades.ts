/** Words for what a grade is given for. */
import type { Localised } from '../../round/localised.ts';

export const GRADES = {
  from: { zh: '{from} 分及以上', en: 'from {from}' },
  firstShare: { zh: '名次在前 {share}', en: 'the first {share}' },
  nextShare: { zh: '其后 {share}', en: 'the next {share}' },
  rest: { zh: '其余', en: 'the rest' },
  item: { zh: '{grade}：{reach}', en: '{grade}: {reach}' },
} as const satisfies Record<string, Localised>;
