/** Grades from scores. */
import type { GradeBand } from './scheme/result-schema.ts';

/**
 * Grades by score: the first grade, from the top, whose limit the score reaches. Two public sets of limits have names, `sasac` and
 * `finance-ministry`.
 *
 * @setting grades 1
 * @formula the highest grade with limit ≤ score
 * @latex g = \max\{\,k : T \ge t_k\,\}
 * @missing have no grade
 * @constant all have one grade
 * @zero an ordinary score
 * @negative an ordinary score
 * @tied equal scores get equal grades; a score at the limit reaches it
 * @source limits A ≥ 85, B ≥ 70, C ≥ 50, D ≥ 40, E: 国务院国资委, 中央企业综合绩效评价 (2006); 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差: 财政部, 项目支出绩效评价 (财预〔2020〕10号)
 * @example grade(80, [{ id: 'good', atLeast: 80 }, { id: 'rest', atLeast: null }])?.id // 'good'
 */
export function grade(score: number, bands: readonly GradeBand[]): GradeBand | undefined {
  return bands.find((band) => band.atLeast === null || score >= band.atLeast);
}
