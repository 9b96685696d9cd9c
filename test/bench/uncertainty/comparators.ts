import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { PackageName, TaskId } from './tasks.ts';

/** Seconds that packages of this machine need, and their versions. */
export interface Theirs {
  readonly versions: ReadonlyMap<PackageName, string>;
  readonly seconds: ReadonlyMap<PackageName, ReadonlyMap<TaskId, number>>;
}

interface Answer {
  readonly version: string;
  readonly seconds: Readonly<Partial<Record<TaskId, number>>>;
}

const ORACLE = resolve(import.meta.dirname, '../../oracle/scoring');

const COMMANDS: readonly (readonly [PackageName, readonly [string, ...string[]]])[] = [
  ['coinr', ['Rscript', join(import.meta.dirname, 'coinr.R'), ORACLE]],
  ['pymcdm', ['python3', join(import.meta.dirname, 'with_pymcdm.py'), ORACLE]],
  ['scikitCriteria', ['python3', join(import.meta.dirname, 'with_skcriteria.py'), ORACLE]],
];

/** Runs every package that is installed, on the same files. One that is not, or whose script fails, has no figures. */
export async function timeComparators(): Promise<Theirs> {
  const answers = COMMANDS.flatMap(([name, [command, ...args]]) => {
    const { stdout, status } = spawnSync(command, args, { encoding: 'utf8', timeout: 30 * 60_000 });
    if (status !== 0) return [];
    const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Answer;
    return [[name, answer] as const];
  });
  return {
    versions: new Map(answers.map(([name, { version }]) => [name, version])),
    seconds: new Map(
      answers.map(([name, { seconds }]) => [name, new Map(Object.entries(seconds) as [TaskId, number][])]),
    ),
  };
}
