import { describe, expect, test } from 'vitest';
import { compareRuns, type RunState, runState } from '../../../../functions/domain/scoring/compare/compare-runs.ts';
import { supposeRun } from '../../../../functions/domain/scoring/compare/run-what-if.ts';
import { scoreRound } from '../../../../functions/domain/scoring/score-round.ts';
import { aCentreInput } from '../../../support/a-centre-input.ts';
import { aRoundOfCategories, CATEGORIES } from '../../../support/a-round-of-categories.ts';

const figuresOf = (n: number) => ({
  banks: 3 + ((5 * n) % 7),
  loans: 900 * (n + 1) ** 2,
  'loan-projects': 8 + n,
  trainings: 30 - 4 * n,
  trainees: 70 + 110 * n,
});

function stateOf(round = aRoundOfCategories()): RunState {
  const inputs = round.centres.map(({ id }, n) => aCentreInput({ centre: id, figures: figuresOf(n) }));
  return runState(round, scoreRound(round, inputs).results);
}

const withBanks = (state: RunState, unit: string, banks: number): RunState => {
  const { state: found } = supposeRun(state, { unit, figures: new Map([['banks', banks]]), weights: new Map() });
  if (found === undefined) throw new Error('not supposed');
  return found;
};

describe('a round with categories', () => {
  test('another figure moves the centres of its own category alone', () => {
    const before = stateOf();
    const { causes, units } = compareRuns(before, withBanks(before, 'c-2', 400));
    expect(causes).toEqual(['data']);
    const moved = units.filter(({ score }) => score?.difference !== 0).map(({ unit }) => unit);
    const county = ['c-2', 'c-4', 'c-6', 'c-7'];
    expect(moved.length).toBeGreaterThan(1);
    expect(moved.filter((unit) => !county.includes(unit))).toEqual([]);
  });

  test('a category’s own settings are settings, and move that category alone', () => {
    const [city, county] = CATEGORIES;
    const other = { ...county, scheme: { ...county?.scheme, groupWeights: { credit: 0.8, events: 0.2 } } };
    const after = stateOf(aRoundOfCategories({ categories: [city, other] } as never));
    const { causes, units } = compareRuns(stateOf(), after);
    expect(causes).toEqual(['settings']);
    expect(units.find(({ unit }) => unit === 'c-1')?.score).toEqual({ difference: 0, shares: { settings: 0 } });
    expect(units.find(({ unit }) => unit === 'c-2')?.score?.difference).not.toBe(0);
  });

  test('weights of one node for all are refused, since each category has its own', () => {
    const { state, faults } = supposeRun(stateOf(), { figures: new Map(), weights: new Map([['credit', 0.5]]) });
    expect(state).toBeUndefined();
    expect(faults).toMatchObject([{ node: 'credit' }]);
  });
});
