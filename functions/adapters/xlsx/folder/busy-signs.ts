import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../../domain/problems/problem.ts';
import { lockNames } from './ignored-names.ts';
import type { WorkbookPlace } from './round-folder.ts';

const HOUR_MS = 3_600_000;

/**
 * Programs that crash leave their lock behind for good. A lock counts as left behind when neither it nor the workbook
 * has changed for this long; then the workbook would otherwise never be read again. All programs replace the file whole
 * when they save, so that even a wrong guess reads nothing half.
 */
const LEFT_BEHIND_AFTER_MS = 24 * HOUR_MS;

export function busy(workbook: string, sign: string, options?: ErrorOptions): Problem<'WORKBOOK_BUSY'> {
  return new Problem('WORKBOOK_BUSY', { workbook, sign }, options);
}

/** Refuses a workbook that another program has open. */
export async function refuseWhileOpen(place: WorkbookPlace, changed: BigIntStats, now: Date): Promise<void> {
  for (const { program, file } of lockNames(place.name)) {
    const lock = await statIfThere(join(place.folder, file));
    if (lock === undefined) continue;
    const latest = Math.max(Number(lock.mtimeMs), Number(changed.mtimeMs));
    if (now.getTime() - latest < LEFT_BEHIND_AFTER_MS) throw busy(place.name, `${program} 锁定文件 ${file}`);
  }
}

export async function statIfThere(path: string): Promise<BigIntStats | undefined> {
  try {
    return await stat(path, { bigint: true });
  } catch (error) {
    // The name of a lock may be longer than the system allows; then there is none.
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** The system's code of a failed file operation, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
