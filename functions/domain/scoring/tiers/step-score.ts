/** 分档计分: scores by steps. */

export interface Tier {
  readonly from: number;
  readonly score: number;
}

/**
 * Step table (分档计分): the score of the highest tier whose threshold is reached. The scores are put on 100 by `full`.
 *
 * @setting normalisation.steps
 * @formula f = 100 · p(x) / F, p(x) = score of the highest tier with from ≤ x
 * @latex f = \frac{100}{F}\, p_k, \quad k = \max\{\,i : t_i \le x\,\}
 * @missing stay missing
 * @constant all get the score of their tier
 * @zero an ordinary value; below the first tier a value scores `below`, 0 unless the scheme says otherwise
 * @negative an ordinary value
 * @tied equal values get equal scores; so do all of one tier
 * @source common in Chinese tables of points; an example with its source is the shipped round `makerspace-points`
 * @example stepScore(7, [{ from: 1, score: 2 }, { from: 5, score: 6 }], 0) // 6
 */
export function stepScore(value: number, tiers: readonly Tier[], below: number): number {
  return tiers.findLast(({ from }) => value >= from)?.score ?? below;
}
