import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { methodSteps } from '../../../functions/domain/report/parts/method-steps.ts';
import { voiceIn } from '../../../functions/domain/report/voice.ts';
import { aReportInput } from '../../support/a-report-input.ts';
import { aRound } from '../../support/a-round.ts';

const tiers = {
  full: 10,
  steps: [
    { from: 0, score: 2 },
    { from: 10, score: 10 },
  ],
};
const ids = aRound().indicators.map(({ id }) => id);
const settings = Object.fromEntries(ids.map((id) => [id, { tiers, target: 1_000 }]));
const judgements = [
  [1, 3],
  ['1/3', 1],
];

const NORMALISATIONS = [
  { method: 'min-max', range: { from: 0, to: 100 } },
  { method: 'min-max', range: { from: 0, to: 100 }, clip: 'both' },
  { method: 'efficacy-coefficient', base: 60, span: 40, clip: 'both', form: 'exponential' },
  { method: 'none' },
  { method: 'z-score', mean: 60, deviation: 10 },
  { method: 'z-score', mean: 60, deviation: 10, population: true },
  { method: 'distance-to-target', factor: 100, capped: true },
  { method: 'distance-to-maximum', factor: 100 },
  { method: 'fraction-of-maximum', factor: 100 },
  { method: 'percentile-rank', factor: 100 },
  { method: 'vector', factor: 100 },
  { method: 'sum', factor: 100 },
  { method: 'maximum-absolute', factor: 100 },
  { method: 'logarithmic', factor: 100 },
  { method: 'nonlinear', factor: 100 },
  { method: 'enhanced-accuracy', factor: 100 },
  { method: 'zavadskas-turskis', factor: 100 },
  { method: 'sigmoid', middle: 10, steepness: 0.1, factor: 100 },
  { method: 'steps' },
  { method: 'piecewise' },
];
const TREATMENTS = [
  { method: 'none' },
  { method: 'shifted-log' },
  { method: 'winsorise' },
  { method: 'winsorise-or-log' },
  { method: 'box-cox', lambda: 0.5 },
  { method: 'shifted-log', when: 'ill-shaped' },
  { method: 'box-cox', lambda: 0, when: 'ill-shaped', skewness: 1 },
];
const WEIGHTS = [
  { groupWeights: { method: 'ahp', items: ['credit', 'events'], experts: [{ judgements }] } },
  { groupWeights: { method: 'budget', experts: [{ points: { credit: 70, events: 30 } }] } },
  { groupWeights: { method: 'rancom', experts: [{ ranking: { credit: 1, events: 2 } }] } },
  { groupWeights: { method: 'equal' } },
  ...[
    'entropy',
    'critic',
    'deviation',
    'variance',
    'variation',
    'gini',
    'angle',
    'merec',
    'cilos',
    'idocriw',
    'lopcow',
    'components',
  ].map((method) => ({ indicatorWeights: { method } })),
  {
    indicatorWeights: {
      method: 'combined',
      subjective: { method: 'equal' },
      objective: { method: 'critic' },
      rule: 'additive',
    },
  },
];
const RESULTS = [
  { aggregation: [{ method: 'geometric' }] },
  { missing: 'skip' },
  { secondOpinions: [{ method: 'topsis' }, { method: 'vikor' }] },
  {
    adjustments: {
      items: [{ id: 'extra', kind: 'bonus', by: 'trainings', each: 0.1, atMost: 3 }],
      total: { from: 0, to: 100 },
    },
  },
  { thresholds: [{ id: 'least', value: 'banks', atLeast: 1, else: 'unranked' }] },
  { ranking: { from: 'published', decimals: 2, ties: 'average' } },
  { aggregation: [{ method: 'generalised', power: 0.5 }] },
  { imputation: { method: 'median' } },
  { availability: { units: 0.65, indicators: 0.5, group: 0.5 } },
  { indicatorWeights: { byGroup: { credit: { method: 'critic' } } } },
];

const schemes = [
  ...NORMALISATIONS.map((normalisation) => ({ normalisation, indicators: settings })),
  ...TREATMENTS.map((treatment) => ({ treatment })),
  ...WEIGHTS,
  ...RESULTS,
];

describe.each(schemes.map((scheme) => [JSON.stringify(scheme).slice(0, 90), scheme] as const))(
  'a round with %s',
  (_, scheme) => {
    test('is scored, ranked, and its report says by which method, in both languages', () => {
      const input = aReportInput({ round: { scheme: { ...aRound().scheme, ...scheme } } });
      expect(input.result.rank).toBeTypeOf('number');
      expect(Number.isFinite(input.result.exact)).toBe(true);
      expect(() => centreReport(input)).not.toThrow();
      for (const language of ['zh-CN', 'en'] as const) {
        const steps = methodSteps(input.round, voiceIn(language));
        expect(steps).toHaveLength(5);
        expect(steps.join(' ')).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
      const [total] = [input.result.tree];
      const quantitative = total?.children[0];
      const full = quantitative?.children.reduce((sum, group) => sum + group.fullPoints, 0) ?? 0;
      expect(full).toBeCloseTo(70, 9);
    });
  },
);

/** The method page's sentences of a round with these settings. */
function saying(scheme: object, language: 'zh-CN' | 'en'): string {
  const { round } = aReportInput({ round: { scheme: { ...aRound().scheme, ...scheme } } });
  return methodSteps(round, voiceIn(language)).join(' ');
}

describe('the method page', () => {
  test('names weights that a method makes, in whichever groups, and no given ones', () => {
    const byGroup = { credit: { method: 'critic' }, events: { method: 'equal' } };
    expect(saying({ indicatorWeights: { byGroup } }, 'en')).toContain('Weights within the groups come from CRITIC');
    const given = { groupWeights: { method: 'fixed', weights: { credit: 1, events: 3 } } };
    expect(saying({ ...given, indicatorWeights: { method: 'equal' } }, 'zh-CN')).not.toContain('权重用');
    expect(
      saying({ groupWeights: { method: 'budget', experts: [{ points: { credit: 70, events: 30 } }] } }, 'zh-CN'),
    ).toContain('一级指标的权重用专家百分赋权确定');
  });

  test('says by what gaps are filled, how much must be there, and what the power of a mean is', () => {
    expect(saying({ imputation: { method: 'median' } }, 'zh-CN')).toContain('未报的指标以参评中心的中位数填补');
    expect(saying({ availability: { units: 0.65 } }, 'en')).toContain('fewer than 65% of the indicators has no rank');
    expect(saying({ aggregation: [{ method: 'generalised', power: 0.5 }] }, 'zh-CN')).toContain(
      '加权幂平均（p = 0.5）',
    );
    expect(saying({ secondOpinions: [{ method: 'copeland' }] }, 'zh-CN')).toContain('另用科普兰法排序');
  });
});
