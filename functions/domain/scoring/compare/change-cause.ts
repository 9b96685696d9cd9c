/** What scores and ranks may have changed for. */
import type { Localised } from '../../round/localised.ts';

/** In the order in which they are told. */
export const CHANGE_CAUSES = ['data', 'reviews', 'weights', 'settings', 'reference', 'standing', 'program'] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

export const CHANGE_WORDS: Readonly<Record<ChangeCause, Localised>> = {
  data: { zh: '填报数据', en: 'figures' },
  reviews: { zh: '专家评分', en: 'reviewers’ marks' },
  weights: { zh: '权重', en: 'weights' },
  settings: { zh: '方案的其他设定', en: 'other settings of the scheme' },
  reference: { zh: '参照集（谁参加比较）', en: 'reference set (who is compared)' },
  standing: { zh: '排名资格（一票否决、暂定、迟交）', en: 'who may be ranked (veto, provisional, late)' },
  program: { zh: '程序版本，或未留存的旧定义', en: 'version of the program, or a definition that was not kept' },
};
