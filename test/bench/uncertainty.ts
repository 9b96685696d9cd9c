import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { timeComparators } from './uncertainty/comparators.ts';
import { benchmarksDocument } from './uncertainty/document.ts';
import { timeOurs } from './uncertainty/ours.ts';
import { TASKS, type TaskId } from './uncertainty/tasks.ts';

/**
 * The tasks that were timed for COINr, pymcdm and scikit-criteria, by us and by those of them that this machine has, on the same
 * matrix; written into docs/benchmarks.md.
 */
export async function benchUncertainty(): Promise<readonly BenchRow[]> {
  const ours = await timeOurs();
  const theirs = await timeComparators();
  await writeFile(resolve(import.meta.dirname, '../../docs/benchmarks.md'), benchmarksDocument(ours, theirs));
  return [...ours].map(([id, seconds]) => ({ name: TASKS[id as TaskId].title, value: seconds * 1000, unit: 'ms' }));
}
