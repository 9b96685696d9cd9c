import { Problem } from '../../domain/problems/problem.ts';

interface Fault {
  readonly found: string;
  readonly remedy: string;
}

const HELD: Fault = {
  found: '没有写入权限，或文件正被其他程序打开 / no permission to write, or another program holds it',
  remedy:
    '请关闭打开该文件的程序，检查权限后重试 / close the program that shows it, check the permissions and try again',
};
const FULL: Fault = {
  found: '磁盘已满 / the disk is full',
  remedy: '请腾出空间后重试 / free some space and try again',
};
const IN_THE_WAY: Fault = {
  found: '同名的文件夹或文件挡住了路径 / a folder or file of that name is in the way',
  remedy: '请移走它后重试 / move it away and try again',
};

const FAULTS: Readonly<Record<string, Fault>> = {
  EACCES: HELD,
  EBUSY: HELD,
  EDQUOT: FULL,
  EEXIST: IN_THE_WAY,
  EISDIR: IN_THE_WAY,
  ENAMETOOLONG: {
    found: '路径太长 / the path is too long',
    remedy: '请把工作文件夹移到较短的路径下 / move the workspace to a shorter path',
  },
  ENOSPC: FULL,
  ENOTDIR: IN_THE_WAY,
  EPERM: HELD,
  EROFS: {
    found: '磁盘是只读的 / the disk is read-only',
    remedy: '请换一个可写的文件夹 / choose a folder that can be written',
  },
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the error says that there is no such file; a folder of that name is none. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
}

/** The problem behind an error of the file system; any other error as it is. */
export function asProblem(error: unknown, file: string): unknown {
  const fault = FAULTS[codeOf(error) ?? ''];
  return fault === undefined ? error : new Problem('FILE_UNWRITABLE', { file, ...fault }, { cause: error });
}
