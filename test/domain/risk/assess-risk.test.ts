import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeIssue } from '../../../functions/domain/issues/catalogue.ts';
import type { Issue } from '../../../functions/domain/issues/issue.ts';
import { assessRisk, bandOf } from '../../../functions/domain/risk/assess-risk.ts';
import type { RiskFacts } from '../../../functions/domain/risk/risk-facts.ts';
import { riskSchema, USUAL_RISK } from '../../../functions/domain/risk/risk-settings.ts';
import { sayRisk } from '../../../functions/domain/risk/risk-words.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const round = aRound();
const NOTHING: RiskFacts = { round, previous: {}, verified: [] };
const QUIET: RiskFacts = { ...NOTHING, issues: [], delayHours: 0, doubleClaims: 0 };

const figuresOf = (figures: Readonly<Record<string, number | null>>) =>
  aCentreInput({ figures }).submitted?.figures ?? [];
function warnings(count: number, explanation = ''): readonly Issue[] {
  return Array.from({ length: count }, (_, n) => ({
    ...makeIssue('FIGURE_JUMP', {
      at: { tab: '数据统计表', a1: `E${n + 5}` },
      subject: { zh: '', en: '' },
      details: { value: 1, previous: 1, change: '', direction: '' },
    }),
    explanation,
  }));
}
const verified = (indicator: string, value: number | 'n/a') => ({
  ...{ indicator, value, on: '2020-06-11', by: '陈', reason: '查看协议' },
  source: { tab: '现场核实', a1: 'E5' },
});
const partOf = (facts: Partial<RiskFacts>, component: string) =>
  assessRisk({ ...NOTHING, ...facts }, USUAL_RISK).parts.find((part) => part.component === component);

describe('each component', () => {
  test.each([
    [0, 0],
    [1, 1 - 2 ** (-1 / 3)],
    [3, 0.5],
    [6, 0.75],
  ])('%i unanswered warnings make %d', (count, value) => {
    expect(partOf({ issues: warnings(count) }, 'warnings')?.value).toBeCloseTo(value, 12);
  });

  test('a warning with its explanation is answered; white space is none', () => {
    expect(partOf({ issues: [...warnings(2, '含一笔大额贷款'), ...warnings(1, ' ')] }, 'warnings')?.numbers).toEqual({
      open: 1,
      warnings: 3,
    });
  });

  test('the share of figures that jumped is counted among those with a figure of last year', () => {
    const declared = figuresOf({ banks: 60, loans: 900, trainings: 20, trainees: null });
    const previous = { banks: 6, loans: 800, trainees: 40 };
    expect(partOf({ declared, previous }, 'jumps')).toMatchObject({ value: 1, numbers: { jumped: 1, compared: 2 } });
  });

  test('declared and verified figures differ by what they count', () => {
    const facts = {
      declared: figuresOf({ banks: 12, loans: 100 }),
      verified: [verified('banks', 9), verified('loans', 110)],
    };
    const weights = new Map([
      ['banks', 3],
      ['loans', 1],
    ]);
    const part = partOf({ ...facts, weights }, 'discrepancy');
    expect(part?.numbers['rate']).toBeCloseTo((3 * 0.25 + 10 / 110) / 4, 12);
    expect(part?.numbers['overstatement']).toBeCloseTo((3 * 0.25 - 10 / 110) / 4, 12);
  });

  test.each<{ own: number | null; found: number | 'n/a'; overstatement: number | undefined }>([
    { own: 0, found: 0, overstatement: 0 },
    { own: 5, found: 0, overstatement: 1 },
    { own: 0, found: 5, overstatement: -1 },
    { own: 5, found: 'n/a', overstatement: 1 },
    { own: null, found: 5, overstatement: undefined },
  ])('a declared $own that was found to be $found is overstated by $overstatement', ({ own, found, overstatement }) => {
    const part = partOf({ declared: figuresOf({ banks: own }), verified: [verified('banks', found)] }, 'discrepancy');
    expect(part?.numbers['overstatement']).toBe(overstatement);
  });

  test('delay, double claims and reviewers apart', () => {
    expect(partOf({ delayHours: 36 }, 'late')?.value).toBe(0.5);
    expect(partOf({ delayHours: 500 }, 'late')?.value).toBe(1);
    expect(partOf({ doubleClaims: 2 }, 'doubleClaims')?.value).toBe(0.75);
    expect(partOf({ reviews: { given: 3, lowest: 0.5, highest: 0.7 } }, 'reviewers')?.value).toBeCloseTo(0.5, 12);
    expect(partOf({ reviews: { given: 1, lowest: 0.5, highest: 0.5 } }, 'reviewers')).toBeUndefined();
  });
});

