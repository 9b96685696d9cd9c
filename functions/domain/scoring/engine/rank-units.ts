/** Ranks from scores: the highest score is first. */
import type { Column } from '../column.ts';
import type { Ranking } from '../scheme/result-schema.ts';

/**
 * Ranks from the highest score down. Equal scores are parted by the first of `tieBreaks` that differs, a gap coming last; what is
 * still equal shares a rank.
 *
 * @setting ranking.ties
 * @formula competition 1, 2, 2, 4; dense 1, 2, 2, 3; average 1, 2.5, 2.5, 4
 * @latex r_i = 1 + \#\{\,k : T_k > T_i\,\}
 * @missing have no rank and take no place
 * @constant all share one rank
 * @zero an ordinary score
 * @negative an ordinary score
 * @tied share the better rank and leave the next places empty (`competition`), leave none empty (`dense`), or share the mean of their places (`average`)
 * @source COINr 1.1.14 ranks by `competition`, scikit-criteria 0.9 by `dense`, pymcdm 1.4.0 by `average`
 * @example rankUnits([80, 90, 90, undefined, 70], 'competition') // [3, 1, 1, undefined, 4]
 */
export function rankUnits(scores: Column, ties: Ranking['ties'], breakers: readonly Column[] = []): Column {
  const keys = [scores, ...breakers];
  const compare = (a: number, b: number): number => {
    for (const key of keys) {
      const difference = (key[b] ?? Number.NEGATIVE_INFINITY) - (key[a] ?? Number.NEGATIVE_INFINITY);
      if (difference > 0 || difference < 0) return difference;
    }
    return 0;
  };
  const order = [...scores.keys()].filter((unit) => scores[unit] !== undefined).sort(compare);
  const ranks: (number | undefined)[] = scores.map(() => undefined);
  let steps = 0;
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && compare(order[first] ?? 0, order[next] ?? 0) === 0) next += 1;
    steps += 1;
    const rank = ties === 'dense' ? steps : ties === 'competition' ? first + 1 : (first + 1 + next) / 2;
    for (const unit of order.slice(first, next)) ranks[unit] = rank;
    first = next;
  }
  return ranks;
}
