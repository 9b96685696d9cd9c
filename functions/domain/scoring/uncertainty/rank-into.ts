/** Ranks of one evaluation among many, without making a list. */
import type { Ranking } from '../scheme/result-schema.ts';

export interface RankRoom {
  /** By unit: the rank times `step`; 0 for none. */
  readonly ranks: Uint16Array;
  /** The units in the order of the last call; scores of two draws are alike, so that it is nearly sorted. */
  readonly order: Uint16Array;
}

/** Ranks are kept as whole numbers: twice the rank where ties take the mean of their places. */
export function rankStep(ties: Ranking['ties']): 1 | 2 {
  return ties === 'average' ? 2 : 1;
}

export function rankRoom(units: number): RankRoom {
  return { ranks: new Uint16Array(units), order: Uint16Array.from({ length: units }, (_, unit) => unit) };
}

/**
 * As `rankUnits`: ranks in the order of the first key, NaN for no score and so no rank; equal scores are parted by the next keys,
 * in which what is not finite comes last.
 */
export function rankInto({ ranks, order }: RankRoom, keys: readonly Float64Array[], ties: Ranking['ties']): void {
  sortByKeys(order, keys);
  ranks.fill(0);
  const [scores = new Float64Array()] = keys;
  let steps = 0;
  for (let first = 0; first < order.length; ) {
    const unit = order[first] ?? 0;
    if (Number.isNaN(scores[unit])) return;
    let next = first + 1;
    while (next < order.length && comparison(keys, unit, order[next] ?? 0) === 0) next += 1;
    steps += 1;
    const rank = ties === 'dense' ? steps : ties === 'competition' ? first + 1 : first + 1 + next;
    for (let place = first; place < next; place += 1) ranks[order[place] ?? 0] = rank;
    first = next;
  }
}

/** From so many units on insertion takes longer than sorting anew, though little has changed. */
const MANY = 128;

/** Units without a score come last. */
function sortByKeys(order: Uint16Array, keys: readonly Float64Array[]): void {
  if (order.length < MANY) insertByKeys(order, keys);
  else order.sort((one, other) => comparison(keys, one, other));
}

/** One pass where nothing has changed. */
function insertByKeys(order: Uint16Array, keys: readonly Float64Array[]): void {
  for (let i = 1; i < order.length; i += 1) {
    const unit = order[i] ?? 0;
    let place = i - 1;
    while (place >= 0 && comparison(keys, order[place] ?? 0, unit) > 0) {
      order[place + 1] = order[place] ?? 0;
      place -= 1;
    }
    order[place + 1] = unit;
  }
}

/** Above 0 where the second unit stands before the first. */
function comparison(keys: readonly Float64Array[], one: number, other: number): number {
  for (const key of keys) {
    const a = key[one] ?? Number.NaN;
    const b = key[other] ?? Number.NaN;
    if (a === b) continue;
    // A score that is not there, for whatever reason, comes last.
    if (!Number.isFinite(a)) {
      if (Number.isFinite(b)) return 1;
      continue;
    }
    return !Number.isFinite(b) || b < a ? -1 : 1;
  }
  return 0;
}