describe('the risk of a centre', () => {
  test('of which nothing is known has neither score nor band, which is not low', () => {
    const risk = assessRisk(NOTHING, USUAL_RISK);
    expect(risk).toEqual({
      parts: [],
      unknown: ['warnings', 'jumps', 'discrepancy', 'late', 'doubleClaims', 'reviewers'],
    });
  });

  test('leaves out what is not known and names it', () => {
    const risk = assessRisk(QUIET, USUAL_RISK);
    expect(risk).toMatchObject({ score: 0, band: 'low', unknown: ['jumps', 'discrepancy', 'reviewers'] });
    expect(sayRisk(risk)).toEqual([
      {
        zh: '无从得知，未计入：较上年大幅增减、填报值与核实值之差、专家意见分歧',
        en: 'not known and left out: jumps since last year, declared against verified, reviewers apart',
      },
    ]);
  });

  test('is the weighted mean of what is known, told part by part, the largest first', () => {
    const risk = assessRisk({ ...QUIET, issues: warnings(3), doubleClaims: 2 }, USUAL_RISK);
    expect(risk.score).toBeCloseTo((2 * 0.5 + 2 * 0.75 + 0.5 * 0) / 4.5, 12);
    expect(risk.band).toBe('high');
    expect(
      sayRisk(risk)
        .map(({ zh }) => zh)
        .slice(0, 2),
    ).toEqual(['重复申报 2 处（+0.33）', '3 条提示中 3 条没有说明（+0.22）']);
  });

  test('does not know a component without weight', () => {
    const settings = riskSchema.parse({ components: { warnings: { weight: 0 } } });
    const { parts, unknown } = assessRisk({ ...QUIET, issues: warnings(9) }, settings);
    expect([...parts.map(({ component }) => component), ...unknown]).not.toContain('warnings');
  });
});

const anyFacts = fc
  .record(
    {
      open: fc.nat(20),
      delayHours: fc.nat(200),
      doubleClaims: fc.nat(9),
      reviews: fc.record({
        given: fc.integer({ min: 1, max: 5 }),
        lowest: fc.constant(0.2),
        highest: fc.double({ min: 0.2, max: 1, noNaN: true }),
      }),
    },
    { requiredKeys: ['open'] },
  )
  .map(({ open, ...facts }) => ({ ...NOTHING, ...facts, issues: warnings(open) }) satisfies RiskFacts as RiskFacts);

describe('whatever the facts', () => {
  test('another unanswered warning never lowers the score, nor does another double claim', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const score = assessRisk(facts, USUAL_RISK).score ?? 0;
        const warned = { ...facts, issues: [...(facts.issues ?? []), ...warnings(1)] };
        expect(assessRisk(warned, USUAL_RISK).score).toBeGreaterThanOrEqual(score);
        const { doubleClaims: claims } = facts;
        if (claims === undefined) return;
        expect(assessRisk({ ...facts, doubleClaims: claims + 1 }, USUAL_RISK).score).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  test('the contributions sum to the score, which lies within 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { score = -1, parts } = assessRisk(facts, USUAL_RISK);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
      }),
    );
  });

  test('every score is in one band, and a higher one never in a lower', () => {
    const order = ['low', 'middle', 'high'];
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((one) => order.indexOf(bandOf(one, USUAL_RISK.bands)));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low ?? 0);
      }),
    );
    expect([0, 0.15, 0.3, 1].map((one) => bandOf(one, USUAL_RISK.bands))).toEqual(['low', 'middle', 'high', 'high']);
  });
});

test('limits of bands in the wrong order and weights of nothing are refused', () => {
  expect(riskSchema.safeParse({ bands: { middle: 0.5, high: 0.5 } }).success).toBe(false);
  const nothing = Object.fromEntries(Object.keys(USUAL_RISK.components).map((id) => [id, { weight: 0 }]));
  expect(riskSchema.safeParse({ components: nothing }).success).toBe(false);
});
