import { describe, expect, test } from 'vitest';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { ScoreNode } from '../../../functions/domain/scoring/score-tree.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aRound } from '../../support/a-round.ts';
import { readTable } from '../../support/read-table.ts';

const matrix = readTable('oracle/scoring/mission32x17.csv');
const meta = readTable('oracle/scoring/mission_iMeta.csv');
const columns = meta.filter((row) => row['Type'] === 'Indicator');
const groups = meta.filter((row) => row['Parent'] === 'Total');
const idOf = (code: string): string => code.toLowerCase();

/** A cost column is turned round, since a round's figures all count upwards. */
function upwards(row: Record<string, string>, column: Record<string, string>): number {
  return Number(row[column['iCode'] ?? '']) * Number(column['Direction']);
}

function evaluate(base: number, span: number) {
  const round = aRound({
    groups: groups.map((row) => ({ id: idOf(row['iCode'] ?? ''), title: row['iName'] })),
    indicators: columns.map((row) => ({
      id: idOf(row['iCode'] ?? ''),
      group: idOf(row['Parent'] ?? ''),
      title: row['iName'],
      unit: 'x',
      kind: 'money',
      bounds: { max: 1e12 },
    })),
    checks: {},
    scheme: {
      ...aRound().scheme,
      parts: { quantitative: 1, qualitative: 0 },
      treatment: { method: 'none' },
      normalisation: { method: 'efficacy-coefficient', base, span, clip: 'none', constant: base },
      groupWeights: Object.fromEntries(groups.map((row) => [idOf(row['iCode'] ?? ''), Number(row['Weight'])])),
    },
  });
  const inputs = matrix.map((row) => {
    const figures = Object.fromEntries(columns.map((column) => [idOf(column['iCode'] ?? ''), upwards(row, column)]));
    return aCentreInput({ centre: row['uCode'] ?? '', figures });
  });
  return scoreRound(round, inputs);
}

function groupScores(tree: ScoreNode | undefined): Map<string, number | undefined> {
  const quantitative = tree?.children.find((node) => node.id === 'quantitative');
  return new Map(quantitative?.children.map((node) => [node.id, node.score]));
}

describe.each([
  { base: 60, span: 40, file: 'oracle/scoring/base_agg_a_amean_none_minmax60_100.csv' },
  { base: 0, span: 100, file: 'oracle/scoring/base_agg_a_amean_none_minmax0_100.csv' },
])('against COINr, scores from $base over $span', ({ base, span, file }) => {
  const { results } = evaluate(base, span);
  test.each(readTable(file).map((row) => [row['uCode'] ?? '', row] as const))(
    '%s has the total, group scores and rank of COINr',
    (code, row) => {
      const result = results.find((one) => one.centre === code);
      expect(relativeError(result?.exact, Number(row['Total']))).toBeLessThan(1e-12);
      const scores = groupScores(result?.tree);
      for (const group of groups) {
        const name = group['iCode'] ?? '';
        expect(relativeError(scores.get(idOf(name)), Number(row[name]))).toBeLessThan(1e-12);
      }
      expect(result?.rank).toBe(Number(row['rank_Total']));
    },
  );
});

test('every indicator has the normalised score of COINr', () => {
  const { results } = evaluate(60, 40);
  for (const row of readTable('oracle/scoring/base_norm_none_minmax60_100.csv')) {
    const tree = results.find((one) => one.centre === row['uCode'])?.tree;
    const leaves = tree?.children
      .find((node) => node.id === 'quantitative')
      ?.children.flatMap((group) => group.children);
    for (const column of columns) {
      const code = column['iCode'] ?? '';
      const leaf = leaves?.find((node) => node.id === idOf(code));
      expect(relativeError(leaf?.score, Number(row[code]))).toBeLessThan(1e-12);
    }
  }
});

function relativeError(actual: number | undefined, expected: number): number {
  return actual === undefined ? Number.POSITIVE_INFINITY : Math.abs(actual - expected) / Math.abs(expected);
}
