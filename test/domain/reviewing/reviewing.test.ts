import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../functions/domain/intake/reviews.ts';
import { agreementOf, type Given } from '../../../functions/domain/reviewing/agreement.ts';
import { centreReviews } from '../../../functions/domain/reviewing/centre-reviews.ts';
import { farMarks } from '../../../functions/domain/reviewing/far-marks.ts';
import { runReviews } from '../../../functions/domain/reviewing/run-reviews.ts';
import { aReview } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const { rubric } = aRound();
const marks = (team: Mark['marks'], rules: Mark['marks'] = 15, services: Mark['marks'] = 40) => ({
  'operation.team': team,
  'operation.rules': rules,
  'results.services': services,
});

describe('marks far from the others', () => {
  const of = (...given: readonly Mark['marks'][]) =>
    farMarks(
      given.map((mark, i) => aReview(`r${i + 1}`, 'shantou', { 'a.b': mark })),
      { full: new Map([['a.b', 10]]), distance: 0.3 },
    );

  test('are told with the median of the others', () => {
    expect(of(2, 8, 9)).toEqual([{ reviewer: 'r1', point: 'a.b', mark: 2, full: 10, others: 8.5 }]);
  });

  test('are only those beyond the distance, on either side', () => {
    expect(of(5, 8, 8)).toEqual([]);
    expect(of(4.9, 8, 8).map(({ reviewer }) => reviewer)).toEqual(['r1']);
    expect(of(9, 4, 5, 5).map(({ reviewer }) => reviewer)).toEqual(['r1']);
  });

  test('need two others who agree: of two contradicting marks neither stands apart', () => {
    expect(of(0, 10)).toEqual([]);
    expect(of(0, 5, 10)).toEqual([]);
    expect(of(0, 10, 10).map(({ reviewer }) => reviewer)).toEqual(['r1']);
  });

  test('“n/a” and what is not marked takes no part', () => {
    expect(of(2, 8, 'n/a')).toEqual([]);
    expect(of('n/a', 8, 8, undefined)).toEqual([]);
  });
});

describe('the reviews of a centre', () => {
  const conflict = { ...aReview('r4', 'shantou', marks(1)), conflict: true };
  const reviews = [aReview('r1', 'shantou', marks(30)), aReview('r2', 'shantou', marks('n/a')), conflict];
  const full = rubric.sections.flatMap(({ points }) => points).map(({ fullMarks }) => fullMarks);

  test('are counted without conflicts and against what is required', () => {
    const { given, conflicts, required } = centreReviews(rubric, reviews);
    expect({ given, conflicts, required }).toEqual({ given: 2, conflicts: 1, required: rubric.reviewsRequired });
  });

  test('spread by shares of the full marks of what was marked', () => {
    const [team = 0, rules = 0, services = 0] = full;
    const [one, other] = [85 / (team + rules + services), 55 / (rules + services)];
    const { spread } = centreReviews(rubric, reviews);
    expect(spread?.lowest).toBeCloseTo(Math.min(one, other), 12);
    expect(spread?.highest).toBeCloseTo(Math.max(one, other), 12);
    expect(spread?.mean).toBeCloseTo((one + other) / 2, 12);
    expect(spread?.deviation).toBeCloseTo(Math.abs(one - other) / Math.SQRT2, 12);
  });

  test('without a mark have no spread, with one no deviation', () => {
    expect(centreReviews(rubric, [conflict])).not.toHaveProperty('spread');
    expect(centreReviews(rubric, reviews.slice(0, 1)).spread).not.toHaveProperty('deviation');
  });

  test('follow the distance that the rubric names', () => {
    const three = [marks(30), marks(26), marks(30)].map((given, i) => aReview(`r${i}`, 'shantou', given));
    expect(centreReviews(rubric, three).far).toEqual([]);
    expect(centreReviews({ ...rubric, farFromOthers: 0.05 }, three).far).toHaveLength(1);
  });
});

describe('the agreement of a round', () => {
  const given = (table: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly Given[] =>
    Object.entries(table).flatMap(([centre, own]) =>
      Object.entries(own).map(([reviewer, value]) => ({ centre, reviewer, value })),
    );
  /** The data of Shrout and Fleiss (1979) as a panel of four. */
  const rows = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const panel = rows.flatMap((row, centre) =>
    row.map((value, judge) => ({ centre: `c${centre}`, reviewer: `r${judge}`, value })),
  );

  test('of a panel has ICC(2,1), ICC(2,k) and Kendall’s W', () => {
    const found = agreementOf(panel);
    expect(found?.panel?.single).toBeCloseTo(184 / 635, 12);
    expect(found?.panel?.average).toBeCloseTo(736 / 1187, 12);
    expect(found?.panel?.w).toBeGreaterThan(0.5);
    expect(found).not.toHaveProperty('mixed');
    expect(found?.reviewers).toBe(4);
  });

  test('does not hang on the order in which reviews come', () => {
    expect(agreementOf(panel.toReversed())?.panel?.average).toBeCloseTo(736 / 1187, 12);
  });

  test('of a panel with gaps is that of the centres that all marked, and says how many', () => {
    const extra = { centre: 'c9', reviewer: 'r0', value: 3 };
    const found = agreementOf([...panel, extra]);
    expect(found?.panel).toMatchObject({ centres: 6, average: agreementOf(panel)?.panel?.average });
    expect(found?.centres).toBe(7);
  });

  test('of reviewers with different centres has the one-way ICC and no wrong two-way one', () => {
    const mixed = rows.flatMap((row, centre) =>
      row.map((value, judge) => ({ centre: `c${centre}`, reviewer: `r${(judge + centre) % 6}`, value })),
    );
    const found = agreementOf(mixed);
    expect(found).not.toHaveProperty('panel');
    expect(found?.mixed?.single).toBeCloseTo(448 / 2703, 12);
    expect(found?.mixed).toMatchObject({ centres: 6, reviews: 4 });
    expect(found?.alpha.interval).toBeCloseTo(agreementOf(panel)?.alpha.interval ?? Number.NaN, 12);
  });

  test('of centres with different numbers of reviews has alpha alone', () => {
    const uneven = given({
      a: { r1: 1, r2: 2 },
      b: { r2: 5, r3: 5, r4: 6 },
      c: { r4: 9 },
      d: { r1: 2, r3: 4, r5: 3, r6: 3 },
    });
    const found = agreementOf(uneven);
    expect(found?.alpha).toMatchObject({ centres: 3 });
    expect(found?.alpha.interval).toBeGreaterThan(0);
    expect(found).not.toHaveProperty('panel');
    expect(found).not.toHaveProperty('mixed');
  });

  test('cannot be told from single reviews', () => {
    expect(agreementOf(given({ a: { r1: 1 }, b: { r2: 2 } }))).toBeUndefined();
    expect(agreementOf([])).toBeUndefined();
  });

  test('is told over all points and by section', () => {
    const centre = (id: string, quality: number) =>
      [0, 1, 2].map((reviewer) => aReview(`r${reviewer}`, id, marks(quality + reviewer, 10, quality)));
    const reviews = new Map(
      ['a', 'b', 'c'].map((id, i) => [id, centreReviews(rubric, centre(id, 10 * (i + 1)))] as const),
    );
    const { total, sections } = runReviews(rubric, reviews);
    expect(total?.panel?.centres).toBe(3);
    expect([...sections.keys()]).toEqual(rubric.sections.map(({ id }) => id));
    // Everybody gives the services of a centre the same.
    expect(sections.get('results')?.panel?.average).toBe(1);
    expect(sections.get('operation')?.panel?.average).toBeLessThan(1);
  });
});
