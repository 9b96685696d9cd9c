import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definitionIn } from '../../../functions/compose.ts';
import { digestOf } from '../../../functions/domain/digest/digest.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import type { Evaluation } from '../../../functions/domain/scoring/score-tree.ts';
import { inputsOf } from '../../support/seeded-inputs.ts';

const folder = (name: string): string => resolve(import.meta.dirname, '../../../sheets-templates', name);

/** What a run has learned to say beside its numbers since then. */
const ADDED: ReadonlySet<string> = new Set(['funding', 'remarks', 'spread']);

function asShipped(evaluation: Evaluation): unknown {
  return JSON.parse(JSON.stringify(evaluation, (key, value: unknown) => (ADDED.has(key) ? undefined : value)));
}

describe.each([
  ['guangdong-2019', 'a', 'fb1322b9a2c6f31985516c863e942196624c0504e5eba97d8b60ecbddb465056'],
  ['guangdong-2019', 'b', 'c0fd7e156ce08ed11ddd1ccbbc64580e2d65e88ad2fdae206ab7945130fd3f62'],
  ['example-english', 'a', '46a6d80a49f95a9279eb70acd54fd2f2d669e6e19f1b9f4f537c9c412818c693'],
  ['example-english', 'b', '3bf272fe649ecacd2d24551a9f5b126a35e9081adfe216068c9a68a9b34a5cb2'],
])('%s, figures %s', (name, seed, digest) => {
  test('scores to the bits it had when it was shipped', async () => {
    const { round } = await definitionIn(folder(name));
    // Points from visits and for lateness came later; nobody has any here, so that they add nodes and move nothing.
    const { visit: _, late: __, ...scheme } = round.scheme;
    const shipped = scoreRound({ ...round, scheme }, inputsOf(round, seed));
    expect(digestOf(asShipped(shipped))).toBe(digest);
    const totals = ({ results }: Evaluation) =>
      results.map(({ centre, exact, rank, grade }) => [centre, exact, rank, grade]);
    expect(totals(scoreRound(round, inputsOf(round, seed)))).toEqual(totals(shipped));
  });
});

// The digest is part of every run's id: a new setting with a default would change it.
test.each([
  ['guangdong-2019', 'cca3b802c2e78a0cde04d978ed9d710b9d5135431f4bff8d67f2be919df23a07'],
  ['example-english', 'e7afc42a89264e16d9d16cd1270d53a5cee683bb4ff291a76910445929098193'],
])('%s has the digest it was shipped with', async (name, expected) => {
  const { digest } = await definitionIn(folder(name));
  expect(digest).toBe(expected);
});
