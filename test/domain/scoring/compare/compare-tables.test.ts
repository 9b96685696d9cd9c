import { describe, expect, test } from 'vitest';
import { compareTables, type TableState } from '../../../../functions/domain/scoring/compare/compare-tables.ts';
import { aScheme, aTable, reading, type Settings } from '../../../support/a-scheme.ts';

function stateOf(changes: Settings, table: string): TableState {
  const { scoring, faults } = reading(aScheme(changes), aTable(table));
  if (scoring === undefined) throw new Error(JSON.stringify(faults));
  return scoring;
}

const BASE = 'u,a,b\nx,0,8\ny,10,4\nz,5,0';
const FROZEN = {
  method: 'min-max',
  range: { from: 0, to: 100 },
  goalposts: { a: { unallowable: 0, satisfactory: 10 }, b: { unallowable: 0, satisfactory: 10 } },
};
const frozen = { normalisation: FROZEN };
const weighted = (a: number): Settings => ({ tree: { id: 'total', children: [{ indicator: 'a', weight: a }, 'b'] } });

describe('two tables', () => {
  test('data and weights share a change by the mean of both orders', () => {
    // x: a 0 → 5, weight of a 1 → 3. Totals: 40; data alone 65; weights alone 20; both 57.5.
    const before = stateOf(frozen, BASE);
    const after = stateOf({ ...frozen, ...weighted(3) }, BASE.replace('x,0,8', 'x,5,8'));
    const { causes, units } = compareTables(before, after);
    expect(causes).toEqual(['data', 'weights']);
    expect(units[0]).toMatchObject({
      unit: 'x',
      before: { exact: 40, rank: 2 },
      after: { exact: 57.5, rank: 2 },
      score: { difference: 17.5, shares: { data: 31.25, weights: -13.75 } },
    });
  });

  test('a unit that comes brings its figures and moves the others by the reference set', () => {
    const before = stateOf({}, BASE);
    const after = stateOf({}, `${BASE}\nw,20,0`);
    const { causes, units } = compareTables(before, after);
    expect(causes).toEqual(['reference']);
    expect(units.find(({ unit }) => unit === 'w')).toEqual({ unit: 'w', after: { exact: 50, published: 50, rank: 1 } });
    // y had the most of a, and has half of it now.
    expect(units.find(({ unit }) => unit === 'y')?.score).toEqual({ difference: -25, shares: { reference: -25 } });
  });

  test('another tree is one change of settings, weights included', () => {
    const before = stateOf(weighted(2), 'u,a,b,c\nx,0,8,1\ny,10,4,2\nz,5,0,3');
    const after = stateOf({ tree: { id: 'total', children: ['a', 'c'] } }, 'u,a,b,c\nx,0,8,1\ny,10,4,2\nz,5,0,3');
    const { causes, units } = compareTables(before, after);
    expect(causes).toEqual(['settings']);
    expect(units.every(({ score }) => score?.difference === score?.shares.settings)).toBe(true);
  });

  test('settings that cannot stand with the other’s weights are one change', () => {
    // Entropy of scores that can be negative is refused.
    const before = stateOf({ ...frozen, weights: { method: 'entropy', on: 'normalised' } }, BASE);
    const after = stateOf({ normalisation: { method: 'z-score' }, weights: { method: 'equal' } }, BASE);
    expect(compareTables(before, after).causes).toEqual(['settings']);
  });

  test('titles, versions and the way a table is written change nothing', () => {
    const before = stateOf({ version: '1' }, BASE);
    const after = stateOf({ version: '2', title: '新方案', data: { missing: ['NA'] } }, 'u,b,a\nx,8,0\ny,4,10\nz,0,5');
    expect(compareTables(before, after).causes).toEqual([]);
  });

  test('another reference set is a cause of its own, a unit without a score has no shares', () => {
    const table = 'u,a,b,kind\nx,0,8,p\ny,10,4,p\nz,5,,q';
    const before = stateOf({ tree: { id: 'total', children: ['a', 'b'] } }, table);
    const after = stateOf({ reference: { by: 'kind', is: ['p'] } }, table);
    const { causes, units } = compareTables(before, after);
    expect(causes).toEqual(['reference']);
    expect(units.find(({ unit }) => unit === 'z')).toEqual({ unit: 'z', before: {}, after: {} });
  });
});
