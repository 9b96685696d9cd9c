/** The same weight for all. */

/**
 * Equal weights (等权): the same for all brothers. No neutral choice either: a group with more indicators gives each less, and
 * indicators that say the same count twice.
 *
 * @setting weights.equal
 * @formula w = 1/n
 * @latex w_i = \frac1n
 * @missing an indicator that is left out for all takes no weight; the others share it
 * @constant weighs as any other
 * @zero weighs as any other
 * @negative weighs as any other
 * @tied weighs as any other
 * @source OECD/JRC Handbook (2008), pp. 31–32
 * @example equalWeights(4) // [0.25, 0.25, 0.25, 0.25]
 */
export function equalWeights(count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 / count);
}
