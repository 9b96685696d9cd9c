import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryRounds } from '../../../functions/domain/round/categories.ts';
import { roundSchema } from '../../../functions/domain/round/round.ts';
import { scoreUnits } from '../../../functions/domain/scoring/engine/score-units.ts';
import { figureSteps } from '../../../functions/domain/scoring/explain/reach/figure-steps.ts';
import { lateNumber } from '../../../functions/domain/scoring/late-item.ts';
import { type LateSetting, lateSchema } from '../../../functions/domain/scoring/scheme/late-schema.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { storedUnits } from '../../../functions/domain/scoring/stored-units.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const DAY = 86_400;
const figures = { banks: 5, loans: 900, 'loan-projects': 8, trainings: 5, trainees: 77 };
const all = { banks: 9, loans: 9_000, 'loan-projects': 90, trainings: 20, trainees: 900 };
const BY_DAY: LateSetting = { effect: 'points-off', points: 1.5, per: 'day', atMost: 5 };

function scored(delaySeconds: number | undefined, late?: LateSetting) {
  const round = aRound({ scheme: { ...aRound().scheme, ...(late && { late }) } });
  const changes = delaySeconds === undefined ? {} : { late: { delaySeconds } };
  const inputs = [
    aCentreInput({ centre: 'shantou', figures: all, changes }),
    aCentreInput({ centre: 'foshan', figures }),
    aCentreInput({ centre: 'shunde', figures: { ...figures, banks: 7 } }),
  ];
  const evaluation = scoreRound(round, inputs);
  return { round, evaluation, result: evaluation.results[0] };
}

const inTime = scored(undefined);

describe('a late return', () => {
  test('counts as any other where the round says nothing of lateness, to the bit', () => {
    expect(scored(DAY).evaluation).toEqual(inTime.evaluation);
    expect(scored(DAY, { effect: 'none' }).evaluation).toEqual(inTime.evaluation);
  });

  test.each<[string, LateSetting, { readonly delaySeconds: number; readonly points: number }]>([
    ['once', { effect: 'points-off', points: 2, per: 'submission' }, { delaySeconds: 9 * DAY, points: 2 }],
    ['for the day that has begun', BY_DAY, { delaySeconds: 1, points: 1.5 }],
    ['for one day to its last second', BY_DAY, { delaySeconds: DAY, points: 1.5 }],
    ['for two days a second later', BY_DAY, { delaySeconds: DAY + 1, points: 3 }],
    ['at most so many', BY_DAY, { delaySeconds: 30 * DAY, points: 5 }],
    [
      'for each hour',
      { effect: 'points-off', points: 0.5, per: 'hour', atMost: 9 },
      { delaySeconds: 3 * 3_600 + 1, points: 2 },
    ],
  ])('loses points %s', (_, late, { delaySeconds, points }) => {
    const { result } = scored(delaySeconds, late);
    expect(result?.exact).toBeCloseTo((inTime.result?.exact ?? 0) - points, 12);
    const item = result?.tree?.children.find(({ kind }) => kind === 'adjustment');
    expect(item).toMatchObject({ id: 'office/late', points: -points });
    expect(item?.reason).toMatch(/^迟交 /);
  });

  test('has the delay, and as how much it counts, for the reason', () => {
    const { result } = scored(93_784, BY_DAY);
    expect(result?.tree?.children.at(-1)?.reason).toBe('迟交 1 天 2 小时 3 分钟，按 2 天计');
  });

  test('takes nothing from others, and who is in time loses nothing', () => {
    const { evaluation } = scored(DAY, BY_DAY);
    expect(evaluation.results.slice(1).map(({ exact }) => exact)).toEqual(
      inTime.evaluation.results.slice(1).map(({ exact }) => exact),
    );
    const [, other] = evaluation.results;
    expect(other?.tree?.children.at(-1)).not.toHaveProperty('reason');
  });

  test('never falls below 0', () => {
    expect(scored(99 * DAY, { effect: 'points-off', points: 500, per: 'submission' }).result?.exact).toBe(0);
  });

  test('is scored and not ranked where the round says so; the others move up, and no score moves', () => {
    const { evaluation, result } = scored(93_784, { effect: 'unranked' });
    expect(result).toMatchObject({ standing: 'late', exact: inTime.result?.exact });
    expect(result?.reason?.zh).toBe('迟交 1 天 2 小时 3 分钟，按本轮规定不参加排名');
    expect([result?.rank, result?.grade]).toEqual([undefined, undefined]);
    expect(evaluation.results.map(({ rank }) => rank)).toEqual([undefined, 2, 1]);
    expect(evaluation.referenceSet).toContain('shantou');
    expect(evaluation.results.map(({ exact }) => exact)).toEqual(inTime.evaluation.results.map(({ exact }) => exact));
  });

  test('without its reviews says both', () => {
    const round = aRound({ scheme: { ...aRound().scheme, late: { effect: 'unranked' } } });
    const input = {
      ...aCentreInput({ centre: 'shantou', figures, changes: { late: { delaySeconds: DAY } } }),
      reviews: [],
    };
    const [result] = scoreRound(round, [input, aCentreInput({ centre: 'foshan', figures: all })]).results;
    expect(result?.standing).toBe('late');
    expect(result?.reason?.zh).toMatch(/^迟交 1 天，按本轮规定不参加排名；评审意见不足/);
  });

  test('that is vetoed is vetoed', () => {
    const round = aRound({ scheme: { ...aRound().scheme, late: { effect: 'unranked' } } });
    const changes = { late: { delaySeconds: DAY }, veto: { reason: '伪造' } };
    const [result] = scoreRound(round, [aCentreInput({ centre: 'shantou', figures, changes })]).results;
    expect(result?.standing).toBe('vetoed');
  });

  test.each<[string, LateSetting]>([
    ['points off', BY_DAY],
    ['no rank', { effect: 'unranked' }],
  ])('with %s is there when a stored run is computed once more', (_, late) => {
    const { round, evaluation } = scored(3 * DAY, late);
    const [units] = storedUnits(round, evaluation.results);
    const again = units && scoreUnits(units.input);
    expect(again?.total).toEqual(evaluation.results.map(({ exact }) => exact));
    expect(again?.ranks).toEqual(evaluation.results.map(({ rank }) => rank));
  });

  test('is not told to change its delay', () => {
    const { round, evaluation } = scored(DAY, BY_DAY);
    const [units] = storedUnits(round, evaluation.results);
    const steps = units && figureSteps(units.input.method, units.input.table);
    expect(steps?.map(({ figure }) => figure)).toEqual(round.indicators.map(({ id }) => id));
  });
});

