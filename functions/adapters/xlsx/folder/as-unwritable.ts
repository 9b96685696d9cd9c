import { Problem } from '../../../domain/problems/problem.ts';
import { errorCode } from './busy-signs.ts';
import type { WorkbookPlace } from './round-folder.ts';

const NO_PERMISSION = ['没有写入权限', '请检查文件夹的访问权限后重试'] as const;
const FULL = ['磁盘空间不足', '请清理磁盘后重试'] as const;
const IN_THE_WAY = ['应为文件夹之处有同名文件', '请移走该文件后重试'] as const;

/** What the system says and what to do about it. */
const FAULTS: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  EACCES: NO_PERMISSION,
  EDQUOT: FULL,
  EEXIST: IN_THE_WAY,
  ENAMETOOLONG: ['路径过长', '请把工作文件夹移到较短的路径下'],
  ENOSPC: FULL,
  ENOTDIR: IN_THE_WAY,
  EPERM: NO_PERMISSION,
  EROFS: ['磁盘是只读的', '请换到可写的文件夹'],
};

/** The problem behind an error of the file system while a workbook is written; any other error as it is. */
export function asUnwritable(error: unknown, { path }: WorkbookPlace): unknown {
  const fault = FAULTS[errorCode(error) ?? ''];
  if (fault === undefined) return error;
  const [found, remedy] = fault;
  return new Problem('FILE_UNWRITABLE', { file: path, found, remedy }, { cause: error });
}
