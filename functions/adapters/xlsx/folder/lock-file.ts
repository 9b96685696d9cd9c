import { chmod, stat } from 'node:fs/promises';
import { asUnwritable } from './as-unwritable.ts';
import type { WorkbookPlace } from './round-folder.ts';

const WRITE_BITS = 0o222;

/** Takes everybody's right to write, as far as the file system knows such a thing. */
export async function lockFile(place: WorkbookPlace): Promise<void> {
  await changeMode(place, (mode) => mode & ~WRITE_BITS);
}

/** Gives the owner and the group the right to write again. */
export async function unlockFile(place: WorkbookPlace): Promise<void> {
  await changeMode(place, (mode) => mode | 0o220);
}

async function changeMode(place: WorkbookPlace, next: (mode: number) => number): Promise<void> {
  try {
    const { mode } = await stat(place.path);
    await chmod(place.path, next(mode & 0o777));
  } catch (error) {
    throw asUnwritable(error, place);
  }
}
