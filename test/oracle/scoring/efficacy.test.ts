import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { efficacyCoefficient } from '../../../functions/domain/scoring/normalisation/efficacy-coefficient.ts';
import { interpolatedScore } from '../../../functions/domain/scoring/tiers/interpolated-score.ts';
import { aScheme, aTableOf, scored } from '../../support/a-scheme.ts';
import { columnDistance } from '../../support/reference-data.ts';

// 功效系数法: an exam item, and tiered standard values by numpy.interp; see README.md beside this file.
const reference = JSON.parse(readFileSync(join(import.meta.dirname, 'efficacy_and_rounding.json'), 'utf8'));

test('the exam item: a value below the one that is not allowed scores below 60', () => {
  const { x, satisfactory, not_allowed: unallowable, value, published } = reference.exam_item;
  const score = efficacyCoefficient(x, { unallowable, satisfactory }, { base: 60, span: 40, clip: 'none' });
  expect(Math.abs(score - value)).toBeLessThan(1e-12);
  expect(Math.round(score * 100) / 100).toBe(published);
});

describe('tiers', () => {
  const { tiers, x, score_benefit: benefit, score_cost_with_values_reversed: cost } = reference.tiered;
  const values: readonly number[] = tiers.values_low_to_high;
  const scores: readonly number[] = tiers.coefficients.map((share: number) => share * tiers.weight);

  test('scores lie on straight lines between the standard values', () => {
    const steps = values.map((from, i) => ({ from, score: scores[i] ?? 0 }));
    const own = x.map((value: number) => interpolatedScore(value, steps, 0));
    expect(columnDistance(own, benefit, 1e-6)).toBeLessThan(1e-12);
  });

  test('where less is better the tiers fall, and below the first the scores are full', () => {
    const steps = values.map((from, i) => ({ from, score: scores[values.length - 1 - i] ?? 0 }));
    const beyond = { from: values.at(-1) ?? 0, score: scores[0] ?? 0 };
    const own = x.map((value: number) => interpolatedScore(value, [...steps.slice(0, -1), beyond], tiers.weight));
    // The reference ends at 0 beyond the last value, which a further tier says.
    expect(columnDistance(own.slice(0, -1), cost.slice(0, -1), 1e-6)).toBeLessThan(1e-12);
    const last = [...steps.slice(0, -1), beyond, { from: (values.at(-1) ?? 0) + 1e-9, score: 0 }];
    expect(interpolatedScore(x.at(-1), last, tiers.weight)).toBe(cost.at(-1));
  });

  test('a scheme with these tiers gives the shares of a hundred', () => {
    const steps = values.map((from, i) => ({ from, score: scores[i] ?? 0 }));
    const { indicators } = scored(
      aScheme({
        normalisation: { method: 'piecewise' },
        indicators: { a: { tiers: { full: tiers.weight, steps } } },
        tree: { id: 'total', children: ['a'] },
      }),
      aTableOf({ a: x }),
    );
    const expected = benefit.map((score: number) => (100 * score) / tiers.weight);
    expect(columnDistance(indicators.get('a')?.normalised, expected, 1e-6)).toBeLessThan(1e-12);
  });
});
