import { describe, expect, test } from 'vitest';
import { openDrawRunner } from '../../../functions/adapters/worker-threads/open-draw-runner.ts';
import { doDrawTask } from '../../../functions/domain/scoring/uncertainty/draw-task.ts';
import { aQuestion } from '../../support/a-question.ts';
import { aScheme, aTable } from '../../support/a-scheme.ts';

const question = aQuestion(
  aScheme({
    missing: 'skip',
    uncertainty: { seed: 1, draws: 500, weights: { method: 'dirichlet', concentration: 3 }, leaveOneOut: true },
  }),
  aTable('u,a,b\nx,1,2\ny,3,5\nz,9,\nw,4,n/a'),
);

describe('draws in threads', () => {
  test.each([1, 2, 3])('%d of them give what the thread that asks gives', async (threads) => {
    const runner = openDrawRunner({ threads, fewest: 0 });
    const draws = { part: 'draws', question, range: { first: 0, last: 500 } } as const;
    expect(await runner.run(draws)).toEqual(doDrawTask(draws));
    const design = { part: 'design', question, range: { first: 0, last: 40 } } as const;
    expect(await runner.run(design)).toEqual(doDrawTask(design));
  });

  test('an error in a thread is the caller’s', async () => {
    const broken = {
      ...question,
      input: { ...question.input, table: { ...question.input.table, figures: new Map() } },
    };
    const method = { ...broken.input.method, indicators: { a: { formula: '1 +' } } };
    const task = { part: 'draws', question: { ...broken, input: { ...broken.input, method } } } as const;
    const runner = openDrawRunner({ threads: 2, fewest: 0 });
    await expect(runner.run({ ...task, range: { first: 0, last: 10 } })).rejects.toThrow();
  });
});
