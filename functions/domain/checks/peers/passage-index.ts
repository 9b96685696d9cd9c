/** Which returns hold which passage: an inverted index in two flat arrays, so that a thousand returns fit in a few megabytes. */

/** Centres are counted from 0 in the order of the returns; this many fit beside a 32-bit hash into a double's 53 bits. */
const CENTRES_AT_MOST = 2 ** 20;

/** Numbers of the returns that hold a passage, ascending; `undefined` where so many do that it is common wording. */
export type PassageIndex = (fingerprint: number) => readonly number[] | undefined;

/**
 * The index over each return's fingerprints. Time n log n in the number of fingerprints; 8 bytes for each.
 *
 * @param returns for each return the fingerprints of its sections; repetition within a return counts once
 * @param holdersAtMost a passage with more holders is common wording
 * @example passageIndex([[[7, 9]], [[9]]], 3)(9) // [0, 1]
 */
export function passageIndex(
  returns: readonly (readonly (readonly number[])[])[],
  holdersAtMost: number,
): PassageIndex {
  if (returns.length > CENTRES_AT_MOST) throw new RangeError(`${returns.length} returns exceed ${CENTRES_AT_MOST}`);
  const postings = Float64Array.from(
    returns.flatMap((sections, holder) => [...new Set(sections.flat())].map((hash) => hash * CENTRES_AT_MOST + holder)),
  ).sort();
  return (fingerprint) => {
    const first = lowerBound(postings, fingerprint * CENTRES_AT_MOST);
    const beyond = (fingerprint + 1) * CENTRES_AT_MOST;
    if ((postings[first + Math.floor(holdersAtMost)] ?? beyond) < beyond) return undefined;
    const holders: number[] = [];
    for (let at = first; (postings[at] ?? beyond) < beyond; at += 1)
      holders.push((postings[at] ?? 0) % CENTRES_AT_MOST);
    return holders;
  };
}

/** Place of the first posting that is not below `limit`. */
function lowerBound(postings: Float64Array, limit: number): number {
  let low = 0;
  let high = postings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
