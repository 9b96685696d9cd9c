import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlots } from '../../../functions/adapters/request-limiter/next-slots.ts';

const rules = { most: 3, windowMs: 60 };

describe('the next free moments', () => {
  it('are now, as long as the window before holds fewer than granted', () => {
    expect(nextSlots([], { now: 100, count: 3 }, rules).own).toEqual([100, 100, 100]);
    expect(nextSlots([10, 20], { now: 50, count: 1 }, rules).own).toEqual([50]);
  });

  it('are a window after the one whose place becomes free, once the window is full', () => {
    expect(nextSlots([0, 10, 20], { now: 30, count: 4 }, rules).own).toEqual([60, 70, 80, 120]);
  });

  it('follow the last one taken, also by an instance whose clock goes ahead', () => {
    expect(nextSlots([90], { now: 50, count: 1 }, rules).own).toEqual([90]);
  });

  it('leave out what a clock far off has written', () => {
    const { own, known } = nextSlots([10, 20, 9_000_000], { now: 30, count: 1 }, rules);
    expect(own).toEqual([30]);
    expect(known).toEqual([10, 20, 30]);
  });

  it('keep no more than later ones depend on', () => {
    expect(nextSlots([1, 2, 3], { now: 100, count: 2 }, rules).known).toEqual([3, 100, 100]);
  });

  it('never put more into any window than granted, whoever asks when', () => {
    const asked = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 6 }), (steps, most) => {
        const all: number[] = [];
        let taken: readonly number[] = [];
        let now = 0;
        for (const [pause, count] of steps) {
          now += pause;
          // Who asks waits for the slots it got before it asks again, so that nobody ever asks so far ahead.
          if ((taken.at(-1) ?? 0) > now + 20 * 60) continue;
          const next = nextSlots(taken, { now, count }, { most, windowMs: 60 });
          taken = next.known;
          all.push(...next.own);
        }
        const sorted = all.toSorted((a, b) => a - b);
        expect(sorted).toEqual(all);
        for (const slot of all) {
          expect(all.filter((other) => other >= slot && other < slot + 60).length).toBeLessThanOrEqual(most);
        }
      }),
      { examples: [[Array.from({ length: 22 }, () => [0, 1]), 1]] },
    );
  });
});
