import { describe, expect, test } from 'vitest';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { CentreResult, ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import type { CentreInput } from '../../../functions/domain/scoring/standing.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aReturnReading, NOT_APPLICABLE } from '../../support/a-return-reading.ts';
import { aRound } from '../../support/a-round.ts';

const figures = { banks: 5, loans: 900, 'loan-projects': 8, trainings: 5, trainees: 77 };
const all = { banks: 9, loans: 9_000, 'loan-projects': 90, trainings: 20, trainees: 900 };

/** Two centres that report all, and one whose figures are given. */
function resultWith(own: Readonly<Record<string, number | string>>, scheme = {}): CentreResult {
  const round = aRound({ scheme: { ...aRound().scheme, ...scheme } });
  const submitted = { snapshot: 's', figures: aReturnReading({ round, figures: own }).figures };
  const input: CentreInput = { ...aCentreInput({ centre: 'own' }), submitted };
  const others = [figures, all].map((given, n) => aCentreInput({ centre: `c-${n}`, figures: given }));
  const result = scoreRound(round, [input, ...others]).results[0];
  if (result === undefined) throw new TypeError('no result');
  return result;
}

function nodeOf({ tree }: CentreResult, id: string): ScoreNode {
  const visit = (node: ScoreNode): ScoreNode[] => [node, ...node.children.flatMap(visit)];
  const found = tree && visit(tree).find((node) => node.id === id);
  if (found === undefined) throw new TypeError(id);
  return found;
}

const own = { banks: 7, loans: 3_000, 'loan-projects': 40, trainings: 12, trainees: 400 };

describe('a figure that does not apply', () => {
  const result = resultWith({ ...own, banks: NOT_APPLICABLE });

  test('has no score, no points and no full points, and is called by its name', () => {
    const { score, points, fullPoints, weight, flags, method, value } = nodeOf(result, 'banks');
    expect({ score, points, fullPoints, weight, flags, method, value }).toEqual({
      score: undefined,
      points: undefined,
      fullPoints: 0,
      weight: 0,
      flags: ['NOT_APPLICABLE'],
      method: 'not-applicable',
      value: undefined,
    });
  });

  test('leaves its weight to the others of its group, whose points add up', () => {
    const group = nodeOf(result, 'credit');
    const [loans, projects] = ['loans', 'loan-projects'].map((id) => nodeOf(result, id));
    expect(group.score).toBeCloseTo(((loans?.score ?? 0) + (projects?.score ?? 0)) / 2, 12);
    expect((loans?.points ?? 0) + (projects?.points ?? 0)).toBeCloseTo(group.points ?? 0, 12);
    expect((loans?.fullPoints ?? 0) + (projects?.fullPoints ?? 0)).toBeCloseTo(group.fullPoints, 12);
  });

  test('is no gap under any rule for gaps: the result is the same', () => {
    for (const missing of ['withhold', 'skip', 'floor'])
      expect(resultWith({ ...own, banks: NOT_APPLICABLE }, { missing }).exact).toBe(result.exact);
  });

  test('is not 0, and not missing', () => {
    expect(resultWith({ ...own, banks: 0 }).exact).not.toBe(result.exact);
    expect(resultWith({ ...own, banks: 'REJECT_EMPTY' }).exact).not.toBe(result.exact);
    expect(resultWith({ ...own, banks: 'REJECT_EMPTY' }, { missing: 'withhold' }).exact).toBeUndefined();
  });

  test('is not filled in and does not count against the coverage', () => {
    const filled = resultWith({ ...own, banks: NOT_APPLICABLE }, { imputation: { method: 'median' } });
    expect(nodeOf(filled, 'banks').flags).toEqual(['NOT_APPLICABLE']);
    const strict = { availability: { units: 1 } };
    expect(resultWith({ ...own, banks: NOT_APPLICABLE }, strict).rank).toBeTypeOf('number');
    expect(resultWith({ ...own, banks: 'REJECT_EMPTY' }, strict)).toMatchObject({
      flags: ['LOW_COVERAGE'],
      coverage: 0.8,
    });
  });

  test('a group of which nothing applies leaves its weight to the other groups', () => {
    const none = { banks: NOT_APPLICABLE, loans: NOT_APPLICABLE, 'loan-projects': NOT_APPLICABLE };
    const { tree } = resultWith({ ...own, ...none });
    const [quantitative] = tree?.children ?? [];
    const [credit, events] = quantitative?.children ?? [];
    expect(credit).toMatchObject({ score: undefined, fullPoints: 0, flags: ['NOT_APPLICABLE'] });
    expect(events?.score).toBe(quantitative?.score);
  });

  test('nothing that applies at all leaves no total, rather than the reviewers’ part alone', () => {
    const none = Object.fromEntries(Object.keys(own).map((id) => [id, NOT_APPLICABLE]));
    const nothing = resultWith(none);
    expect([nothing.exact, nothing.rank]).toEqual([undefined, undefined]);
    expect(nodeOf(nothing, 'qualitative').score).toBe(80);
  });
});

test('a gap that is skipped leaves its points to the others as well', () => {
  const result = resultWith({ ...own, banks: 'REJECT_EMPTY' }, { missing: 'skip' });
  const points = ['loans', 'loan-projects'].reduce((sum, id) => sum + (nodeOf(result, id).points ?? 0), 0);
  expect(points).toBeCloseTo(nodeOf(result, 'credit').points ?? 0, 12);
  expect(nodeOf(result, 'banks')).toMatchObject({ flags: ['MISSING'], fullPoints: 0 });
});
