import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileName } from '../../ports/file-name.ts';
import type { Files } from '../../ports/files.ts';
import { asProblem, isAbsence } from './file-fault.ts';
import { partialPath, prepareFolder } from './partial-files.ts';

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(content);
  // Without this a power failure can leave the new name with no content.
  await file.sync();
}

async function writeWhole(folder: string, target: string, content: Uint8Array): Promise<void> {
  const partial = partialPath(folder);
  try {
    // A person may have deleted the folder since it was opened.
    await mkdir(dirname(partial), { recursive: true });
    await writeThrough(partial, content);
    await mkdir(dirname(target), { recursive: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function orUndefined<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/**
 * Finished files in a folder, which is made where there is none. A file is written beside, then put under its name, so
 * that a reader sees the old content or the new one; what a killed process left behind is removed at the opening.
 *
 * Problems: `FILE_UNWRITABLE` when the disk is full, the folder is read-only or another program holds the file.
 */
export function openFolderFiles({ folder }: { readonly folder: string }): Files {
  const root = resolve(folder);
  const locate = (name: string): string => join(root, fileName(name));
  const named = <Result>(path: string, work: Promise<Result>): Promise<Result> =>
    work.catch((error: unknown) => {
      throw asProblem(error, path);
    });
  prepareFolder(root);
  return {
    write: async (name, content) => named(locate(name), writeWhole(root, locate(name), content)),
    read: async (name) => orUndefined(readFile(locate(name))),
    digest: async (name) => orUndefined(digestFile(locate(name))),
    remove: async (name) => named(locate(name), orUndefined(unlink(locate(name)))),
    locate,
  };
}
