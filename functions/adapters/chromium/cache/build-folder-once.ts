import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../../../domain/problems/problem.ts';

/** No filling takes so long: what is older was left by a process that was killed. */
const ABANDONED_MS = 3_600_000;

/**
 * Gives back `folder`, filled by `fill` unless it is there. It is filled beside and then renamed, so that no other process
 * ever sees half of it; of several that fill at once, the first wins.
 *
 * Problems: `FILE_UNWRITABLE` when the folder cannot be made.
 */
export async function buildFolderOnce(folder: string, fill: (partial: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${randomUUID()}.partial`;
  try {
    await mkdir(partial, { recursive: true });
    await removeAbandoned(folder);
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    // Where the folder cannot even be named, neither can this.
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    if (!isTaken(error)) throw asProblem(error, folder);
  }
  return folder;
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith('.partial')) continue;
    const path = join(dirname(folder), name);
    const modifiedMs = (await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - modifiedMs > ABANDONED_MS) await rm(path, { recursive: true, force: true });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The rename met a folder that another process had put there. */
function isTaken(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
}

function asProblem(error: unknown, folder: string): unknown {
  if (!['EACCES', 'EDQUOT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'].includes(codeOf(error))) return error;
  return new Problem(
    'FILE_UNWRITABLE',
    {
      file: folder,
      found: codeOf(error),
      remedy:
        '此处用于存放解压后的浏览器和字体（约 220 MB），请腾出空间或指定可写的缓存文件夹 / the browser and the fonts are unpacked here (about 220 MB): free some space or choose a cache folder that can be written',
    },
    { cause: error },
  );
}
