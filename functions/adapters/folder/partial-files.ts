import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { asProblem } from './file-fault.ts';

/** Half-written files lie here, on the disk of the finished ones; no file's name can start with a dot. */
const PARTIAL = '.partial';
const PARTIAL_NAME = /^(?<host>.*)\.(?<pid>\d+)\.[0-9a-f-]{36}$/;
/** Another machine's process cannot be asked whether it lives; nothing is written for so long. */
const ABANDONED_MS = 3_600_000;

/** A fresh name for a file that is being written. It tells whose it is, so that no living process loses its own. */
export function partialPath(folder: string): string {
  return join(folder, PARTIAL, `${hostname()}.${process.pid}.${randomUUID()}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isAbandoned(name: string, modifiedMs: number): boolean {
  const { host, pid } = PARTIAL_NAME.exec(name)?.groups ?? {};
  if (host !== hostname()) return Date.now() - modifiedMs > ABANDONED_MS;
  // A process of a restarted container often has the number of the one before.
  return Number(pid) === process.pid ? modifiedMs < performance.timeOrigin : !isAlive(Number(pid));
}

function removeAbandoned(partials: string): void {
  for (const name of readdirSync(partials)) {
    const path = join(partials, name);
    const modifiedMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (modifiedMs !== undefined && isAbandoned(name, modifiedMs)) rmSync(path, { force: true });
  }
}

/** Makes the folder, and removes what processes left in it that were killed while writing. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(join(folder, PARTIAL), { recursive: true });
    removeAbandoned(join(folder, PARTIAL));
  } catch (error) {
    throw asProblem(error, folder);
  }
}
