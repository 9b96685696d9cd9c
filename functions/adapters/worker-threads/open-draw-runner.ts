import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type DrawPart,
  type DrawResult,
  type DrawTask,
  doDrawTask,
  joined,
  partsOf,
} from '../../domain/scoring/uncertainty/draw-task.ts';
import type { DrawRunner } from '../../ports/draw-runner.ts';

export interface DrawThreads {
  /** How many take part at most; absent: as many as the machine runs at one time. */
  readonly threads?: number;
  /** Cells of all evaluations together below which a thread takes longer to start than it saves. */
  readonly fewest?: number;
}

/** About a second's work for one thread. */
const FEWEST_CELLS = 50_000_000;

/**
 * Draws in threads of this machine. Small tasks, and all where the worker’s file is not there, are done in the thread that asks:
 * the result is the same.
 */
export function openDrawRunner({
  threads = availableParallelism(),
  fewest = FEWEST_CELLS,
}: DrawThreads = {}): DrawRunner {
  return {
    run: async (task) => {
      const isSmall = cellsOf(task) < fewest;
      if (threads < 2 || isSmall || WORKER === undefined) return doDrawTask(task);
      const worker = WORKER;
      return joined(task.part, await Promise.all(partsOf(task, threads).map((part) => inThread(part, worker))));
    },
  };
}

/** Beside this file, in the form that this file has: as it is written, or as it was built. */
const WORKER = [import.meta.url.endsWith('.ts') ? './draw-worker.ts' : './draw-worker.js']
  .map((name) => new URL(name, import.meta.url))
  .find((url) => existsSync(fileURLToPath(url)));

function cellsOf({ range, question: { input } }: DrawTask<DrawPart>): number {
  return (range.last - range.first) * input.table.units.length * Math.max(1, input.table.figures.size);
}

async function inThread<Part extends DrawPart>(task: DrawTask<Part>, file: URL): Promise<DrawResult<Part>> {
  const worker = new Worker(file, { workerData: task });
  try {
    return await new Promise((done, failed) => {
      worker.once('message', done);
      worker.once('error', failed);
      worker.once('exit', (code) => failed(new Error(`The thread ended with ${code} before it was done`)));
    });
  } finally {
    await worker.terminate();
  }
}
