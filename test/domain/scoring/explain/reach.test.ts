import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionIn } from '../../../../functions/compose.ts';
import { tableInputs } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { scoreUnits, type UnitsInput } from '../../../../functions/domain/scoring/engine/score-units.ts';
import { affectedBy } from '../../../../functions/domain/scoring/explain/reach/affected-indicators.ts';
import { evaluationBy, withFigure } from '../../../../functions/domain/scoring/explain/reach/change-figure.ts';
import { type FigureRule, figureSteps } from '../../../../functions/domain/scoring/explain/reach/figure-steps.ts';
import { type Reach, reachOf } from '../../../../functions/domain/scoring/explain/reach/reach-of.ts';
import { smallestStep } from '../../../../functions/domain/scoring/explain/reach/smallest-step.ts';
import { judge, roundUnits } from '../../../../functions/domain/scoring/round-units.ts';
import { aScheme, aTable, reading, type Settings } from '../../../support/a-scheme.ts';
import { inputsOf } from '../../../support/seeded-inputs.ts';

function inputOf(changes: Settings, table: string): UnitsInput {
  const { scoring, faults } = reading(aScheme(changes), aTable(table));
  const [first] = scoring === undefined ? [] : tableInputs(scoring.scheme, scoring.table);
  if (first === undefined) throw new Error(JSON.stringify(faults));
  return first.input;
}

function reachIn(input: UnitsInput, unit: number, rules?: ReadonlyMap<string, FigureRule>): Reach {
  const steps = figureSteps(input.method, input.table, rules);
  return reachOf(input, scoreUnits(input), { unit, steps });
}

describe('the smallest step', () => {
  test.each([1, 7, 8, 9, 16, 17, 300, 999, 1000])('that succeeds from %i on is %i', (first) => {
    expect(smallestStep(1000, (step) => step >= first)).toBe(first);
  });

  test('is none where nothing succeeds, or nothing may be tried', () => {
    expect(smallestStep(1000, () => false)).toBeUndefined();
    expect(smallestStep(0, () => true)).toBeUndefined();
  });

  test('is the first one where success comes and goes among the first few', () => {
    expect(smallestStep(1000, (step) => step === 3 || step > 500)).toBe(3);
  });

  test('always succeeds itself, and the one before it fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.func(fc.boolean()), (most, succeeds) => {
        const found = smallestStep(most, succeeds);
        if (found === undefined) return;
        expect(succeeds(found)).toBe(true);
        if (found > 1) expect(succeeds(found - 1)).toBe(false);
      }),
    );
  });
});

describe('a change of one figure', () => {
  // Goalposts are frozen: x has 20 and 50, y 30 and 50.
  const frozen = {
    normalisation: {
      method: 'min-max',
      range: { from: 0, to: 100 },
      goalposts: { a: { unallowable: 0, satisfactory: 100 }, b: { unallowable: 0, satisfactory: 1 } },
    },
    ranking: { from: 'exact', decimals: 2, ties: 'competition' },
  };

  test('is the smallest in the unit and the decimals of the figure', () => {
    const { reached } = reachIn(inputOf(frozen, 'u,a,b\nx,20,0.5\ny,30,0.5\nz,90,0.9'), 0);
    expect(reached).toEqual([
      // Equal totals share the better rank, so that catching up is enough.
      { figure: 'a', goal: 'rank', from: 20, to: 30, effort: 10 / 70, published: 40, rank: 2 },
      { figure: 'b', goal: 'rank', from: 0.5, to: 0.6, effort: expect.closeTo(0.25, 12), published: 40, rank: 2 },
    ]);
  });

  test('counts what it does to the goalposts and to the others', () => {
    // x is at 50, y at 70. At a = 10 x has the most that a can give, 55; only by raising the maximum to 15 does it take so many
    // points from y that 10/15 of 100 and 40 make 53.33.
    const input = inputOf({}, 'u,a,b\nx,9,1\ny,10,4\nz,2,10\nw,0,0');
    const base = scoreUnits(input);
    expect(base.ranks).toEqual([3, 1, 2, 4]);
    const byA = reachIn(input, 0).reached.filter(({ figure }) => figure === 'a');
    expect(byA).toMatchObject([{ goal: 'rank', from: 9, to: 15, published: 55, rank: 2 }]);
  });

  test('goes downwards where less is better, and never below 0', () => {
    const settings = { ...frozen, indicators: { a: { direction: 'down' } } };
    const posts = { a: { unallowable: 100, satisfactory: 0 }, b: { unallowable: 0, satisfactory: 1 } };
    const down = { ...settings, normalisation: { ...frozen.normalisation, goalposts: posts } };
    const input = inputOf(down, 'u,a,b\nx,20,0.1\ny,10,0.1\nz,0,0.9');
    expect(reachIn(input, 0).reached).toContainEqual(
      expect.objectContaining({ figure: 'a', from: 20, to: 10, rank: 2 }),
    );
    expect(reachIn(input, 1).unreached).toContainEqual({ figure: 'a', goal: 'rank' });
  });

  test('of a figure that was not reported is a figure to report', () => {
    const settings = { ...frozen, missing: 'floor' };
    const [first] = reachIn(inputOf(settings, 'u,a,b\nx,,0.5\ny,30,0.5\nz,90,0.9'), 0).reached;
    expect(first).toMatchObject({ figure: 'a', goal: 'rank', to: 30, rank: 2 });
    expect(first).not.toHaveProperty('from');
  });

  test('may lift the grade where it lifts no rank, and the other way round', () => {
    const grades = {
      bands: [
        { id: 'A', title: 'A', atLeast: 45 },
        { id: 'B', title: 'B', atLeast: null },
      ],
    };
    const input = inputOf({ ...frozen, grades }, 'u,a,b\nx,20,0.5\ny,30,0.9\nz,90,0.9');
    const byA = reachIn(input, 0).reached.filter(({ figure }) => figure === 'a');
    expect(byA).toMatchObject([
      { goal: 'grade', to: 40, grade: 'A', rank: 3 },
      { goal: 'rank', to: 70, grade: 'A', rank: 2 },
    ]);
  });

  test('inside of a formula is looked for in both directions', () => {
    const settings = { indicators: { a: { formula: 'c / d' } }, tree: { id: 'total', children: ['a'] } };
    const { reached } = reachIn(inputOf(settings, 'u,c,d\nx,10,10\ny,30,15\nz,90,20'), 0);
    expect(reached).toMatchObject([
      { figure: 'c', from: 10, to: 20 },
      { figure: 'd', from: 10, to: 5 },
    ]);
  });

  test('follows the rule of the indicator where there is one', () => {
    const rules = new Map([['a', { decimals: 1, min: 0, max: 25 }]]);
    const input = inputOf(frozen, 'u,a,b\nx,20,0.5\ny,30,0.5\nz,90,0.9');
    expect(reachIn(input, 0, rules).unreached).toContainEqual({ figure: 'a', goal: 'rank' });
    const wide = new Map([['a', { decimals: 1, min: 0, max: 250 }]]);
    const exact = inputOf(frozen, 'u,a,b\nx,20,0.5\ny,30.05,0.5\nz,90,0.9');
    expect(reachIn(exact, 0, wide).reached[0]).toMatchObject({ figure: 'a', to: 30.1 });
  });

  test('is not looked for by the first, nor for who has no rank', () => {
    const input = inputOf({}, 'u,a,b\nx,9,9\ny,1,\nz,0,0');
    expect(reachIn(input, 0)).toEqual({ reached: [], unreached: [] });
    expect(reachIn(input, 1)).toEqual({ reached: [], unreached: [] });
  });
});

