/** Why there is no figure of the year before, in the few characters that a cell has room for. */
import type { Localised } from '../round/localised.ts';
import type { NoPrevious } from './centre-history.ts';

export const NO_PREVIOUS_WORDS: Readonly<Record<NoPrevious, Localised>> = {
  'centre-new': { zh: '新设中心', en: 'new centre' },
  'centre-split': { zh: '中心拆分', en: 'was split' },
  'part-unknown': { zh: '合并方缺数', en: 'a part missing' },
  'not-additive': { zh: '不可相加', en: 'does not add' },
  'indicator-new': { zh: '新增指标', en: 'new indicator' },
  'unit-changed': { zh: '单位不同', en: 'other unit' },
  'not-submitted': { zh: '上年未提交', en: 'not submitted' },
  'has-errors': { zh: '上年未受理', en: 'not accepted' },
  ineligible: { zh: '上年未参评', en: 'not eligible' },
  vetoed: { zh: '上年被否决', en: 'vetoed' },
  'not-applicable': { zh: '上年不适用', en: 'not applicable' },
  'not-reported': { zh: '上年未报', en: 'not reported' },
};