describe('the setting', () => {
  test.each([
    [{ effect: 'points-off', points: 1 }],
    [{ effect: 'points-off', points: 1, per: 'day' }],
    [{ effect: 'points-off', points: 1, per: 'submission', atMost: 3 }],
    [{ effect: 'points-off', points: -1, per: 'submission' }],
    [{ effect: 'unranked', points: 1, per: 'submission' }],
    [{ effect: 'none', atMost: 1 }],
    [{ effect: 'locked' }],
  ])('%j is refused', (setting) => {
    expect(lateSchema.safeParse(setting).success).toBe(false);
  });

  test('is the same for all categories of a round', () => {
    const scheme = aRound().scheme;
    const categories = [{ id: 'city', title: { zh: '市', en: 'city' } }];
    const round = aRound({ scheme: { ...scheme, categories, late: BY_DAY } });
    expect(categoryRounds(round).map((one) => one.round.scheme.late)).toEqual([BY_DAY]);
    const own = { ...categories[0], scheme: { late: BY_DAY } };
    expect(roundSchema.shape.scheme.safeParse({ ...scheme, categories: [own] }).success).toBe(false);
  });

  test('counts what has begun: more delay never costs less, and a begun unit costs a whole one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * DAY }), fc.integer({ min: 0, max: DAY }), (delay, more) => {
        const countOf = (delaySeconds: number): number => lateNumber({ delaySeconds }, BY_DAY) ?? 0;
        expect(countOf(delay)).toBeGreaterThanOrEqual(1);
        expect(countOf(delay + more)).toBeGreaterThanOrEqual(countOf(delay));
        expect(countOf(delay) - countOf(delay + DAY)).toBe(-1);
      }),
    );
  });
});