test('what a figure goes into is found through formulas and denominators', () => {
  const { method } = inputOf(
    {
      indicators: { a: { denominator: 'size' }, e: { formula: 'f * 2' }, f: { formula: 'size / b' } },
      tree: { id: 'total', children: ['a', 'b', 'e'] },
    },
    'u,a,b,size\nx,1,2,3\ny,2,3,4',
  );
  expect([...affectedBy(method, 'size')].sort()).toEqual(['a', 'e', 'f', 'size']);
  expect([...affectedBy(method, 'b')].sort()).toEqual(['b', 'e', 'f']);
});

describe.each(['guangdong-2019', 'example-english', 'makerspace-points'])('%s', (name) => {
  const folder = resolve(import.meta.dirname, '../../../../sheets-templates', name);

  test('every change found lifts the centre, the step before it does not, and nothing less than a whole evaluation says so', async () => {
    const { round } = await definitionIn(folder);
    const [units] = roundUnits(round, judge(round, inputsOf(round, 'reach')));
    if (units === undefined) throw new Error('no units');
    const { input } = units;
    const base = scoreUnits(input);
    const rules = new Map(round.indicators.map(({ id, decimals, bounds }) => [id, { decimals, ...bounds }]));
    const steps = figureSteps(input.method, input.table, rules);
    let seen = 0;
    for (const unit of [0, 7, 14, 21, 28]) {
      for (const { figure, goal, to, from, rank, grade } of reachOf(input, base, { unit, steps }).reached) {
        seen += 1;
        const rule = rules.get(figure) ?? { decimals: 0 };
        const at = (value: number) => scoreUnits(withFigure(input, unit, { figure, value }));
        const after = at(to);
        expect([after.ranks[unit], after.grades[unit]]).toEqual([rank, grade]);
        const before =
          from === undefined || from === to ? undefined : at(to - Math.sign(to - from) * 10 ** -rule.decimals);
        if (goal === 'rank') {
          expect(after.ranks[unit]).toBeLessThan(base.ranks[unit] ?? 0);
          if (before !== undefined) expect(before.ranks[unit]).toBeGreaterThanOrEqual(base.ranks[unit] ?? 0);
        } else {
          expect(after.grades[unit]).not.toBe(base.grades[unit]);
        }
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('what is taken over from the evaluation before changes no bit', async () => {
    const { round } = await definitionIn(folder);
    const [units] = roundUnits(round, judge(round, inputsOf(round, 'known')));
    if (units === undefined) throw new Error('no units');
    const { input } = units;
    const base = scoreUnits(input);
    for (const { id } of round.indicators) {
      const quick = evaluationBy(input, base, { unit: 3, figure: id })(17);
      const whole = scoreUnits(withFigure(input, 3, { figure: id, value: 17 }));
      expect([quick.total, quick.ranks, quick.grades]).toEqual([whole.total, whole.ranks, whole.grades]);
    }
  });
});
