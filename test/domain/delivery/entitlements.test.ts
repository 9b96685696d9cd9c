import fc from 'fast-check';
import { expect, it } from 'vitest';
import { USUAL_DELIVERY } from '../../../functions/domain/delivery/delivery-settings.ts';
import { type EntitlementFacts, entitlementsOf } from '../../../functions/domain/delivery/entitlements.ts';

const facts: EntitlementFacts = {
  settings: { reviewers: { by: ['folder', 'mail'], summary: true }, centres: { by: ['mail'] } },
  centres: ['foshan', 'shunde', 'yunfu'],
  reviewers: [
    { id: 'r1', name: 'Ann', centres: ['foshan', 'shunde'] },
    { id: 'r2', name: 'Ben', centres: undefined, conflicts: ['foshan'] },
    { id: 'r3', name: 'Cy', centres: [] },
  ],
  conflicts: new Set(['r2.yunfu']),
  summary: 'ALL',
};

const pairs = (changes: Partial<EntitlementFacts> = {}) =>
  entitlementsOf({ ...facts, ...changes }).map(({ recipient, subject }) => `${recipient} ${subject}`);

it('reviewers have their centres without those of a conflict, and the summary; centres have their own', () => {
  expect(pairs()).toEqual([
    ...['r1 foshan', 'r1 shunde', 'r1 ALL', 'r2 shunde', 'r2 ALL'],
    ...['foshan foshan', 'shunde shunde', 'yunfu yunfu'],
  ]);
});

it('without settings reviewers have their centres in their folders, and nobody else has anything', () => {
  expect(pairs({ settings: USUAL_DELIVERY })).toEqual(['r1 foshan', 'r1 shunde', 'r2 shunde']);
  const ways = entitlementsOf({ ...facts, settings: USUAL_DELIVERY }).flatMap((one) => one.ways);
  expect(new Set(ways)).toEqual(new Set(['folder']));
});

it('an audience that is not named has nothing', () => {
  expect(pairs({ settings: { centres: { by: ['folder'] } } })).toEqual([
    'foshan foshan',
    'shunde shunde',
    'yunfu yunfu',
  ]);
  expect(pairs({ settings: {} })).toEqual([]);
});

it('no centre has the report of another, whatever the assignment', () => {
  const ids = fc.constantFrom('foshan', 'shunde', 'yunfu', 'r1');
  const reviewer = fc.record({ id: ids, name: fc.string(), centres: fc.option(fc.array(ids), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(reviewer), (reviewers) => {
      const own = entitlementsOf({ ...facts, reviewers }).filter(({ audience }) => audience === 'centres');
      expect(own.every(({ recipient, subject }) => recipient === subject)).toBe(true);
    }),
  );
});
