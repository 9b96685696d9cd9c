/** The logarithm that keeps a few very large amounts from deciding everything. */

/**
 * log(1 + x/s), natural logarithm, for x ≥ 0. Zero stays zero and the order stays; s is frozen with the round, since the
 * result depends on the unit (OECD/JRC Handbook, 2008, pp. 83–84 on skewed indicators).
 *
 * @example logTreatment(0, 1000) // 0
 */
export function logTreatment(value: number, scale: number): number {
  return Math.log1p(value / scale);
}
