/** The logarithm that keeps a few very large amounts from deciding everything. */

/**
 * Logarithm with a frozen scale: below s a score grows about with the amount, above it with its multiples. The result depends
 * on the unit, so s is given in the indicator's unit and frozen before data are opened.
 *
 * @setting treatment.log1p
 * @formula z = ln(1 + x / s)
 * @latex z = \ln\left(1 + \frac{x}{s}\right)
 * @missing stay missing
 * @constant stay constant
 * @zero stays zero
 * @negative defined above −s alone; at and below it a value is refused, or becomes a gap where it comes out of a formula
 * @tied stay tied; the order never changes
 * @source OECD/JRC Handbook (2008), p. 84 (logarithms of skewed indicators; log(1 + x/s) keeps zeros, which the plain logarithm there does not)
 * @example logTreatment(0, 1000) // 0
 */
export function logTreatment(value: number, scale: number): number {
  return Math.log1p(value / scale);
}
