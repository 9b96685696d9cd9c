import type { BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Problem } from '../../../domain/problems/problem.ts';
import { namingWorkbook, Unreadable } from '../unreadable.ts';
import { endOfDirectory, MAX_TOTAL_BYTES, tooLarge } from '../zip/zip-directory.ts';
import { busy, errorCode, refuseWhileOpen } from './busy-signs.ts';
import { fileVersion } from './file-version.ts';
import type { WorkbookPlace } from './round-folder.ts';

export interface WholeFile {
  readonly bytes: Buffer;
  readonly version: string;
}

/** A cut-off file that changed this recently is still being written; later it is damaged. */
const FRESH_MS = 120_000;

/** Reads a file at one version, or refuses as busy: open elsewhere, half-written, or changed while it was read. */
export async function readWholeFile(place: WorkbookPlace, now: Date): Promise<WholeFile> {
  await using handle = await openForReading(place);
  const before = await handle.stat({ bigint: true });
  await refuseWhileOpen(place, before, now);
  // What is packed into more than this cannot be a workbook within the limit; do not take it into memory.
  if (before.size > MAX_TOTAL_BYTES) namingWorkbook(place.name, () => refuseSize(before));
  const bytes = await handle.readFile();
  const after = await handle.stat({ bigint: true });
  if (fileVersion(before) !== fileVersion(after)) throw busy(place.name, '读取期间文件发生变化');
  if (isCutOff(bytes) && isFresh(after, now)) throw busy(place.name, '文件尚未写完');
  namingWorkbook(place.name, () => refuseOtherEnding(place.name, bytes));
  return { bytes, version: fileVersion(after) };
}

async function openForReading(place: WorkbookPlace): Promise<FileHandle> {
  try {
    return await open(place.path, 'r');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw busy(place.name, '文件此刻不在原处，可能正在保存或已被移走', { cause: error });
    if (code === 'EBUSY' || code === 'EPERM') throw busy(place.name, '系统拒绝打开，文件被占用', { cause: error });
    if (code !== 'EACCES') throw error;
    const details = { workbook: place.name, found: '没有读取权限', remedy: '请检查该文件的访问权限' };
    throw new Problem('WORKBOOK_UNREADABLE', details, { cause: error });
  }
}

function refuseSize(stats: BigIntStats): never {
  throw tooLarge(`${Math.ceil(Number(stats.size) / 1024 / 1024)} MB`);
}

function isCutOff(bytes: Buffer): boolean {
  return bytes.length > 1 && bytes.toString('latin1', 0, 2) === 'PK' && endOfDirectory(bytes) < 0;
}

function isFresh(stats: BigIntStats, now: Date): boolean {
  return Math.abs(now.getTime() - Number(stats.mtimeMs)) < FRESH_MS;
}

/** A good workbook under another ending would be opened by another program; other content is named where it is parsed. */
function refuseOtherEnding(name: string, bytes: Buffer): void {
  const ending = extname(name).toLowerCase();
  if (ending === '.xlsx' || bytes.toString('latin1', 0, 2) !== 'PK' || ZIP_ENDINGS.includes(ending)) return;
  throw new Unreadable(
    ending === '' ? '文件没有扩展名' : `扩展名是 ${ending}，不是 .xlsx`,
    '请用 Excel 或 WPS 打开并另存为 .xlsx',
  );
}

/** Endings under which a zip archive is what it says; what is inside decides the words. */
const ZIP_ENDINGS: readonly string[] = [
  '.xlsm',
  '.xlsb',
  '.xltx',
  '.ods',
  '.numbers',
  '.zip',
  '.docx',
  '.pptx',
  '.ofd',
];
