import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a shipped round that a test may spoil; gone at the end of its scope. */
export interface RoundFolder extends AsyncDisposable {
  readonly folder: string;
  /** Replaces the first occurrence of `from`; a text that is not there is a mistake of the test. */
  edit(file: string, from: string, to: string): Promise<void>;
  write(file: string, content: string | Uint8Array): Promise<void>;
  read(file: string): Promise<string>;
  remove(file: string): Promise<void>;
}

const SHIPPED = join(import.meta.dirname, '..', '..', 'sheets-templates');

export async function aRoundFolder(round = 'guangdong-2019'): Promise<RoundFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'a-round-'));
  await cp(join(SHIPPED, round), folder, { recursive: true });
  const read = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  const write = (file: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, file), content);
  return {
    folder,
    read,
    write,
    remove: (file) => rm(join(folder, file), { recursive: true }),
    async edit(file, from, to) {
      const text = await read(file);
      if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
      await write(
        file,
        text.replace(from, () => to),
      );
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** The folder of a shipped round, to read only. */
export function shippedRound(round: string): string {
  return join(SHIPPED, round);
}
