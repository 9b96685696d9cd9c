/** 功效系数法: the efficacy coefficient of Chinese performance evaluation. */
import type { Goalpost } from '../round/scheme.ts';

export interface Efficacy {
  readonly base: number;
  readonly span: number;
  /** `none` lets values beyond the goalposts leave the interval; `low` and `both` cut at one or both ends. */
  readonly clip: 'none' | 'low' | 'both';
}

/**
 * c + d · (x − x_unallowable)/(x_satisfactory − x_unallowable), usually c = 60 and d = 40 (功效系数法; 财政部等
 * 《国有资本金效绩评价操作细则》). Needs x_unallowable < x_satisfactory.
 *
 * @example efficacyCoefficient(9, { unallowable: 6, satisfactory: 12 }, { base: 60, span: 40, clip: 'both' }) // 80
 */
export function efficacyCoefficient(value: number, posts: Goalpost, { base, span, clip }: Efficacy): number {
  const share = (value - posts.unallowable) / (posts.satisfactory - posts.unallowable);
  const score = base + span * share;
  if (clip !== 'none' && score < base) return base;
  return clip === 'both' && score > base + span ? base + span : score;
}
