/** Random numbers from a seed, the same on every machine: sample data must look the same everywhere. */

export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Standard normal (Box–Muller). */
  readonly normal: () => number;
  /** Whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/**
 * Generator seeded by text: the text's 32-bit FNV-1a hash starts a mulberry32 sequence (T. Ettinger, 2017, public domain).
 * `pick` from nothing is a bug and throws a `RangeError`.
 *
 * @example randomFrom('seed').whole(1, 6) === randomFrom('seed').whole(1, 6) // true
 */
export function randomFrom(seed: string): Random {
  let state = fnv1a(seed);
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    pick: (items) => {
      const item = items[Math.floor(uniform() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}

function fnv1a(text: string): number {
  return [...new TextEncoder().encode(text)].reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), 2_166_136_261);
}
