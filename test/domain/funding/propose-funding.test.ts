import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, isExactAmount, millionthsOf } from '../../../functions/domain/funding/exact-amount.ts';
import type { FundingSettings } from '../../../functions/domain/funding/funding-settings.ts';
import { type FundingProposal, proposeFunding } from '../../../functions/domain/funding/propose-funding.ts';
import type { CentreResult } from '../../../functions/domain/scoring/score-tree.ts';

const text = (words: string) => ({ zh: words, en: words });

function aRule(changes: Partial<FundingSettings> = {}): FundingSettings {
  return {
    ...{ decidedBy: text('办法'), unit: text('万元'), ties: 'none' },
    tiers: [
      { id: 'first', title: text('一档'), rule: { grades: ['a'] }, atMost: 2, amount: 50 },
      { id: 'second', title: text('二档'), rule: { grades: ['a', 'b'] }, atMost: 2, amount: 20.5 },
    ],
    ...changes,
  };
}

const ranked = (centre: string, rank: number, grade: string): CentreResult => ({
  ...{ centre, standing: 'ranked', rank, grade, published: 100 - rank },
});
const grantsIn = ({ tiers }: FundingProposal) => tiers.map(({ centres }) => centres.join(' '));
const refusalsIn = ({ unfunded }: FundingProposal) => unfunded.map(({ centre, refusal }) => `${centre} ${refusal}`);

describe('the proposal of support', () => {
  test('fills tiers in their order by rank; who finds one full may be in the next', () => {
    const results = [
      ranked('d', 4, 'b'),
      ranked('a', 1, 'a'),
      ranked('b', 2, 'a'),
      ranked('c', 3, 'a'),
      ranked('e', 5, 'b'),
      ranked('f', 6, 'c'),
    ];
    const proposal = proposeFunding(aRule(), results);
    expect(grantsIn(proposal)).toEqual(['a b', 'c d']);
    expect(proposal.tiers.map(({ total }) => total)).toEqual(['100', '41']);
    expect(proposal.total).toBe('141');
    expect(refusalsIn(proposal)).toEqual(['e places', 'f rule']);
  });

  test('names those without a rank with their standing, a vetoed one whatever its score', () => {
    const results: CentreResult[] = [
      { centre: 'v', standing: 'vetoed', published: 99, grade: 'a' },
      { centre: 'p', standing: 'provisional', published: 98 },
      ranked('a', 1, 'a'),
    ];
    const proposal = proposeFunding(aRule(), results);
    expect(grantsIn(proposal)).toEqual(['a', '']);
    expect(proposal.unfunded).toEqual([
      { centre: 'v', refusal: 'standing', standing: 'vetoed' },
      { centre: 'p', refusal: 'standing', standing: 'provisional' },
    ]);
  });

  test('names a tie at the end of the places, and gives to all or none as the round says', () => {
    const results = [ranked('a', 1, 'a'), ranked('b', 2, 'a'), ranked('c', 2, 'a'), ranked('d', 4, 'a')];
    const [tier] = aRule().tiers;
    const one = { tiers: tier ? [tier] : [] };
    const none = proposeFunding(aRule(one), results);
    expect(grantsIn(none)).toEqual(['a']);
    expect(none.ties).toEqual([{ tier: 'first', rank: 2, centres: ['b', 'c'], outcome: 'none' }]);
    expect(refusalsIn(none)).toEqual(['b tie', 'c tie', 'd places']);
    const all = proposeFunding(aRule({ ...one, ties: 'all' }), results);
    expect(grantsIn(all)).toEqual(['a b c']);
    expect(all.ties).toMatchObject([{ outcome: 'all' }]);
  });

  test('stops where the budget does not suffice, and gives nothing to anybody after', () => {
    const results = [ranked('a', 1, 'a'), ranked('b', 2, 'a'), ranked('c', 3, 'b')];
    const proposal = proposeFunding(aRule({ budget: 90 }), results);
    expect(grantsIn(proposal)).toEqual(['a', '']);
    expect(proposal).toMatchObject({ total: '50', left: '40' });
    expect(refusalsIn(proposal)).toEqual(['b budget', 'c budget']);
  });

  test('takes a tier of a category from that category alone', () => {
    const of = (category: string, one: CentreResult): CentreResult => ({ ...one, category });
    const results = [of('x', ranked('a', 1, 'a')), of('y', ranked('b', 1, 'a'))];
    const tiers = [{ id: 'x', title: text('x'), category: 'x', rule: { ranksUpTo: 3 }, amount: 1 }];
    expect(grantsIn(proposeFunding(aRule({ tiers }), results))).toEqual(['a']);
  });
});

