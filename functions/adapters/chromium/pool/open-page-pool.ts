import { Problem } from '../../../domain/problems/problem.ts';
import type { PrintPage } from '../page/open-print-page.ts';
import { limitTo } from './limit-to.ts';
import { type Generation, type GenerationOptions, openGeneration } from './open-generation.ts';

export interface PagePool extends AsyncDisposable {
  /**
   * Works on a page, again on another one when that failed. Problems: `PRINT_FAILED` for the work called `name` when it
   * failed three times by its own fault.
   */
  use<Result>(name: string, work: (page: PrintPage) => Promise<Result>): Promise<Result>;
}

export interface PagePoolOptions extends GenerationOptions {
  /** How many pages at once. */
  readonly width: number;
}

const ATTEMPTS = 3;

/** Starts the first browser; a start that fails is thrown, and nothing of it is kept. */
export async function openPagePool({ width, ...options }: PagePoolOptions): Promise<PagePool> {
  const generations = succeedingGenerations(options);
  const limit = limitTo(width);
  await generations.newest();
  return {
    use: (name, work) => limit(() => tryOften(name, generations, work)),
    [Symbol.asyncDispose]: () => generations.close(),
  };
}

interface Generations {
  /** The one that takes work now; a new one where the last is worn out or gone. */
  newest(): Promise<Generation>;
  isClosed(): boolean;
  close(): Promise<void>;
}

function succeedingGenerations(options: GenerationOptions): Generations {
  const started = new Set<Promise<Generation>>();
  let current: Promise<Generation> | undefined;
  let isClosed = false;

  const start = (): Promise<Generation> => {
    const generation = openGeneration(options);
    started.add(generation);
    const forget = (): boolean => started.delete(generation);
    generation.then(({ ended }) => ended).then(forget, forget);
    return generation;
  };
  const newest = async (): Promise<Generation> => {
    if (isClosed) throw new Error('the printer is closed');
    const held = current;
    const generation = await held?.catch(() => undefined);
    if (generation?.isFit() === true) return generation;
    // Of several that found it unfit, the first replaces it.
    if (current === held) current = start();
    await current;
    return newest();
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.all(Array.from(started, async (generation) => (await generation.catch(() => undefined))?.end()));
  };
  return { newest, isClosed: () => isClosed, close };
}

async function tryOften<Result>(
  name: string,
  generations: Generations,
  work: (page: PrintPage) => Promise<Result>,
): Promise<Result> {
  const faults: unknown[] = [];
  while (faults.length < ATTEMPTS) {
    const generation = await generations.newest();
    try {
      return await generation.use(work);
    } catch (error) {
      if (generations.isClosed()) throw error;
      if (!generation.isInnocent(error)) faults.push(error);
    }
  }
  const cause = faults.at(-1);
  const found = cause instanceof Error ? cause.message : String(cause);
  throw new Problem('PRINT_FAILED', { document: name, attempts: ATTEMPTS, found }, { cause });
}
