import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setShares } from '../../../../functions/domain/scoring/compare/set-shares.ts';

const three = new Map([
  ['a', 0.5],
  ['b', 0.3],
  ['c', 0.2],
]);

test('the others share what is left in their proportions', () => {
  const found = setShares(three, new Map([['a', 0.2]]));
  expect([...(found ?? [])]).toEqual([
    ['a', 0.2],
    ['b', expect.closeTo(0.48, 12)],
    ['c', expect.closeTo(0.32, 12)],
  ]);
});

test('others that weigh nothing share equally', () => {
  const found = setShares(
    new Map([
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ]),
    new Map([['a', 0.4]]),
  );
  expect([...(found?.values() ?? [])]).toEqual([0.4, 0.3, 0.3]);
});

test('more than all, or all but not the whole, is impossible', () => {
  expect(
    setShares(
      three,
      new Map([
        ['a', 0.7],
        ['b', 0.7],
      ]),
    ),
  ).toBeUndefined();
  expect(
    setShares(
      three,
      new Map([
        ['a', 0.2],
        ['b', 0.2],
        ['c', 0.2],
      ]),
    ),
  ).toBeUndefined();
});

test('shares sum to one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (weights, share) => {
        const current = new Map(weights.map((weight, i) => [`n${i}`, weight]));
        const found = setShares(current, new Map([['n0', share]]));
        expect([...(found?.values() ?? [])].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
      },
    ),
  );
});
