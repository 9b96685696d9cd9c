import { readdir, readFile } from 'node:fs/promises';

const KILOBYTES = 1024;

/**
 * Memory of a process and all that it started, in megabytes, each shared page counted once (PSS). 0 where the system does
 * not tell, as anywhere but on Linux.
 */
export async function memoryOfGroup(leader: number): Promise<number> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const kilobytes = await Promise.all(
    processes.map(async (pid) => ((await groupOf(pid)) === leader ? sharedKilobytes(pid) : 0)),
  );
  return kilobytes.reduce((sum, part) => sum + part, 0) / KILOBYTES;
}

/** The process group: the third field after the name, which stands in brackets and may hold anything. */
async function groupOf(pid: string): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

async function sharedKilobytes(pid: string): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
}
