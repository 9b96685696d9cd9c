import { describe, expect, test } from 'vitest';
import { scoreTable } from '../../../../functions/domain/scoring/engine/score-table.ts';
import { scoresDocument } from '../../../../functions/domain/scoring/engine/scores-document.ts';
import { aScheme, aTable, faultLines, reading, type Settings } from '../../../support/a-scheme.ts';

const TABLE = aTable('unit,kind,a,b,c\nx,big,1,2,3\ny,big,4,,\nz,small,0,0,6\nw,small,8,5,7');
const THREE = { missing: 'skip', tree: { id: 'total', children: ['a', 'b', 'c'] } };

function document(changes: Settings) {
  const { scoring, faults } = reading(aScheme({ ...THREE, ...changes }), TABLE);
  expect(faults).toEqual([]);
  if (scoring === undefined) throw new Error('not read');
  return JSON.parse(JSON.stringify(scoresDocument(scoring.scheme, scoreTable(scoring.scheme, scoring.table))));
}

describe('screening', () => {
  test('takes out who has too few values or too many zeros, each with the share and the reason', () => {
    const [first] = document({ screening: { available: 0.6, nonZero: 0.5 } }).evaluations;
    expect(first.units).toEqual(['x', 'w']);
    expect(first.screenedOut).toEqual([
      { unit: 'y', available: 1 / 3, nonZero: 1, reasons: ['LOW_DATA'] },
      { unit: 'z', available: 1, nonZero: 1 / 3, reasons: ['LOW_NON_ZERO'] },
    ]);
  });

  test('leaves the others scored as if who is out had never been in the table', () => {
    const [screened] = document({ screening: { drop: ['z'] } }).evaluations;
    const { scoring } = reading(aScheme(THREE), aTable('unit,kind,a,b,c\nx,big,1,2,3\ny,big,4,,\nw,small,8,5,7'));
    if (scoring === undefined) throw new Error('not read');
    const [without] = JSON.parse(
      JSON.stringify(scoresDocument(scoring.scheme, scoreTable(scoring.scheme, scoring.table))),
    ).evaluations;
    expect(screened.nodes).toEqual(without.nodes);
    expect(screened.ranks).toEqual(without.ranks);
  });

  test('who is to be kept stays, whatever the data', () => {
    const [first] = document({ screening: { available: 1, keep: ['y'] } }).evaluations;
    expect(first.units).toEqual(['x', 'y', 'z', 'w']);
    expect(first.screenedOut ?? []).toEqual([]);
  });

  test('names that are not in the table, and shares that leave nobody, are faults', () => {
    const lines = (changes: Settings) => faultLines(aScheme({ ...THREE, ...changes }), TABLE).join('\n');
    expect(lines({ screening: { drop: ['q'], keep: ['x', 'X'] } })).toMatch(
      /screening\.keep\.1[\s\S]*screening\.drop\.0/,
    );
    expect(lines({ screening: { drop: ['x', 'y', 'z', 'w'] } })).toContain('screening: no unit reaches what is asked');
    const categories = {
      by: 'kind',
      each: [
        { id: 'large', is: ['big'] },
        { id: 'little', is: ['small'] },
      ],
    };
    expect(lines({ categories, screening: { drop: ['x', 'y'] } })).toMatch(/no unit in .large. reaches what is asked/);
  });
});

describe('ranks within groups', () => {
  test('count from 1 in every group, at every node and for every indicator', () => {
    const [first] = document({ rankWithin: 'kind' }).evaluations;
    expect(first.ranksWithin.groups).toEqual(['big', 'big', 'small', 'small']);
    expect(first.ranksWithin.ranks.total).toEqual([2, 1, 2, 1]);
    expect(first.ranksWithin.ranks.b).toEqual([1, null, 2, 1]);
  });

  test('need the column', () => {
    expect(faultLines(aScheme({ ...THREE, rankWithin: 'sort' }), TABLE).join('\n')).toMatch(/rankWithin/);
  });
});
