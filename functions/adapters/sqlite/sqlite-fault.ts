import { Problem } from '../../domain/problems/problem.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html): the low byte of what an error carries. */
const BUSY = 5;
const LOCKED = 6;

const UNREADABLE: Readonly<Record<number, { found: string; remedy: string }>> = {
  11: {
    found: '文件已损坏 / the file is damaged',
    remedy:
      '请用备份替换该文件（连同 -wal、-shm 文件一并移走）/ put a backup in its place, and move its -wal and -shm away with it',
  },
  14: {
    found: '文件打不开 / the file cannot be opened',
    remedy: '请检查路径与文件夹权限 / check the path and the folder’s permissions',
  },
  26: {
    found: '该文件不是 SQLite 数据库 / it is no SQLite database',
    remedy: '请换一个路径，或移走该文件后重试 / give another path, or move this file away and try again',
  },
};

const UNWRITABLE: Readonly<Record<number, { found: string; remedy: string }>> = {
  8: {
    found: '文件是只读的 / it is read-only',
    remedy: '请检查文件与文件夹权限 / check the permissions of file and folder',
  },
  10: { found: '磁盘读写出错 / the disk reports an error', remedy: '请检查磁盘后重试 / check the disk and try again' },
  13: { found: '磁盘已满 / the disk is full', remedy: '请腾出空间后重试 / free some space and try again' },
};

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(error);
  return code === BUSY || code === LOCKED;
}

/** The problem behind an error of SQLite that the world is to blame for; any other error as it is. */
export function asProblem(error: unknown, file: string): unknown {
  const code = resultCode(error) ?? Number.NaN;
  const unreadable = UNREADABLE[code];
  if (unreadable !== undefined) return new Problem('STORE_UNREADABLE', { file, ...unreadable }, { cause: error });
  const unwritable = UNWRITABLE[code];
  if (unwritable !== undefined) return new Problem('STORE_UNWRITABLE', { file, ...unwritable }, { cause: error });
  return error;
}
