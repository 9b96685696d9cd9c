import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface BrowserProcess {
  readonly pid: number;
  readonly group: number;
  /** `renderer` and the like; the main process is a `browser`. */
  readonly type: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}

function describeProcess(pid: number): BrowserProcess & { readonly command: string; readonly isLiving: boolean } {
  const [state, , group] = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  const type = / --type=(\S+)/.exec(command)?.[1] ?? 'browser';
  return { pid, group: Number(group), type, command, isLiving: state !== 'Z' && state !== undefined };
}

/** All living processes of the browsers that the process `owner` started, as Linux lists them. */
export function browserProcesses(owner: number = process.pid): BrowserProcess[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger).map(describeProcess);
  const leaders = all.filter(({ command }) => command.includes(`/centre-evaluation-browser-${owner}-`));
  const groups = new Set(leaders.map(({ group }) => group));
  return all.filter(({ group, isLiving }) => isLiving && groups.has(group));
}

/** Sends a signal to all processes of a type, once there is one. */
export async function signalAll(type: string, signal: NodeJS.Signals): Promise<void> {
  for (;;) {
    const found = browserProcesses().filter((candidate) => candidate.type === type);
    for (const { pid } of found) process.kill(pid, signal);
    if (found.length > 0) return;
    await sleep(5);
  }
}
