/** 功效系数法: the efficacy coefficient of Chinese performance evaluation. */
import type { Goalpost } from './scheme/normalisation-schema.ts';

export interface Efficacy {
  readonly base: number;
  readonly span: number;
  /** `none` lets values beyond the goalposts leave the interval; `low` and `both` cut at one or both ends. */
  readonly clip: 'none' | 'low' | 'both';
}

/**
 * c + d · (x − x_unallowable)/(x_satisfactory − x_unallowable), usually c = 60 and d = 40 (功效系数法; 财政部等
 * 《国有资本金效绩评价操作细则》). The posts must differ; where less is better the unallowable one is the larger.
 *
 * @example efficacyCoefficient(9, { unallowable: 6, satisfactory: 12 }, { base: 60, span: 40, clip: 'both' }) // 80
 */
export function efficacyCoefficient(value: number, posts: Goalpost, efficacy: Efficacy): number {
  const { base, span } = efficacy;
  return held(base + span * shareOf(value, posts), efficacy);
}

/**
 * 指数型功效系数: c · ((c + d)/c)^r with r = (x − x_unallowable)/(x_satisfactory − x_unallowable), that is A·e^(B·r) with A = c and
 * B = ln((c + d)/c), 0.5108 for 60 and 40. The same at both posts as the linear form and lower between them. Needs c > 0.
 * Source: 彭非、袁卫、惠争勤《对综合评价方法中指数功效函数的一种改进探讨》, 统计研究 2007 (12), pp. 29–34.
 *
 * @example exponentialEfficacy(6, { unallowable: 6, satisfactory: 12 }, { base: 60, span: 40, clip: 'both' }) // 60
 */
export function exponentialEfficacy(value: number, posts: Goalpost, efficacy: Efficacy): number {
  const { base, span } = efficacy;
  return held(base * ((base + span) / base) ** shareOf(value, posts), efficacy);
}

function shareOf(value: number, { unallowable, satisfactory }: Goalpost): number {
  return (value - unallowable) / (satisfactory - unallowable);
}

function held(score: number, { base, span, clip }: Efficacy): number {
  if (clip !== 'none' && score < base) return base;
  return clip === 'both' && score > base + span ? base + span : score;
}
