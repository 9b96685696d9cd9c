import { describe, expect, test } from 'vitest';
import { aScheme, aTable, faultLines, type Settings } from '../../../support/a-scheme.ts';

const faults = (uncertainty: Settings, changes: Settings = {}, table = 'u,a,b\nx,1,2\ny,3,5'): readonly string[] =>
  faultLines(aScheme({ ...changes, uncertainty: { seed: 1, draws: 100, ...uncertainty } }), aTable(table));

describe('what cannot be drawn is refused with its place', () => {
  test('a geometric mean over a scale that begins at 0', () => {
    expect(faults({ aggregations: [{ method: 'geometric' }] })).toEqual([
      'scheme uncertainty.aggregations.0.0: a geometric mean over “total”, while “a” may score 0 or less by min-max',
    ]);
  });

  test('a normalisation that one of the aggregations cannot take', () => {
    const from1 = { normalisation: { method: 'min-max', range: { from: 1, to: 100 } } };
    const aggregations = [{ method: 'geometric' }];
    expect(faults({ aggregations }, from1)).toEqual([]);
    expect(faults({ aggregations, normalisations: [{ method: 'percentile-rank' }] }, from1)).toEqual([
      'scheme uncertainty.aggregations.0.0: a geometric mean over “total”, while “a” may score 0 or less by percentile-rank',
    ]);
  });

  test('a normalisation that needs what is not given', () => {
    expect(faults({ normalisations: [{ method: 'distance-to-target' }] }).length).toBe(2);
  });

  test('a logarithm of a value that has none, and a scale of an indicator that there is not', () => {
    const log = { treatments: [{ method: 'log1p', scale: { a: 1 } }] };
    expect(faults(log, {}, 'u,a,b\nx,-5,2\ny,3,5')).toEqual([
      'data 0.a: the number -5, of which there is no ln(1 + x/1)',
    ]);
    expect(faults({ treatments: [{ method: 'log1p', scale: { q: 1 } }] })).toEqual([
      'scheme uncertainty.treatments.0.scale.q: there is no “q”',
    ]);
  });

  test('imputation by groups of a column that is not there', () => {
    expect(faults({ imputations: [{ method: 'group-mean', by: 'kind' }] }).length).toBe(1);
  });

  test('more levels of weights than the tree has, and one indicator to leave out', () => {
    expect(faults({ weights: { method: 'within', share: [0.1, 0.2] } })).toEqual([
      'scheme uncertainty.weights.share: 2 levels',
    ]);
    const single = { tree: { id: 'total', children: ['a'] } };
    expect(faults({ leaveOneOut: true }, single)).toEqual(['scheme uncertainty.leaveOneOut: a single indicator']);
  });

  test('nothing to draw at all', () => {
    expect(faults({})).toHaveLength(1);
  });

  test('more units than there is room for', () => {
    const rows = Array.from({ length: 2_001 }, (_, unit) => `u${unit},${unit},1`).join('\n');
    expect(faults({ leaveOneOut: true }, {}, `u,a,b\n${rows}`)).toEqual(['scheme uncertainty: 2001 units']);
  });
});
