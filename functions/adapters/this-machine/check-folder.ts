import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, fine } from '../../domain/health/finding.ts';
import type { Checkup } from '../../ports/checkup.ts';

const LEAST_MEGABYTES = 500;

/** Whether a folder takes files, and whether its disk has room for a round. A folder that is not there is not made. */
export function checkFolder(name: string, folder: string): Checkup {
  return {
    name,
    examine: async () => {
      const trial = await mkdtemp(join(folder, '.doctor-')).catch((error: Error) => error);
      if (trial instanceof Error) return [unusable(folder, trial)];
      try {
        await mkdir(join(trial, '试 写'));
        await writeFile(join(trial, '试 写', '文件'), 'x');
      } finally {
        await rm(trial, { recursive: true, force: true });
      }
      const { bavail, bsize } = await statfs(folder);
      const megabytes = Math.floor((bavail * bsize) / 1_000_000);
      return [megabytes < LEAST_MEGABYTES ? nearlyFull(folder, megabytes) : fine(`${folder}：可写 can be written`)];
    },
  };
}

function unusable(folder: string, error: NodeJS.ErrnoException): Finding {
  return {
    health: 'fault',
    found: `${folder}：${error.code ?? error.message}`,
    remedy:
      error.code === 'ENOENT'
        ? '用 init 新建，或用 --workspace 指向已有的工作区 / make it with “init”, or name the right one with --workspace'
        : '检查磁盘与权限 / look at the disk and at who may write there',
  };
}

function nearlyFull(folder: string, megabytes: number): Finding {
  return {
    health: 'warning',
    found: `${folder}：磁盘仅剩 ${megabytes} MB free`,
    remedy: `请腾出至少 ${LEAST_MEGABYTES} MB / make room for at least ${LEAST_MEGABYTES} MB`,
  };
}
