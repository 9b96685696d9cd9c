import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../functions/domain/round/indicator.ts';
import { unamendable } from '../../../functions/domain/round/unamendable.ts';
import { aRound } from '../../support/a-round.ts';
import { LAYOUTS } from '../../support/layouts.ts';

function refusals(id: string, changes: Partial<Indicator>): readonly string[] {
  const round = aRound();
  const indicators = round.indicators.map((one) => (one.id === id ? { ...one, ...changes } : one));
  return unamendable({ round, layouts: LAYOUTS }, { round: { ...round, indicators }, layouts: LAYOUTS });
}

describe('what cannot be amended', () => {
  it('is a measure that changes under the same id', () => {
    expect(refusals('loans', { scaleOfYuan: 1, unit: { zh: '元', en: 'yuan' } })).toEqual([
      expect.stringMatching(/^indicators\[loans\]：money 万元 → money 元/),
    ]);
    expect(refusals('banks', { kind: 'money', scaleOfYuan: 10_000 })).toHaveLength(1);
  });

  it('is no other wording, no other bounds and no indicator that comes or goes', () => {
    expect(refusals('banks', { unit: { zh: '个', en: 'banks' }, bounds: { min: 0, max: 9 } })).toEqual([]);
    expect(refusals('banks', { id: 'other-banks' })).toEqual([]);
  });
});
