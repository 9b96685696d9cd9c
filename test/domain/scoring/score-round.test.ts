import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { CentreResult, ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const low = { banks: 2, loans: 0, 'loan-projects': 0, trainings: 4, trainees: 100 };
const high = { banks: 12, loans: 9_000, 'loan-projects': 30, trainings: 24, trainees: 900 };
const middle = { banks: 7, loans: 1_000, 'loan-projects': 15, trainings: 14, trainees: 500 };
const three = [
  aCentreInput({ centre: 'low', figures: low }),
  aCentreInput({ centre: 'high', figures: high }),
  aCentreInput({ centre: 'middle', figures: middle }),
];

function resultOf(results: readonly CentreResult[], centre: string): CentreResult {
  const found = results.find((result) => result.centre === centre);
  if (found === undefined) throw new Error(`no result for ${centre}`);
  return found;
}

function nodeOf(node: ScoreNode | undefined, id: string): ScoreNode | undefined {
  if (node === undefined || node.id === id) return node;
  return node.children.map((child) => nodeOf(child, id)).find((found) => found !== undefined);
}

describe('the arithmetic', () => {
  test('runs from the treated value over the efficacy coefficient to the total', () => {
    const { results } = scoreRound(aRound(), three);
    const tree = resultOf(results, 'middle').tree;
    const loans = 60 + (40 * Math.log1p(1_000 / 1_000)) / Math.log1p(9_000 / 1_000);
    expect(nodeOf(tree, 'loans')?.score).toBeCloseTo(loans, 12);
    const credit = (80 + loans + 80) / 3;
    expect(nodeOf(tree, 'credit')?.score).toBeCloseTo(credit, 12);
    const quantitative = 0.6 * credit + 0.4 * 80;
    expect(resultOf(results, 'middle').exact).toBeCloseTo(0.7 * quantitative + 0.3 * 80, 12);
  });

  test('keeps for each node what went in, and the points of all leaves sum to the total', () => {
    const { results } = scoreRound(aRound(), three);
    const tree = resultOf(results, 'middle').tree;
    expect(nodeOf(tree, 'loans')?.steps.map((step) => step.method)).toEqual(['log1p', 'efficacy-coefficient']);
    expect(nodeOf(tree, 'loans')?.source).toEqual({ tab: '数据统计表', a1: 'E6' });
    const leaves = (node: ScoreNode): ScoreNode[] =>
      node.children.length === 0 ? [node] : node.children.flatMap(leaves);
    const points = tree === undefined ? [] : leaves(tree).map((leaf) => leaf.points ?? Number.NaN);
    expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo(tree?.score ?? Number.NaN, 10);
  });

  test('a column in which all are equal gives everybody the round’s constant and says so', () => {
    const figures = [low, high, middle].map((one) => ({ ...one, trainings: 0 }));
    const { results } = scoreRound(
      aRound(),
      figures.map((one, position) => aCentreInput({ centre: `c${position}`, figures: one })),
    );
    for (const result of results) {
      expect(nodeOf(result.tree, 'trainings')).toMatchObject({ score: 80, flags: ['NO_DISCRIMINATION'] });
    }
  });

  test('a value beyond frozen goalposts is cut where the scheme clips, and flagged', () => {
    const normalisation = {
      ...aRound().scheme.normalisation,
      goalposts: { banks: { unallowable: 4, satisfactory: 10 } },
    };
    const { results } = scoreRound(aRound({ scheme: { ...aRound().scheme, normalisation } }), three);
    expect(nodeOf(resultOf(results, 'low').tree, 'banks')).toMatchObject({ score: 60, flags: ['BEYOND_GOALPOSTS'] });
    expect(nodeOf(resultOf(results, 'high').tree, 'banks')).toMatchObject({ score: 100, flags: ['BEYOND_GOALPOSTS'] });
    expect(nodeOf(resultOf(results, 'middle').tree, 'banks')?.score).toBe(80);
  });
});

describe('a missing figure', () => {
  const missing = aCentreInput({ centre: 'gap', figures: { ...middle, banks: null } });

  test('gets the lowest score under “floor”, is flagged, and does not touch the statistics', () => {
    const { results, statistics } = scoreRound(aRound(), [...three, missing]);
    expect(nodeOf(resultOf(results, 'gap').tree, 'banks')).toMatchObject({ score: 60, flags: ['MISSING'] });
    expect(statistics.find(({ indicator }) => indicator === 'banks')?.sorted).toEqual([2, 7, 12]);
  });

  test('withholds the total under “withhold”, without re-weighting the rest', () => {
    const round = aRound({ scheme: { ...aRound().scheme, missing: 'withhold' } });
    const result = resultOf(scoreRound(round, [...three, missing]).results, 'gap');
    expect(result.exact).toBeUndefined();
    expect(result.rank).toBeUndefined();
  });
});

describe('standings', () => {
  test('a vetoed centre keeps its score, has no rank, and leaves the reference set', () => {
    const vetoed = aCentreInput({
      centre: 'vetoed',
      figures: { ...high, banks: 400 },
      changes: { veto: { reason: '材料造假' } },
    });
    const { results, referenceSet } = scoreRound(aRound(), [...three, vetoed]);
    expect(resultOf(results, 'vetoed')).toMatchObject({ standing: 'vetoed', reason: { zh: '材料造假' } });
    expect(resultOf(results, 'vetoed').published).toBeTypeOf('number');
    expect(resultOf(results, 'vetoed').rank).toBeUndefined();
    expect(referenceSet).toEqual(['low', 'high', 'middle']);
    expect(resultOf(results, 'high').exact).toBe(resultOf(scoreRound(aRound(), three).results, 'high').exact);
  });

  test.each([aRound().scheme.normalisation, { method: 'percentile-rank' }, { method: 'vector' }])(
    'the results of all others, ranks and grades by shares included, are those without the vetoed centre, under $method',
    (normalisation) => {
      const title = { zh: '等', en: 'grade' };
      const shares = [0.3, 0.4, 0.3].map((share, place) => ({ id: `g${place}`, title, share }));
      const base = aRound();
      const round = aRound({
        grades: { shares, veto: title },
        scheme: { ...base.scheme, normalisation },
      });
      const extreme = { ...high, banks: 400, loans: 900_000 };
      const vetoed = aCentreInput({ centre: 'vetoed', figures: extreme, changes: { veto: { reason: '造假' } } });
      const { results, ...shared } = scoreRound(round, [...three, vetoed]);
      const { results: own, ...alone } = scoreRound(round, three);
      expect(results.filter(({ centre }) => centre !== 'vetoed')).toEqual(own);
      expect(shared.referenceSet).toEqual(alone.referenceSet);
    },
  );

  test('a centre without enough reviews is provisional: shown, but neither ranked nor graded', () => {
    const round = aRound({ rubric: { ...aRound().rubric, reviewsRequired: 2 } });
    const twice = { 'operation.team': 24, 'operation.rules': 16, 'results.services': 40 };
    const inputs = [
      aCentreInput({ centre: 'full', figures: high, marks: [twice, twice] }),
      aCentreInput({ centre: 'half', figures: low }),
    ];
    const { results } = scoreRound(round, inputs);
    expect(resultOf(results, 'full')).toMatchObject({ standing: 'ranked', rank: 1 });
    expect(resultOf(results, 'half')).toMatchObject({ standing: 'provisional' });
    expect(resultOf(results, 'half').grade).toBeUndefined();
  });

  const { submitted: _, ...unsubmitted } = aCentreInput();
  test.each([
    ['ineligible', aCentreInput({ changes: { eligible: false, veto: { reason: 'x' } } })],
    ['vetoed', { ...unsubmitted, veto: { reason: 'x' } }],
    ['has-errors', { ...unsubmitted, refused: true }],
    ['not-submitted', unsubmitted],
  ])('%s is told apart and has neither score nor rank', (standing, input) => {
    const [result] = scoreRound(aRound(), [input]).results;
    expect(result?.standing).toBe(standing);
    expect(result?.rank).toBeUndefined();
    expect(result?.tree).toBeUndefined();
  });
});

describe('marks', () => {
  test('a reviewer’s “n/a” is left out of the mean, never counted as zero', () => {
    const marks = [
      { 'operation.team': 30, 'operation.rules': 'n/a' as const, 'results.services': 50 },
      { 'operation.team': 15, 'operation.rules': 10, 'results.services': 25 },
    ];
    const { results } = scoreRound(aRound(), [aCentreInput({ figures: middle, marks })]);
    const tree = results[0]?.tree;
    expect(nodeOf(tree, 'operation.team')?.score).toBe(75);
    expect(nodeOf(tree, 'operation.rules')?.score).toBe(50);
    expect(nodeOf(tree, 'operation')?.score).toBe(65);
    expect(nodeOf(tree, 'results.services')?.score).toBe(75);
  });

  test('a point that nobody marks takes no weight and is flagged', () => {
    const marks = [{ 'operation.team': 30, 'operation.rules': 'n/a' as const, 'results.services': 50 }];
    const tree = scoreRound(aRound(), [aCentreInput({ figures: middle, marks })]).results[0]?.tree;
    expect(nodeOf(tree, 'operation')).toMatchObject({ score: 100, flags: ['NOT_MARKED'] });
    expect(nodeOf(tree, 'operation.rules')).toMatchObject({ weight: 0, fullPoints: 0 });
  });

  test('a section without any mark leaves the total open', () => {
    const [result] = scoreRound(aRound(), [
      aCentreInput({ figures: middle, marks: [{ 'operation.team': 30 }] }),
    ]).results;
    expect(result?.exact).toBeUndefined();
    expect(nodeOf(result?.tree, 'quantitative')?.score).toBeTypeOf('number');
  });
});

describe('ranks and grades', () => {
  test('equal published scores share the better rank and leave the next one empty', () => {
    const inputs = ['a', 'b', 'c'].map((centre, position) =>
      aCentreInput({ centre, figures: position < 2 ? high : low }),
    );
    expect(scoreRound(aRound(), inputs).results.map((result) => result.rank)).toEqual([1, 1, 3]);
  });

  test('the grade follows the published score at the very threshold', () => {
    const scheme = { ...aRound().scheme, parts: { quantitative: 0, qualitative: 1 } };
    const marksOf = (score: number) => [{ 'operation.team': 30, 'operation.rules': 20, 'results.services': score }];
    const gradeAt = (services: number) =>
      scoreRound(aRound({ scheme }), [aCentreInput({ figures: middle, marks: marksOf(services) })]).results[0]?.grade;
    expect(gradeAt(39.995)).toBe('excellent');
    expect(gradeAt(39.994)).toBe('good');
  });
});

const anyFigures = fc.record({
  banks: fc.nat(500),
  loans: fc.integer({ min: 0, max: 5_000_000_00 }).map((cents) => cents / 100),
  'loan-projects': fc.nat(10_000),
  trainings: fc.nat(500),
  trainees: fc.nat(100_000),
});
const anyCentres = fc.array(anyFigures, { minLength: 1, maxLength: 12 });
const inputsOf = (all: readonly Record<string, number>[]) =>
  all.map((figures, n) => aCentreInput({ centre: `c${n}`, figures }));

describe('properties', () => {
  test('scores are finite and between the base and 100 for any figures', () => {
    fc.assert(
      fc.property(anyCentres, (all) => {
        for (const { exact } of scoreRound(aRound(), inputsOf(all)).results) {
          expect(exact).toBeGreaterThanOrEqual(0.7 * 60 + 0.3 * 80 - 1e-9);
          expect(exact).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('the order in which centres come does not move a bit of any score', () => {
    fc.assert(
      fc.property(anyCentres, (all) => {
        const forward = scoreRound(aRound(), inputsOf(all)).results;
        const backward = scoreRound(aRound(), inputsOf(all).reverse()).results;
        for (const result of forward) expect(resultOf(backward, result.centre)).toEqual(result);
      }),
    );
  });

  test('reporting more of one thing never lowers a centre’s score between unchanged goalposts', () => {
    fc.assert(
      fc.property(anyFigures, fc.nat(100), (figures, more) => {
        const normalisation = {
          ...aRound().scheme.normalisation,
          goalposts: { banks: { unallowable: 0, satisfactory: 700 } },
        };
        const round = aRound({ scheme: { ...aRound().scheme, normalisation } });
        const before = scoreRound(round, [aCentreInput({ figures })]).results[0]?.exact ?? 0;
        const after = scoreRound(round, [aCentreInput({ figures: { ...figures, banks: figures.banks + more } })])
          .results[0]?.exact;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
