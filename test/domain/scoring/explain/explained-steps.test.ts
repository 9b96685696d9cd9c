import { describe, expect, test } from 'vitest';
import { schemeFacts, unitTree } from '../../../../functions/domain/scoring/engine/unit-tree.ts';
import { explainUnitTree } from '../../../../functions/domain/scoring/explain/explain-unit.ts';
import type { ExplainedNode, ExplainedStep } from '../../../../functions/domain/scoring/explain/explained-tree.ts';
import { putIn } from '../../../../functions/domain/scoring/explain/put-in.ts';
import { STEP_WORDS } from '../../../../functions/domain/scoring/explain/step-words.ts';
import { finish } from '../../../../functions/domain/scoring/node.ts';
import { imputationSchema } from '../../../../functions/domain/scoring/scheme/data-schema.ts';
import { normalisationSchema } from '../../../../functions/domain/scoring/scheme/normalisation-schema.ts';
import { treatmentSchema } from '../../../../functions/domain/scoring/scheme/treatment-schema.ts';
import { aggregationSchema } from '../../../../functions/domain/scoring/scheme/tree-schema.ts';
import { aScheme, aTable, aTableOf, type Settings, scored } from '../../../support/a-scheme.ts';
import { calculate } from '../../../support/calculate.ts';

const TABLE = aTable(`
  u,a,b,c,g,kind
  x,1,40,3,0,p
  y,2,,5,1,p
  z,4,160,-7,2,q
  v,8,20,9,3,q
  w,900,80,1,7,q`);
const PREVIOUS = aTable('u,a,b,kind\nx,1,30,p\ny,4,25,p\nz,2,20,q\nv,5,15,q\nw,6,10,q');

/** Every step of every unit under the settings. */
function stepsUnder(changes: Settings, table = TABLE): readonly ExplainedStep[] {
  const evaluated = scored(
    aScheme({
      missing: 'floor',
      tree: { id: 'total', weights: { method: 'fixed', weights: { a: 1, b: 3 } }, children: ['a', 'b'] },
      ...changes,
    }),
    table,
    PREVIOUS,
  );
  const stepsOf = (node: ExplainedNode): readonly ExplainedStep[] => [...node.steps, ...node.children.flatMap(stepsOf)];
  return evaluated.units.flatMap((_, unit) => stepsOf(explainUnitTree(evaluated, unit, String)));
}

/** Methods whose steps were seen by some test. */
function expectArithmetic(steps: readonly ExplainedStep[], wanted: string): void {
  expect(steps.map(({ method }) => method)).toContain(wanted);
  for (const { method, filled, result, words } of steps) {
    expect(words.zh, method).toMatch(/\p{Script=Han}/u);
    expect(STEP_WORDS[method], method).toBe(words);
    if (result === undefined) continue;
    const value = calculate(filled);
    expect(
      Math.abs(value - result) / Math.max(1, Math.abs(result)),
      `${method}: ${filled} is not ${result}`,
    ).toBeLessThan(1e-12);
  }
}

const methodsOf = (schema: {
  readonly options: readonly { readonly shape: { readonly method: { readonly value: string } } }[];
}): readonly string[] => schema.options.map(({ shape }) => shape.method.value);

const NORMALISATIONS: Readonly<Record<string, Settings>> = {
  'min-max': { range: { from: 1, to: 100 } },
  'efficacy-coefficient': { base: 60, span: 40, clip: 'none' },
  'z-score': { mean: 50, deviation: 10 },
  'distance-to-target': { factor: 100 },
  'distance-to-reference': { unit: 'z', factor: 100 },
  'fraction-of-maximum': { costs: 'inverse', factor: 100 },
  'maximum-absolute': { factor: 100 },
  sigmoid: { middle: 60, steepness: 0.01, factor: 100 },
};
const TIERS = {
  full: 10,
  below: 1,
  steps: [
    { from: 2, score: 3 },
    { from: 8, score: 5 },
    { from: 100, score: 9 },
  ],
};

