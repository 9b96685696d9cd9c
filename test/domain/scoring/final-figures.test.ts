import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VerifiedFigure } from '../../../functions/domain/intake/reviews.ts';
import { finalFigures } from '../../../functions/domain/scoring/final-figures.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { storedUnits } from '../../../functions/domain/scoring/stored-units.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';

const verifiedAt = { tab: '现场核实', a1: 'E5' };
const facts = { on: '2020-06-11', by: '陈', reason: '合同只有 3 份', source: verifiedAt };
const aVerified = (indicator: string, value: VerifiedFigure['value']): VerifiedFigure => ({
  indicator,
  value,
  ...facts,
});
const scoring = (scored: 'declared' | 'verified') => aRound({ verification: { scored } });
const declared = { banks: 9, loans: 9_000, 'loan-projects': 90, trainings: 20, trainees: 900 };
const figuresOf = (figures: Record<string, number | null>) => aCentreInput({ figures }).submitted?.figures ?? [];

function run(
  scored: 'declared' | 'verified',
  verified: readonly VerifiedFigure[],
  own = declared as Record<string, number | null>,
) {
  const round = scoring(scored);
  const centre = aCentreInput({ centre: 'shantou', figures: own });
  const figures = finalFigures(round, centre.submitted?.figures ?? [], verified);
  const inputs = [
    { ...centre, submitted: { snapshot: 'shantou', figures } },
    aCentreInput({ centre: 'foshan', figures: { ...declared, banks: 8, loans: 8_000 } }),
    aCentreInput({
      centre: 'shunde',
      figures: { banks: 2, loans: 100, 'loan-projects': 4, trainings: 3, trainees: 30 },
    }),
  ];
  const evaluation = scoreRound(round, inputs);
  return { round, evaluation, rank: evaluation.results[0]?.rank, node: nodeIn(evaluation.results[0]?.tree, 'banks') };
}

function nodeIn(node: ScoreNode | undefined, id: string): ScoreNode | undefined {
  return node?.id === id ? node : node?.children.map((child) => nodeIn(child, id)).find((found) => found !== undefined);
}

describe('where verified values are scored', () => {
  test('one that is lower takes the place of the declared one, and the rank moves', () => {
    expect(run('verified', []).rank).toBe(1);
    const { rank, node, evaluation } = run('verified', [aVerified('banks', 2), aVerified('loans', 120)]);
    expect(rank).toBe(2);
    expect(node).toMatchObject({ value: 2, source: verifiedAt });
    expect(evaluation.statistics.find(({ indicator }) => indicator === 'banks')?.sorted).toEqual([2, 2, 8]);
  });

  test('declared and verified stand side by side, each with its cell', () => {
    expect(run('verified', [aVerified('banks', 2)]).node?.verification).toEqual({
      ...{ declared: 9, declaredAt: { tab: '数据统计表', a1: 'E5' }, verified: 2, verifiedAt },
      ...{ on: '2020-06-11', by: '陈', reason: '合同只有 3 份', scored: 'verified' },
    });
  });

  test('one fills in for a figure that was not reported', () => {
    const { node } = run('verified', [aVerified('banks', 5)], { ...declared, banks: null });
    expect(node).toMatchObject({ value: 5, flags: [] });
    expect(node?.verification).not.toHaveProperty('declared');
  });

  test('a figure that was found not to apply is scored as such', () => {
    expect(run('verified', [aVerified('banks', 'n/a')]).node).toMatchObject({ flags: ['NOT_APPLICABLE'] });
  });

  test('a stored run is computed once more from the final values', () => {
    const { round, evaluation } = run('verified', [aVerified('banks', 2)]);
    const [units] = storedUnits(round, evaluation.results);
    expect(units?.input.table.figures.get('banks')?.values).toEqual([2, 8, 2]);
  });
});

describe('where declared values are scored', () => {
  test('a verified one stands beside and moves nothing', () => {
    const { node, evaluation } = run('declared', [aVerified('banks', 2)]);
    expect(node).toMatchObject({ value: 9, verification: { declared: 9, verified: 2, scored: 'declared' } });
    const without = run('declared', []).evaluation;
    expect(evaluation.results.map(({ exact }) => exact)).toEqual(without.results.map(({ exact }) => exact));
  });

  test('no word about verification is the same', () => {
    const figures = figuresOf(declared);
    const verified = [aVerified('banks', 2)];
    expect(finalFigures(aRound(), figures, verified)).toEqual(finalFigures(scoring('declared'), figures, verified));
  });
});

test('without verified values the figures are the very same, whatever is scored', () => {
  const value = fc.option(fc.nat(1_000));
  fc.assert(
    fc.property(fc.record({ banks: value, loans: value }), fc.constantFrom('declared', 'verified'), (own, scored) => {
      const figures = figuresOf(own);
      expect(finalFigures(scoring(scored as 'declared' | 'verified'), figures)).toBe(figures);
    }),
  );
});
