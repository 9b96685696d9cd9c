/** Sharing out a difference among its causes when they act together. */

/**
 * Shapley's value of each of `count` causes: what it adds, averaged over all orders in which the causes may come. `worth` is
 * asked once for every set of causes, as bits: cause i is in the set where bit i is 1. The shares sum to worth(all) −
 * worth(none); a cause that never changes anything has none, and causes that do the same have the same.
 * Source: Shapley, *A Value for n-Person Games*, in *Contributions to the Theory of Games* II (1953).
 *
 * @example shapleyShares(2, (set) => [0, 1, 0, 3][set] ?? 0) // [2, 1]
 */
export function shapleyShares(count: number, worth: (set: number) => number): readonly number[] {
  const worths = Array.from({ length: 2 ** count }, (_, set) => worth(set));
  const weights = orderWeights(count);
  return Array.from({ length: count }, (_, cause) => {
    const bit = 2 ** cause;
    let share = 0;
    for (let set = 0; set < worths.length; set += 1) {
      if ((set & bit) !== 0) continue;
      share += (weights[sizeOf(set)] ?? 0) * ((worths[set + bit] ?? 0) - (worths[set] ?? 0));
    }
    return share;
  });
}

/** |S|! (n − |S| − 1)! / n! by the size of S: the share of the orders in which exactly S comes before a cause. */
function orderWeights(count: number): readonly number[] {
  const weights = [1 / Math.max(1, count)];
  for (let size = 1; size < count; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (count - size));
  return weights;
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
