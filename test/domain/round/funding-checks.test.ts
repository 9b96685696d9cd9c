import { describe, expect, test } from 'vitest';
import { pathText } from '../../../functions/domain/round/faults.ts';
import { readDefinition } from '../../../functions/domain/round/round-definition.ts';
import { aRound } from '../../support/a-round.ts';
import { aRoundOfCategories } from '../../support/a-round-of-categories.ts';

const tier = { id: 'first', title: '一档', rule: { ranksUpTo: 3 }, amount: 10 };
const rule = { decidedBy: '办法', unit: '万元', ties: 'none' };

function faults(tiers: readonly object[], of = aRound()) {
  const { centres: _register, ...settings } = of;
  const round = { ...settings, funding: { ...rule, tiers } };
  return readDefinition({ settings: { 'round.yaml': round }, tables: {} })
    .faults.filter(({ file }) => file === 'round.yaml')
    .map(({ path }) => pathText(path));
}

describe('the block “funding”', () => {
  test('names each tier once, and grades that the round has', () => {
    expect(faults([tier])).toEqual([]);
    expect(faults([tier, tier])).toEqual(['funding.tiers[1].id']);
    expect(faults([{ ...tier, rule: { grades: ['no-such-grade'] } }])).toEqual(['funding.tiers[0].rule.grades']);
  });

  test('says of each tier for which category it is, where there are categories, and there alone', () => {
    const divided = aRoundOfCategories();
    const id = divided.scheme.categories?.[0]?.id;
    expect(faults([tier], divided)).toEqual(['funding.tiers[0].category']);
    expect(faults([{ ...tier, category: id }], divided)).toEqual([]);
    expect(faults([{ ...tier, category: id }])).toEqual(['funding.tiers[0].category']);
  });

  test('takes amounts that can be added exactly', () => {
    for (const amount of [0, -1, 1e-7, 1e13, '10']) {
      expect(faults([{ ...tier, amount }])).toEqual(['funding.tiers[0].amount']);
    }
  });
});
