import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Problem } from '../../../domain/problems/problem.ts';
import { type ExecutableOptions, findExecutable } from '../executable/find-executable.ts';
import type { Executable } from '../executable/unpack-chromium.ts';
import type { NamedFont } from '../fonts/prepare-fonts.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';

export interface StartOptions extends ExecutableOptions {
  readonly fonts: readonly NamedFont[];
}

const LONGEST_WORDS = 500;
const WORDS_MS = 5_000;

/**
 * Starts the browser, in the kernel's sandbox where it has one for us: root has none, and many containers have none. An
 * unpacked copy that does not start is taken for damaged and unpacked again, once.
 *
 * Problems: `BROWSER_UNAVAILABLE` with what the browser said; `FILE_UNWRITABLE` where it cannot be unpacked.
 */
export async function startBrowser({ fonts, ...options }: StartOptions): Promise<RunningBrowser> {
  const executable = await findExecutable(options);
  try {
    return await launchSomehow(executable, fonts);
  } catch (error) {
    if (executable.forget === undefined) throw await unavailable(executable, error);
    await executable.forget().catch(async () => {
      throw await unavailable(executable, error);
    });
  }
  const fresh = await findExecutable(options);
  return launchSomehow(fresh, fonts).catch(async (error: unknown) => {
    throw await unavailable(fresh, error);
  });
}

async function launchSomehow(executable: Executable, fonts: readonly NamedFont[]): Promise<RunningBrowser> {
  if (process.getuid?.() === 0) return launchBrowser({ executable, fonts, sandbox: false });
  try {
    return await launchBrowser({ executable, fonts, sandbox: true });
  } catch {
    // What the browser said of it does not come through the pipe.
    return launchBrowser({ executable, fonts, sandbox: false });
  }
}

async function unavailable(executable: Executable, error: unknown): Promise<Problem> {
  const words = (await lastWords(executable)) || (error instanceof Error ? error.message : String(error));
  return new Problem(
    'BROWSER_UNAVAILABLE',
    {
      executable: executable.path,
      found: words.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_WORDS),
      remedy:
        '请将环境变量 PUPPETEER_EXECUTABLE_PATH 设为本机 Chrome 或 Chromium 的程序文件；如已设置，请检查该路径 / set PUPPETEER_EXECUTABLE_PATH to the program file of a Chrome or Chromium that runs here, or correct it where it is set',
    },
    { cause: error },
  );
}

/** What the program complains of when it is only asked for its version: a library that is missing, a wrong architecture. */
async function lastWords({ path, libraries }: Executable): Promise<string> {
  const env = libraries === undefined ? undefined : { LD_LIBRARY_PATH: libraries };
  try {
    await promisify(execFile)(path, ['--version'], { timeout: WORDS_MS, ...(env && { env }) });
    return '';
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return stderr || message;
  }
}
