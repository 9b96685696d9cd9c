import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { startDeskProcess } from '../../functions/compose/desk-process.ts';
import { Problem } from '../../functions/domain/problems/problem.ts';

it('without the source tree there is no Google on the desk, and the message says what to do instead', async () => {
  const error = await startDeskProcess(tmpdir()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: 'DESK_UNAVAILABLE', status: 503 });
  expect(String(error)).toMatch(/serve-all\.ts.*--profile local/s);
});
