import { createHash, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asUnwritable } from './as-unwritable.ts';
import { busy, errorCode, refuseWhileOpen, statIfThere } from './busy-signs.ts';
import { fileVersion } from './file-version.ts';
import type { WorkbookPlace } from './round-folder.ts';

/**
 * Makes a file whole or not at all, dated `savedAt` where that is given; one that is there already stays as it is.
 * Problems: `FILE_UNWRITABLE`.
 */
export async function createFile(place: WorkbookPlace, content: Uint8Array, savedAt?: Date): Promise<void> {
  await withTemporary(place, content, async (temporary) => {
    if (savedAt !== undefined) await dateFile(temporary, savedAt);
    try {
      await link(temporary, place.path);
    } catch (error) {
      const code = errorCode(error) ?? '';
      if (code === 'EEXIST') return;
      if (!NO_HARD_LINKS.includes(code)) throw error;
      if ((await statIfThere(place.path)) === undefined) await rename(temporary, place.path);
    }
  });
}

/** A time in seconds loses its last digits: without a little more it would be read as a millisecond less. */
async function dateFile(path: string, at: Date): Promise<void> {
  const seconds = (at.getTime() + 0.001) / 1_000;
  await utimes(path, seconds, seconds);
}

/** File systems such as exFAT and many network shares. */
const NO_HARD_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'];

export interface Replacement {
  readonly content: Uint8Array;
  /** The version that the content was made from. */
  readonly version: string;
  readonly now: () => Date;
  /** What the file is dated; now where absent. */
  readonly savedAt?: Date | undefined;
}

/**
 * Puts new content in the place of a file that is still at the given version and not open elsewhere, whole or not at
 * all. Of two writers at once one is refused. Returns the new version. Problems: `WORKBOOK_BUSY`, `FILE_UNWRITABLE`.
 */
export async function replaceFile(place: WorkbookPlace, replacement: Replacement): Promise<string> {
  return withTemporary(place, replacement.content, async (temporary) => {
    if (replacement.savedAt !== undefined) await dateFile(temporary, replacement.savedAt);
    await ensureNewVersion(temporary, replacement.version);
    const written = await stat(temporary, { bigint: true });
    return withTurn(place, replacement.now(), async () => {
      const current = await statIfThere(place.path);
      if (current === undefined) throw busy(place.name, '文件此刻不在原处，可能正在保存或已被移走');
      if (fileVersion(current) !== replacement.version) throw busy(place.name, '文件在读取之后又有改动');
      await refuseWhileOpen(place, current, replacement.now());
      await chmod(temporary, Number(current.mode) & 0o777);
      await renameOver(temporary, place);
      return fileVersion(written);
    });
  });
}

/** Writes content beside the file under a hidden name, on disk before `use` sees it, and takes it away afterwards. */
async function withTemporary<T>(
  place: WorkbookPlace,
  content: Uint8Array,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = join(place.folder, `.centre-evaluation-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await mkdir(place.folder, { recursive: true });
    await using _ = { [Symbol.asyncDispose]: () => rm(temporary, { force: true }) };
    await writeFile(temporary, content, { flag: 'wx', flush: true });
    return await use(temporary);
  } catch (error) {
    throw asUnwritable(error, place);
  }
}

/** File times tick in milliseconds: two saves of equal size within one tick must still differ. */
async function ensureNewVersion(temporary: string, version: string): Promise<void> {
  const stats = await stat(temporary, { bigint: true });
  if (fileVersion(stats) !== version) return;
  await using handle = await open(temporary, 'r+');
  const later = new Date(Number(stats.mtimeMs) + 20);
  await handle.utimes(later, later);
}

/** Holding a turn takes milliseconds; older than this it was left behind by a crash. */
const TURN_LEFT_BEHIND_AFTER_MS = 60_000;

/** One of our writers at a time, in this process or another, between the last look at a file and its replacement. */
async function withTurn<T>(place: WorkbookPlace, now: Date, work: () => Promise<T>): Promise<T> {
  const turn = join(place.folder, turnName(place.name));
  const held = await statIfThere(turn);
  if (held !== undefined && now.getTime() - Number(held.mtimeMs) > TURN_LEFT_BEHIND_AFTER_MS)
    await rm(turn, { force: true });
  try {
    await (await open(turn, 'wx')).close();
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    throw busy(place.name, '另一个进程正在写入校验结果', { cause: error });
  }
  try {
    return await work();
  } finally {
    await rm(turn, { force: true });
  }
}

/** Short, whatever the length of the workbook's name. */
function turnName(name: string): string {
  return `.centre-evaluation-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.turn`;
}

/** On Windows a file that is open elsewhere cannot be replaced. */
async function renameOver(temporary: string, place: WorkbookPlace): Promise<void> {
  try {
    await rename(temporary, place.path);
  } catch (error) {
    if (!['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error) ?? '')) throw error;
    throw busy(place.name, '系统拒绝替换，文件被占用', { cause: error });
  }
}
