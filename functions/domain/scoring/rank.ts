/** Ranks from scores: the highest score is first. */

/**
 * Ranks in the order of `scores`; `undefined` scores have no rank and take no place. `competition` gives ties the better
 * rank and leaves the next places empty (1, 2, 2, 4); `dense` leaves none empty (1, 2, 2, 3).
 *
 * @example rank([80, 90, 90, undefined, 70], 'competition') // [3, 1, 1, undefined, 4]
 */
export function rank(scores: readonly (number | undefined)[], ties: 'competition' | 'dense'): (number | undefined)[] {
  const descending = scores.filter((score) => score !== undefined).sort((a, b) => b - a);
  const ladder = ties === 'dense' ? [...new Set(descending)] : descending;
  const rankOf = new Map<number, number>();
  ladder.forEach((score, position) => {
    if (!rankOf.has(score)) rankOf.set(score, position + 1);
  });
  return scores.map((score) => (score === undefined ? undefined : rankOf.get(score)));
}
