import type { RunningBrowser } from '../browser/launch-browser.ts';
import { memoryOfGroup } from '../browser/memory-of-group.ts';
import { openPrintPage, type PrintPage, type Shell } from '../page/open-print-page.ts';
import { NoAnswer, withDeadline } from './with-deadline.ts';

/** One browser and its pages, from its start until the next one takes over. */
export interface Generation {
  /** Alive, and not yet worn out. */
  isFit(): boolean;
  /** The browser was killed for the fault of other work, so this error says nothing of the work that it befell. */
  isInnocent(error: unknown): boolean;
  /** Works on a page of its own. The page is kept for the next one only when the work succeeds. */
  use<Result>(work: (page: PrintPage) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
  readonly ended: Promise<void>;
}

export interface GenerationOptions {
  readonly start: () => Promise<RunningBrowser>;
  readonly shell: Shell;
  /** How long one print may take, the opening of its page included. */
  readonly deadlineMs: number;
  /** After so many prints the browser is worn out. */
  readonly prints: number;
  /** Above this it is worn out too. */
  readonly memoryMegabytes: number;
}

/** Reading the memory of all processes takes some milliseconds. */
const PRINTS_BETWEEN_READINGS = 50;

/** Starts a browser with no page yet. Once it is worn out, the last work under way ends it. */
export async function openGeneration(options: GenerationOptions): Promise<Generation> {
  const { browser, end } = await options.start();
  // The browser comes with a page, whose process would else lie idle.
  const blank = await browser.pages();
  const idle: PrintPage[] = [];
  let [prints, users, isWorn] = [0, 0, false];
  let killedFor: unknown;
  let isEnding = false;
  const ended = Promise.withResolvers<void>();

  // No work waits for it: the next browser need not.
  const endOnce = (): Promise<void> => {
    if (!isEnding) end().then(ended.resolve, ended.reject);
    isEnding = true;
    return ended.promise;
  };
  const age = async (): Promise<void> => {
    prints += 1;
    const pid = browser.process()?.pid;
    const isTooLarge =
      pid !== undefined &&
      prints % PRINTS_BETWEEN_READINGS === 0 &&
      (await memoryOfGroup(pid)) > options.memoryMegabytes;
    isWorn ||= isTooLarge || prints >= options.prints;
  };
  const attempt = async <Result>(work: (page: PrintPage) => Promise<Result>): Promise<Result> => {
    const page = idle.pop() ?? (await openPrintPage(blank.pop() ?? (await browser.newPage()), options.shell));
    try {
      const result = await work(page);
      idle.push(page);
      return result;
    } catch (error) {
      void page.close();
      throw error;
    }
  };
  return {
    isFit: () => browser.connected && !isEnding && !isWorn,
    isInnocent: (error) => killedFor !== undefined && killedFor !== error,
    use: async (work) => {
      users += 1;
      try {
        const result = await withDeadline(options.deadlineMs, attempt(work));
        await age();
        return result;
      } catch (error) {
        if (error instanceof NoAnswer) killedFor ??= error;
        if (killedFor !== undefined || !browser.connected) void endOnce();
        throw error;
      } finally {
        users -= 1;
        if (isWorn && users === 0) void endOnce();
      }
    },
    end: endOnce,
    ended: ended.promise,
  };
}
