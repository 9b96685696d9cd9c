/** Sums that do not lose small terms beside large ones, so that the order of centres never hangs on rounding dust. */

/**
 * Sum by Neumaier's compensated summation (Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen,
 * ZAMM 54, 1974, pp. 39–51). No terms give 0.
 *
 * @example compensatedSum([1e16, 1, -1e16]) // 1
 */
export function compensatedSum(terms: Iterable<number>): number {
  // By index: the sums of an evaluation are many and short.
  const list: readonly number[] = Array.isArray(terms) ? terms : [...terms];
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < list.length; i += 1) {
    const term = list[i] ?? 0;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
