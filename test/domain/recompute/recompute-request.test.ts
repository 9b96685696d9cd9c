import { describe, expect, test } from 'vitest';
import { readRecomputeRequest } from '../../../functions/domain/recompute/recompute-request.ts';
import { pathText } from '../../../functions/domain/round/faults.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { schemeOver } from '../../../functions/domain/round/scheme-over.ts';
import { aRound } from '../../support/a-round.ts';
import { LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const [first, second] = round.centres;
const draft = schemeOver(round, { parts: { quantitative: 1, qualitative: 0 }, version: 'draft' }).value ?? round.scheme;
const definition: RoundDefinition = {
  ...{ round, layouts: LAYOUTS, reviewers: [], contacts: { centres: {}, reviewers: {} }, panel: [], digest: 'd' },
  schemes: { draft },
};

const faultsOf = (content: unknown): readonly string[] =>
  readRecomputeRequest(definition, content).faults.map(
    ({ path, found }) => `${pathText(path)}: ${found.split(' / ')[0]}`,
  );

describe('a request to recompute', () => {
  test('names centres by id, number or name; they come out as ids in the order of the register, once', () => {
    const centres = [second?.name, String(first?.no), first?.id];
    expect(readRecomputeRequest(definition, { centres, reason: ' more evidence ' }).value).toEqual({
      centres: [first?.id, second?.id],
      preview: false,
      reason: 'more evidence',
    });
  });

  test('may name a scheme, the round’s own, or what differs from it', () => {
    for (const scheme of ['draft', 'default', { parts: { quantitative: 0.5, qualitative: 0.5 } }]) {
      expect(readRecomputeRequest(definition, { scheme, reason: 'r' }).value?.scheme).toEqual(scheme);
    }
  });

  test('needs its reason, a preview none', () => {
    expect(faultsOf({})).toEqual(['reason: 空']);
    expect(faultsOf({ reason: '  ' })).toEqual(['reason: 空']);
    expect(readRecomputeRequest(definition, { preview: true }).value).toEqual({ preview: true, reason: '' });
  });

  test('with faults is refused with all of them', () => {
    expect(faultsOf({ round: 'other', centres: [first?.id, 'nowhere'], scheme: 'drift' })).toEqual([
      'round: 文字“other”',
      'centres[1]: 没有中心“nowhere”',
      'scheme: 文字“drift”',
      'reason: 空',
    ]);
    expect(readRecomputeRequest(definition, { scheme: 'drift', reason: 'r' }).faults[0]?.expected).toContain('draft');
  });

  test('with a scheme that does not fit the round is told where', () => {
    expect(faultsOf({ scheme: { groupWeights: { nothing: 1 } }, reason: 'r' })[0]).toMatch(/^scheme\.groupWeights/);
    expect(faultsOf({ scheme: { parts: { quantitative: 2 } }, reason: 'r' })[0]).toMatch(/^scheme\.parts/);
  });

  test.each([
    null,
    [],
    'all',
    { centre: ['a'], reason: 'r' },
    { centres: [], reason: 'r' },
    { centres: 'a', reason: 'r' },
  ])('is not of the form %j', (content) => {
    expect(faultsOf(content).length).toBeGreaterThan(0);
  });
});
