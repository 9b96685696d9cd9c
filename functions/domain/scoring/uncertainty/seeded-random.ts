/** Random numbers that are the same on every machine for the same seed, and hang on nothing but where they are used. */

/** A source of numbers from 0 (included) to 1 (excluded), with 53 random bits each. */
export type Random = () => number;

/** Where in an analysis a stream of random numbers is used. */
export interface StreamPlace {
  readonly seed: number;
  readonly draw: number;
  /** What is drawn with it, and for which of the samples of a design. */
  readonly purpose: number;
}

export interface RandomStream {
  /** Goes to the beginning of the stream of a place. */
  readonly startAt: (place: StreamPlace) => void;
  readonly next: Random;
}

interface Start {
  readonly words: readonly [number, number, number];
  readonly rounds: number;
}

/**
 * The generator sfc32 by Chris Doty-Humphrey (PractRand), of period 2¹²⁸ on average. It computes with whole numbers of 32 bits alone,
 * so that no machine's arithmetic can differ.
 */
function sfc32() {
  let [a, b, c, counter] = [0, 0, 0, 1];
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  return {
    /** Starts anew, and turns so many rounds until every bit of the start has reached every bit of the state. */
    start: ({ words: [first, second, third], rounds }: Start): void => {
      [a, b, c, counter] = [first, second, third, 1];
      for (let i = 0; i < rounds; i += 1) step();
    },
    next: () => ((step() >>> 5) * 67_108_864 + (step() >>> 6)) / 9_007_199_254_740_992,
  };
}

/**
 * One row of numbers from a seed alone, started by SplitMix32.
 *
 * @example seededRandom(1)() === seededRandom(1)() // true
 */
export function seededRandom(seed: number): Random {
  const generator = sfc32();
  let state = seed | 0;
  const word = (): number => {
    state = (state + GOLDEN) | 0;
    return spread(state);
  };
  generator.start({ words: [word(), word(), word()], rounds: 12 });
  return generator.next;
}

/**
 * A stream for each place in an analysis: what is drawn for one purpose in draw 17 does not hang on the other draws, on the other
 * purposes or on who computes it.
 *
 * @example randomStream().next() // 0
 */
export function randomStream(): RandomStream {
  const generator = sfc32();
  return {
    startAt: ({ seed, draw, purpose }) => {
      const first = spread((seed + GOLDEN) | 0);
      const second = spread(((draw ^ first) + GOLDEN) | 0);
      generator.start({ words: [first, second, spread(((purpose ^ second) + GOLDEN) | 0)], rounds: 15 });
    },
    next: generator.next,
  };
}

const GOLDEN = 0x9e3779b9;

/** Spreads a whole number over 32 bits, as SplitMix32 does. */
function spread(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return bits ^ (bits >>> 15);
}

/**
 * A whole number from 0 up to, not including, `count`, all equally likely.
 *
 * @example oneOf(3, () => 0.5) // 1
 */
export function oneOf(count: number, random: Random): number {
  return Math.min(count - 1, Math.floor(random() * count));
}
