import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { schemeOver } from '../../../functions/domain/round/scheme-over.ts';
import { aRound } from '../../support/a-round.ts';

const round = aRound();
const { scheme } = round;

const faultsOf = (content: unknown): readonly string[] =>
  schemeOver(round, content).faults.map(({ path, found }) => `${pathText(path)}: ${found.split(' / ')[0]}`);

describe('another scheme for a round', () => {
  test('changes what it names as a whole, and keeps the rest', () => {
    const parts = { quantitative: 0.5, qualitative: 0.5 };
    const { value, faults } = schemeOver(round, { parts, version: 'draft', decidedBy: { zh: '会议', en: 'meeting' } });
    expect(faults).toEqual([]);
    expect(value).toEqual({ ...scheme, parts, version: 'draft', decidedBy: { zh: '会议', en: 'meeting' } });
  });

  test('that differs gets a version and an authority of its own; one that says the same is the round’s', () => {
    const other = schemeOver(round, { missing: scheme.missing === 'floor' ? 'withhold' : 'floor' }).value;
    expect(other?.version).toMatch(new RegExp(`^${scheme.version.replaceAll('.', '\\.')}\\+[0-9a-f]{8}$`));
    expect(other?.decidedBy).not.toEqual(scheme.decidedBy);
    expect(schemeOver(round, {}).value).toEqual(scheme);
    expect(schemeOver(round, { parts: scheme.parts, version: scheme.version }).value).toEqual(scheme);
  });

  test('that differs may not go by the version of the round’s scheme', () => {
    const parts = { quantitative: 1, qualitative: 0 };
    expect(faultsOf({ parts, version: scheme.version })).toEqual([expect.stringMatching(/^version: 文字“/)]);
  });

  test('is held against the round, and all its faults are told at once, at places of its own', () => {
    const [first = ''] = Object.keys(scheme.groupWeights);
    const faults = faultsOf({
      parts: { quantitative: 0.9, qualitative: 0.9 },
      groupWeights: { ...scheme.groupWeights, [first]: 0.9 },
      weights: {},
    });
    expect(faults).toEqual([expect.stringMatching(/^parts: /), expect.stringMatching(/^weights: 不认识的键/)]);
    expect(
      faultsOf({
        groupWeights: { ...scheme.groupWeights, nowhere: 0 },
        treatment: { method: 'log1p', scale: { nothing: 1 } },
      }),
    ).toEqual([
      'treatment.scale.nothing: 没有标识为“nothing”的指标',
      'groupWeights.nowhere: 没有标识为“nowhere”的一级指标',
    ]);
  });

  test.each([null, [], 'draft', 3])('is no %j', (content) => {
    expect(schemeOver(round, content).faults).toHaveLength(1);
  });
});
