/** Reproducible randomness for test data: the same seed gives the same figures and texts on every machine. */
export interface Seeded {
  /** Evenly from 0 (included) to 1 (excluded). */
  readonly next: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;
}

const WARM_UP = 12;

/** sfc32 of PractRand by Chris Doty-Humphrey (public domain); normal numbers by Box and Muller (1958). */
export function seeded(seed: string | number): Seeded {
  let [a, b, c, counter] = [hashOf(`${seed}/a`), hashOf(`${seed}/b`), hashOf(`${seed}/c`), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return { next, normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()) };
}

/** FNV-1a over the code points. */
function hashOf(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
}
