import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Risk } from '../../../functions/domain/risk/assess-risk.ts';
import { proposeVisits, type VisitCandidate } from '../../../functions/domain/risk/propose-visits.ts';

const aCandidate = (no: number, score: number | undefined): VisitCandidate => {
  const risk: Risk = { parts: [], unknown: [], ...(score !== undefined && { score, band: 'low' }) };
  return { id: `c-${no}`, no, risk };
};
const TEN = [0.1, 0.9, 0.3, 0.9, undefined, 0.5, 0, 0.2, 0.7, undefined].map((score, n) => aCandidate(n + 1, score));
const ids = (number: number, byLot: number, seed = 's') => proposeVisits(TEN, { number, byLot, seed });

describe('proposed visits', () => {
  test('go where the risk is highest, equal ones in the order of the register', () => {
    expect(ids(4, 0).map(({ id }) => id)).toEqual(['c-2', 'c-4', 'c-9', 'c-6']);
  });

  test('are in part drawn by lot among all others', () => {
    const drawn = ids(5, 0.4);
    expect(drawn.map(({ by }) => by)).toEqual(['risk', 'risk', 'risk', 'lot', 'lot']);
    const fallen = new Set(
      Array.from({ length: 60 }, (_, n) => ids(5, 0.4, `seed ${n}`)).flatMap((list) =>
        list.slice(3).map(({ id }) => id),
      ),
    );
    expect([...fallen].sort()).toEqual(['c-1', 'c-10', 'c-3', 'c-5', 'c-6', 'c-7', 'c-8']);
  });

  test('of a centre without a score come by lot alone', () => {
    expect(ids(9, 0).flatMap(({ id, by }) => (by === 'risk' ? [] : [id]))).toHaveLength(1);
    expect(ids(8, 0).every(({ by }) => by === 'risk')).toBe(true);
  });

  test('are no more than there are centres', () => {
    expect(ids(99, 0.2)).toHaveLength(10);
    expect(proposeVisits([], { number: 3, byLot: 0.2, seed: 's' })).toEqual([]);
  });
});

test('the same candidates and seed give the same list, in whatever order they come, each centre once', () => {
  const order = fc.shuffledSubarray(TEN, { minLength: TEN.length });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(order, fc.record({ number: fc.nat(12), byLot: share, seed: fc.string() }), (candidates, request) => {
      const { number } = request;
      const list = proposeVisits(candidates, request);
      expect(list).toEqual(proposeVisits(TEN, request));
      expect(new Set(list.map(({ id }) => id)).size).toBe(Math.min(number, 10));
    }),
  );
});