describe('every step reads as arithmetic that gives its result', () => {
  test.each(methodsOf(normalisationSchema))('normalisation %s', (method) => {
    const isUpwards = ['steps', 'piecewise'].includes(method);
    const direction = isUpwards ? 'up' : 'down';
    const indicators = { a: { target: 5, tiers: TIERS }, b: { target: 50, tiers: TIERS, direction } };
    const settings = { normalisation: { method, ...NORMALISATIONS[method] } };
    expectArithmetic(stepsUnder({ ...settings, indicators }), method);
  });

  test('the exponential efficacy coefficient', () => {
    const normalisation = { method: 'efficacy-coefficient', base: 60, span: 40, clip: 'none', form: 'exponential' };
    expectArithmetic(stepsUnder({ normalisation }), 'efficacy-coefficient');
  });

  test('a target with a cap', () => {
    const normalisation = { method: 'distance-to-target', capped: true };
    expectArithmetic(
      stepsUnder({ normalisation, indicators: { a: { target: 3 }, b: { target: 30 } } }),
      'distance-to-target',
    );
  });

  test.each(methodsOf(treatmentSchema).filter((method) => method !== 'none' && method !== 'winsorise-or-log'))(
    'treatment %s',
    (method) => {
      const settings: Readonly<Record<string, Settings>> = {
        log1p: { scale: { a: 3 } },
        winsorise: { most: 1, skewness: 1, excessKurtosis: 1 },
        'box-cox': { lambda: 0.5 },
      };
      expectArithmetic(stepsUnder({ treatment: { method, ...settings[method] } }), method);
    },
  );

  test('treatment winsorise-or-log', () => {
    const column = [1, 2, 3, 4, 5, 6, 7, 8, 90, 9000];
    const table = aTableOf({ a: column, b: column.toReversed() });
    const treatment = { method: 'winsorise-or-log', most: 1, skewness: 0.1, excessKurtosis: 0.1, combines: true };
    expectArithmetic(stepsUnder({ treatment }, table), 'winsorise-or-log');
  });

  test('a logarithm by Box and Cox', () => {
    expectArithmetic(stepsUnder({ treatment: { method: 'box-cox', lambda: 0 } }), 'box-cox');
  });

  test.each(methodsOf(imputationSchema).filter((method) => method !== 'none'))('imputation %s', (method) => {
    const by = method.startsWith('group') ? { by: 'kind' } : {};
    expectArithmetic(stepsUnder({ imputation: { method, ...by } }), `imputed-${method}`);
  });

  test.each(methodsOf(aggregationSchema))('aggregation %s', (method) => {
    const power = method === 'generalised' ? { power: -2 } : {};
    const normalisation = { method: 'min-max', range: { from: 1, to: 100 } };
    const steps = stepsUnder({ normalisation, aggregation: [{ method, ...power }] });
    expectArithmetic(steps, method === 'arithmetic' ? 'weighted-mean' : method);
  });

  test('denominators, formulas, constants and gaps', () => {
    const indicators = {
      a: { denominator: { by: 'b', factor: 100 } },
      d: { formula: '(c - g) * min(c, 2) / 4' },
      e: { formula: 'g * 0 + 7' },
    };
    const steps = stepsUnder({ indicators, tree: { id: 'total', children: ['a', 'd', 'e'] } });
    for (const method of ['denominated', 'formula', 'constant', 'floor']) expectArithmetic(steps, method);
  });

  test('bonus and penalty with caps and tiers', () => {
    const adjustments = {
      items: [
        { id: 'award', kind: 'bonus', by: 'g', each: 2, atMost: 4 },
        { id: 'size', kind: 'bonus', by: 'a', tiers: { below: 0, steps: [{ from: 4, score: 2 }] } },
        { id: 'late', kind: 'penalty', by: 'g', each: 1.5 },
      ],
      bonusAtMost: 5,
      total: { from: 0, to: 100 },
    };
    const steps = stepsUnder({ adjustments });
    for (const method of ['bonus', 'penalty', 'adjusted', 'points']) expectArithmetic(steps, method);
  });
});

describe('putting numbers in', () => {
  test('names with hyphens, spaces and figures are put in whole', () => {
    const inputs = { 'loan-amount': 6, 'GDP per head': -2, z0: 1, z: 5 };
    expect(putIn({ formula: 'x = loan-amount / [GDP per head] − z0 × z', inputs }, String)).toBe('6 / (-2) − 1 × 5');
  });

  test('growth shows both rounds', () => {
    expect(putIn({ formula: 'x = growth(a) + 1', inputs: { a: 6, 'previous a': 4 } }, String)).toBe(
      'growth(6 | 4) + 1',
    );
  });

  test('what has no number keeps its name', () => {
    expect(putIn({ formula: 'z = ln(x)', inputs: {} }, String)).toBe('ln(x)');
  });
});

test('the tree of a unit is the engine’s own', () => {
  const evaluated = scored(aScheme(), aTable('u,a,b\nx,1,2\ny,3,5'));
  const plain = finish(unitTree(evaluated, 0, schemeFacts(evaluated)), 100);
  const { steps: _, children: __, ...own } = explainUnitTree(evaluated, 0, String);
  expect({ ...own, steps: [], children: [] }).toEqual({ ...plain, steps: [], children: [] });
});
