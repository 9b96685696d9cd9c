import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkbookEntry, WorkbookKind } from '../../../ports/workbooks.ts';
import { errorCode, statIfThere } from './busy-signs.ts';
import { fileVersion } from './file-version.ts';
import { isIgnoredName } from './ignored-names.ts';
import { KIND_FOLDERS, placeOf, type WorkbookPlace } from './round-folder.ts';

/**
 * Files of a kind by name. One that is no `.xlsx` is listed too: somebody may have meant it as a return, and reading it
 * says what to do.
 */
export async function listWorkbooks(root: string, kind: WorkbookKind): Promise<readonly WorkbookEntry[]> {
  const names = await filesIn(join(root, KIND_FOLDERS[kind]));
  const wanted = names.filter((name) => !isIgnoredName(name)).toSorted();
  const entries = await Promise.all(wanted.map((name) => entryAt(placeOf(root, kind, name))));
  return entries.filter((entry) => entry !== undefined);
}

/** The entry of a file, or `undefined` where there is none. */
export async function entryAt(place: WorkbookPlace): Promise<WorkbookEntry | undefined> {
  const stats = await statIfThere(place.path);
  if (!stats?.isFile()) return undefined;
  const { id, kind, name } = place;
  return { id, kind, name, version: fileVersion(stats), modifiedAt: stats.mtime.toISOString() };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