describe('whatever the results', () => {
  const results = fc
    .array(fc.record({ step: fc.integer({ min: 0, max: 2 }), grade: fc.constantFrom('a', 'b', 'c') }), {
      maxLength: 30,
    })
    .map((drawn) =>
      drawn.map(({ grade }, i) => {
        const rank = 1 + drawn.slice(1, i + 1).reduce((sum, { step }) => sum + step, 0);
        return ranked(`c${i}`, rank, grade);
      }),
    );
  const tier = (id: string) =>
    fc
      .record({
        rule: fc.oneof(
          fc.record({ grades: fc.subarray(['a', 'b', 'c'], { minLength: 1 }) }),
          fc.record({ ranksUpTo: fc.integer({ min: 1, max: 20 }) }),
          fc.record({ scoreAtLeast: fc.integer({ min: 50, max: 100 }) }),
        ),
        atMost: fc.integer({ min: 1, max: 6 }),
        amount: fc.integer({ min: 1, max: 1_000_000 }).map((cents) => cents / 100),
      })
      .map((own) => ({ ...own, id, title: text(id) }));
  const settings = fc
    .record({
      ties: fc.constantFrom('all' as const, 'none' as const),
      budget: fc.option(fc.integer({ min: 1, max: 30_000 }), { nil: undefined }),
      tiers: fc.tuple(tier('one'), tier('two'), tier('three')),
    })
    .map(({ budget, ...own }) => aRule({ ...own, ...(budget !== undefined && { budget }) }));

  test('no tier holds more than its places, but for those tied at their end where all are to get it', () => {
    fc.assert(
      fc.property(settings, results, (rule, given) => {
        for (const [place, { centres }] of proposeFunding(rule, given).tiers.entries()) {
          const most = rule.tiers[place]?.atMost ?? 0;
          const rankAt = (i: number) => given.find(({ centre }) => centre === centres[i])?.rank;
          if (rule.ties === 'none') expect(centres.length).toBeLessThanOrEqual(most);
          else if (centres.length > most) expect(rankAt(centres.length - 1)).toBe(rankAt(most - 1));
        }
      }),
    );
  });

  test('no total is over the budget, and the totals add up exactly', () => {
    fc.assert(
      fc.property(settings, results, (rule, given) => {
        const { total, tiers, left } = proposeFunding(rule, given);
        const sum = tiers.reduce((all, own) => all + millionthsOf(Number(own.total)), 0n);
        expect(amountText(sum)).toBe(total);
        if (rule.budget === undefined) expect(left).toBeUndefined();
        else expect(sum + millionthsOf(Number(left))).toBe(millionthsOf(rule.budget));
      }),
    );
  });

  test('nobody gets a tier while somebody better who fits it gets nothing, but for a tie', () => {
    fc.assert(
      fc.property(settings, results, (rule, given) => {
        const proposal = proposeFunding(rule, given);
        const rankOf = (id: string) => given.find(({ centre }) => centre === id)?.rank ?? 0;
        for (const { tier: id, centres } of proposal.tiers) {
          const worst = Math.max(0, ...centres.map(rankOf));
          for (const { centre, refusal, tier: own } of proposal.unfunded) {
            if (own === id && rankOf(centre) < worst) expect(refusal).toBe('tie');
          }
        }
      }),
    );
  });

  test('everybody is in one tier or among those who get nothing, and the order of the results makes no difference', () => {
    fc.assert(
      fc.property(settings, results, (rule, given) => {
        const proposal = proposeFunding(rule, given);
        const all = [
          ...proposal.tiers.flatMap(({ centres }) => centres),
          ...proposal.unfunded.map(({ centre }) => centre),
        ];
        expect(all.toSorted()).toEqual(given.map(({ centre }) => centre).toSorted());
        const other = proposeFunding(rule, given.toReversed());
        expect(other.tiers.map(({ centres }) => centres.toSorted())).toEqual(
          proposal.tiers.map(({ centres }) => centres.toSorted()),
        );
      }),
    );
  });
});

test('amounts are exact, with six decimals and no more', () => {
  expect(amountText(millionthsOf(0.1) + millionthsOf(0.2))).toBe('0.3');
  expect(amountText(0n)).toBe('0');
  expect([0.123456, 0.1234567, 1e21, Number.NaN].map(isExactAmount)).toEqual([true, false, false, false]);
  expect(() => millionthsOf(1e-9)).toThrow(RangeError);
});
