import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsxFolder } from '../../../functions/adapters/xlsx/open-xlsx-folder.ts';
import type { Workbooks } from '../../../functions/ports/workbooks.ts';

export interface TestFolder extends AsyncDisposable {
  readonly root: string;
  readonly workbooks: Workbooks;
  /** Path of a file among the returns. */
  at(name: string): string;
  /** Puts a file among the returns; gives its id. */
  put(name: string, content: string | Uint8Array): Promise<string>;
}

/** An empty round folder that is taken away afterwards; `now` for its clock where a test needs another time. */
export async function aFolder(now: () => Date = () => new Date()): Promise<TestFolder> {
  const root = await mkdtemp(join(tmpdir(), 'workbooks-'));
  const returns = join(root, 'returns');
  await mkdir(returns);
  return {
    root,
    workbooks: openXlsxFolder({ folder: root, clock: { now } }),
    at: (name) => join(returns, name),
    async put(name, content) {
      await writeFile(join(returns, name), content);
      return `return/${name}`;
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}
