/** Weights among brothers with some of them set by hand. */

/**
 * Shares that sum to 1: those in `set` as they are, the others in the proportions that they have among themselves; equal ones
 * where these are all 0. `undefined` where the shares that are set leave nothing or less than nothing for the others, or where all
 * are set and do not sum to 1.
 *
 * @example setShares(new Map([['a', 0.5], ['b', 0.3], ['c', 0.2]]), new Map([['a', 0.2]]))?.get('b') // 0.48
 */
export function setShares(
  current: ReadonlyMap<string, number>,
  set: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  const others = [...current].filter(([id]) => !set.has(id));
  const taken = [...current.keys()].reduce((sum, id) => sum + (set.get(id) ?? 0), 0);
  const left = 1 - taken;
  if (left < -NEARLY || (others.length === 0 && left > NEARLY)) return undefined;
  const sum = others.reduce((total, [, weight]) => total + weight, 0);
  const shareOf = (weight: number): number =>
    Math.max(0, left) * (sum > 0 ? weight / sum : 1 / Math.max(1, others.length));
  return new Map([...current].map(([id, weight]) => [id, set.get(id) ?? shareOf(weight)]));
}

const NEARLY = 1e-9;
