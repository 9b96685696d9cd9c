import { describe, expect, test } from 'vitest';
import type { VisitEntry } from '../../../functions/domain/intake/reviews.ts';
import { scoreUnits } from '../../../functions/domain/scoring/engine/score-units.ts';
import { figureSteps } from '../../../functions/domain/scoring/explain/reach/figure-steps.ts';
import { reachOf } from '../../../functions/domain/scoring/explain/reach/reach-of.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { storedUnits } from '../../../functions/domain/scoring/stored-units.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const source = { tab: '台账', a1: 'M5' };
const figures = { banks: 5, loans: 900, 'loan-projects': 8, trainings: 5, trainees: 77 };
const all = { banks: 9, loans: 9_000, 'loan-projects': 90, trainings: 20, trainees: 900 };

function scored(visit: VisitEntry | undefined, scheme: object = { visit: { bonusAtMost: 3, penaltyAtMost: 2 } }) {
  const round = aRound({ scheme: { ...aRound().scheme, ...scheme } });
  const changes = visit === undefined ? {} : { visit };
  const inputs = [
    aCentreInput({ centre: 'shantou', figures, changes }),
    aCentreInput({ centre: 'foshan', figures: all }),
    aCentreInput({ centre: 'shunde', figures: { ...all, banks: 7 } }),
  ];
  const evaluation = scoreRound(round, inputs);
  return { round, evaluation, result: evaluation.results[0] };
}

const before = scored(undefined, {}).result?.exact ?? 0;

describe('points from a visit', () => {
  test('are added to the total, with the office’s reason and cell in the tree', () => {
    const { result } = scored({ bonus: 2, penalty: 0.5, reason: '现场服务规范', source });
    expect(result?.exact).toBeCloseTo(before + 1.5, 12);
    const items = result?.tree?.children.filter(({ kind }) => kind === 'adjustment');
    expect(items?.map(({ id, points, reason, source: cell }) => ({ id, points, reason, cell }))).toEqual([
      { id: 'office/visit-bonus', points: 2, reason: '现场服务规范', cell: source },
      { id: 'office/visit-penalty', points: -0.5, reason: '现场服务规范', cell: source },
    ]);
  });

  test('of a centre that was not visited change nothing and have no reason', () => {
    const { result } = scored(undefined);
    expect(result?.exact).toBe(before);
    expect(result?.tree?.children.map(({ reason }) => reason)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('never exceed the limits, whatever was stored', () => {
    expect(scored({ bonus: 50, reason: '旧', source }).result?.exact).toBeCloseTo(before + 3, 12);
    expect(scored({ penalty: 50, reason: '旧', source }).result?.exact).toBeCloseTo(before - 2, 12);
  });

  test('leave the total within 0 and 100', () => {
    const parts = { quantitative: 0, qualitative: 1 };
    const visit = { bonusAtMost: 30 };
    expect(scored({ bonus: 30, reason: '好', source }, { parts, visit }).result?.exact).toBe(100);
  });

  test('count for nobody where the scheme has none', () => {
    expect(scored({ bonus: 2, reason: '好', source }, {}).result?.exact).toBe(before);
  });

  test('are there when a stored run is computed once more', () => {
    const { round, evaluation } = scored({ bonus: 2, reason: '好', source });
    const [units] = storedUnits(round, evaluation.results);
    const again = units && scoreUnits(units.input);
    expect(again?.total).toEqual(evaluation.results.map(({ exact }) => exact));
  });
});

test('nobody is told to change what the office gave, nor a figure that does not apply', () => {
  const { round, evaluation } = scored({ bonus: 1, penalty: 2, reason: '好', source });
  const [units] = storedUnits(round, evaluation.results);
  if (units === undefined) throw new TypeError('no units');
  const steps = figureSteps(units.input.method, units.input.table);
  expect(steps.map(({ figure }) => figure)).toEqual(round.indicators.map(({ id }) => id));
  const banks = units.input.table.figures.get('banks');
  const figures = new Map(units.input.table.figures).set('banks', {
    values: banks?.values.with(0, undefined) ?? [],
    notApplicable: new Set([0]),
  });
  const input = { ...units.input, table: { ...units.input.table, figures } };
  const { reached, unreached } = reachOf(input, scoreUnits(input), { unit: 0, steps });
  const told = [...reached, ...unreached].map(({ figure }) => figure);
  expect(told).toContain('loans');
  expect(told).not.toContain('banks');
});
