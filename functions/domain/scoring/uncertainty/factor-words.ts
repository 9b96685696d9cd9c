/** What people call the choices that are drawn. */
import type { Localised } from '../../round/localised.ts';
import type { Factor } from './space.ts';

export const FACTOR_WORDS: Readonly<Record<Factor, Localised>> = {
  weights: { zh: '权重', en: 'weights' },
  treatment: { zh: '数据处理', en: 'treatment' },
  normalisation: { zh: '标准化方法', en: 'normalisation' },
  imputation: { zh: '缺值填补', en: 'imputation' },
  aggregation: { zh: '合成方法', en: 'aggregation' },
  leaveOneOut: { zh: '去掉一项指标', en: 'leaving one indicator out' },
  reviewers: { zh: '由谁评审', en: 'who reviewed' },
};
