import { expect, test } from 'vitest';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { understood } from '../../functions/pipeline/collect/read-identified.ts';

const entry = {
  id: 'return/a.xlsx',
  kind: 'return',
  name: 'a.xlsx',
  version: '1',
  modifiedAt: '2020-05-20T00:00:00Z',
} as const;

test('content that trips the program is that workbook’s failure, with its name', () => {
  const outcome = understood(entry, () => {
    throw new TypeError('unexpected shape');
  });
  expect(outcome).toMatchObject({
    kind: 'failed',
    workbook: 'a.xlsx',
    message: expect.stringContaining('unexpected shape'),
  });
});

test('what is understood is handed on, and a problem stays a problem', () => {
  expect(understood(entry, () => 7)).toBe(7);
  const problem = new Problem('NOTHING_EVALUATED', { round: 'r' });
  expect(() =>
    understood(entry, () => {
      throw problem;
    }),
  ).toThrow(problem);
});
