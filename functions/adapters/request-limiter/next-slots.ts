export interface SlotRules {
  /** Slots that a window may hold. */
  readonly most: number;
  readonly windowMs: number;
}

export interface NextSlots {
  readonly own: readonly number[];
  /** The last ones taken, these among them: all that later ones depend on. */
  readonly known: readonly number[];
}

/** A clock that is wrong by more than this many windows has written nonsense. */
const MOST_WINDOWS_AHEAD = 20;

/**
 * The next free moments: none before `now`, none before one that is taken, and each a whole window after the one that is
 * `most` places before it. So no window, wherever it begins, holds more than `most`. `taken` are the last ones in order.
 *
 * @example nextSlots([0, 10], { now: 20, count: 1 }, { most: 2, windowMs: 60 }).own // [60]
 */
export function nextSlots(
  taken: readonly number[],
  { now, count }: { readonly now: number; readonly count: number },
  { most, windowMs }: SlotRules,
): NextSlots {
  const slots = taken.filter((slot) => slot <= now + MOST_WINDOWS_AHEAD * windowMs);
  const before = slots.length;
  for (let i = 0; i < count; i += 1) {
    const first = slots.at(-most);
    const freed = slots.length < most || first === undefined ? now : first + windowMs;
    slots.push(Math.max(now, freed, slots.at(-1) ?? now));
  }
  return { own: slots.slice(before), known: slots.slice(-most) };
}
