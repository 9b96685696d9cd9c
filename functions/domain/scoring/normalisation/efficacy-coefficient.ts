/** 功效系数法: the efficacy coefficient of Chinese performance evaluation. */
import type { Goalpost } from '../scheme/normalisation-schema.ts';

export interface Efficacy {
  readonly base: number;
  readonly span: number;
  /** `none` lets values beyond the goalposts leave the interval; `low` and `both` cut at one or both ends. */
  readonly clip: 'none' | 'low' | 'both';
}

/**
 * Efficacy coefficient (功效系数法): a base score at the unallowable value and the full score at the satisfactory one, usually 60
 * and 60 + 40; where less is better the unallowable value is the larger. With the extremes of the data as goalposts nobody can
 * score below the base, and the order is that of min–max.
 *
 * @setting normalisation.efficacy-coefficient
 * @formula f = c + d · (z − z₀) / (z₁ − z₀)
 * @latex f = c + d \cdot \frac{z - z_0}{z_1 - z_0}
 * @missing stay missing
 * @constant all get `constant`, or the middle of the scale where the scheme gives none
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal values get equal scores; so do all values beyond a goalpost at which `clip` holds them
 * @source 功效系数法 as in 国务院国资委《中央企业综合绩效评价实施细则》(国资发分配〔2006〕157号), whose tiered form is `piecewise`; base and span as usual in Chinese practice
 * @example efficacyCoefficient(9, { unallowable: 6, satisfactory: 12 }, { base: 60, span: 40, clip: 'both' }) // 80
 */
export function efficacyCoefficient(value: number, posts: Goalpost, efficacy: Efficacy): number {
  const { base, span } = efficacy;
  return held(base + span * shareOf(value, posts), efficacy);
}

/**
 * Exponential efficacy coefficient (指数型功效系数法, `form: exponential`): the same as the linear form at both goalposts and lower
 * between them, so that the way up is steeper near the top.
 *
 * @setting normalisation.efficacy-coefficient
 * @formula f = c · ((c + d) / c)^r, r = (z − z₀) / (z₁ − z₀)
 * @latex f = c \left(\frac{c + d}{c}\right)^{r} = c\,e^{r \ln\frac{c+d}{c}}, \quad r = \frac{z - z_0}{z_1 - z_0}
 * @missing stay missing
 * @constant all get `constant`, or the middle of the scale where the scheme gives none
 * @zero an ordinary value; the base c itself has to be above 0
 * @negative an ordinary value
 * @tied equal values get equal scores; so do all values beyond a goalpost at which `clip` holds them
 * @source 封婷《综合评价中一种凹性指数型功效函数》, 统计与信息论坛 2016 (7), pp. 16–21 (on exponential efficacy functions, most of them convex as this one); first proposed, as far as we know, by 彭非、袁卫、惠争勤 (2007), which we have not seen
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
