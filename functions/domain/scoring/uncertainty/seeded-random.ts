/** Random numbers that are the same on every machine for the same seed. */

/** A source of numbers from 0 (included) to 1 (excluded), with 53 random bits each. */
export type Random = () => number;

/**
 * The generator sfc32 by Chris Doty-Humphrey (PractRand), of period 2¹²⁸ on average, started by SplitMix32 from the seed. It
 * computes with whole numbers of 32 bits alone, so that no machine's arithmetic can differ.
 *
 * @example seededRandom(1)() === seededRandom(1)() // true
 */
export function seededRandom(seed: number): Random {
  const start = splitMix32(seed);
  let [a, b, c, counter] = [start(), start(), start(), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}

/** Spreads a seed over as many whole numbers as are asked for. */
function splitMix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
