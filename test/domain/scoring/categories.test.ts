import { describe, expect, test } from 'vitest';
import { categoryRounds } from '../../../functions/domain/round/categories.ts';
import type { Round } from '../../../functions/domain/round/round.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { CentreInput } from '../../../functions/domain/scoring/standing.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRoundOfCategories } from '../../support/a-round-of-categories.ts';

const figuresOf = (n: number) => ({
  banks: 3 + ((5 * n) % 7),
  loans: 900 * (n + 1) ** 2,
  'loan-projects': 8 + n,
  trainings: 30 - 4 * n,
  trainees: 70 + 110 * n,
});

const inputsOf = ({ centres }: Round, changes: Readonly<Record<string, Partial<CentreInput>>> = {}): CentreInput[] =>
  centres.map(({ id }, n) => aCentreInput({ centre: id, figures: figuresOf(n), changes: changes[id] ?? {} }));

const round = aRoundOfCategories();
const [city, county] = ['city', 'county'].map((id) => {
  const one = categoryRounds(round).find(({ category }) => category?.id === id);
  if (one === undefined) throw new TypeError(id);
  return one;
});

describe('a round with categories', () => {
  test('scores each as a round of its own, with its settings, reference set and ranks', () => {
    const inputs = inputsOf(round);
    const { results, categories } = scoreRound(round, inputs);
    for (const one of [city, county]) {
      const members = new Set(one?.round.centres.map(({ id }) => id));
      const alone = scoreRound(
        one?.round ?? round,
        inputs.filter(({ centre }) => members.has(centre)),
      );
      const own = results.filter(({ centre }) => members.has(centre));
      expect(own.map(({ category: _, ...result }) => result)).toEqual(alone.results);
      expect(own.map(({ category }) => category)).toEqual(own.map(() => one?.category?.id));
      const { methodVersion: _, results: __, ...findings } = alone;
      expect(categories?.find(({ category }) => category === one?.category?.id)).toEqual({
        category: one?.category?.id,
        ...findings,
      });
    }
  });

  test('ranks within each category', () => {
    const { results } = scoreRound(round, inputsOf(round));
    const ranksOf = (id: string) => results.flatMap(({ category, rank = 0 }) => (category === id ? [rank] : [])).sort();
    expect([ranksOf('city'), ranksOf('county')]).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4],
    ]);
  });

  test('grades by share among the ranked of the category, and by its own names', () => {
    const { results } = scoreRound(round, inputsOf(round));
    const graded = results
      .filter(({ category }) => category === 'county')
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    expect(graded.map(({ grade }) => grade)).toEqual(['top', 'top', 'rest', 'rest']);
    expect(results.filter(({ category }) => category === 'city').every(({ grade }) => grade !== 'top')).toBe(true);
  });

  test.each([
    ['vetoed', { veto: { reason: '材料造假' } }],
    ['ineligible', { eligible: false }],
  ] as const)(
    'a %s centre leaves reference set and ranking of its category, and the others are as without it',
    (standing, change) => {
      const with4 = scoreRound(round, inputsOf(round, { 'c-4': change }));
      const without4 = scoreRound(
        round,
        inputsOf(round).filter(({ centre }) => centre !== 'c-4'),
      );
      const others = with4.results.filter(({ centre }) => centre !== 'c-4');
      expect(others).toEqual(without4.results);
      expect(with4.categories?.map(({ referenceSet }) => referenceSet)).toEqual([
        ['c-1', 'c-3', 'c-5'],
        ['c-2', 'c-6', 'c-7'],
      ]);
      const own = with4.results.find(({ centre }) => centre === 'c-4');
      expect([own?.standing, own?.rank, own?.grade]).toEqual([standing, undefined, undefined]);
      expect(own?.published === undefined).toBe(standing === 'ineligible');
    },
  );

  test('its own rule for gaps holds in a category alone', () => {
    const inputs = inputsOf(round).map((input, n) => {
      const figures = input.submitted?.figures.filter(({ indicator }) => n > 1 || indicator !== 'banks');
      return { ...input, submitted: { snapshot: 's', figures: figures ?? [] } };
    });
    const { results } = scoreRound(round, inputs);
    expect(results.map(({ rank }) => rank !== undefined)).toEqual([true, false, true, true, true, true, true]);
    expect(results[0]?.tree?.children[0]?.children[0]?.children[0]).toMatchObject({ score: 60, flags: ['MISSING'] });
  });

  test('a category in which nobody has handed in yet has findings without figures, and disturbs nobody', () => {
    const inputs = inputsOf(round).map(({ submitted, ...input }) =>
      city?.round.centres.some(({ id }) => id === input.centre) && submitted ? { ...input, submitted } : input,
    );
    const { results, categories } = scoreRound(round, inputs);
    expect(categories?.[1]).toMatchObject({ category: 'county', referenceSet: [], groupMedians: {} });
    expect(categories?.[1]).not.toHaveProperty('remarks');
    const alone = scoreRound(round, inputsOf(round)).results.filter(({ category }) => category === 'city');
    expect(results.filter(({ category }) => category === 'city')).toEqual(alone);
    expect(results.filter(({ category }) => category === 'county').map(({ standing }) => standing)).toEqual(
      Array(4).fill('not-submitted'),
    );
  });

  test('parts of its own decide which reviews are needed', () => {
    const parts = { quantitative: 1, qualitative: 0 };
    const own = round.scheme.categories?.map((one) => (one.id === 'city' ? { ...one, scheme: { parts } } : one));
    const inputs = inputsOf(round).map((input) => ({ ...input, reviews: [] }));
    const { results } = scoreRound(aRoundOfCategories({ categories: own }), inputs);
    expect(results.map(({ standing }) => standing)).toEqual([
      'ranked',
      'provisional',
      'ranked',
      'provisional',
      'ranked',
      'provisional',
      'provisional',
    ]);
  });
});
