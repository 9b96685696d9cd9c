import { Problem } from '../../../domain/problems/problem.ts';
import { type ExecutableOptions, findExecutable } from '../executable/find-executable.ts';
import type { Executable } from '../executable/unpack-chromium.ts';
import type { NamedFont } from '../fonts/prepare-fonts.ts';
import { launchBrowser, type RunningBrowser } from './launch-browser.ts';

export interface StartOptions extends ExecutableOptions {
  readonly fonts: readonly NamedFont[];
}

const LONGEST_WORDS = 500;

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
    if (executable.forget === undefined) throw unavailable(executable, error);
    await executable.forget();
  }
  const fresh = await findExecutable(options);
  return launchSomehow(fresh, fonts).catch((error: unknown) => {
    throw unavailable(fresh, error);
  });
}

async function launchSomehow(executable: Executable, fonts: readonly NamedFont[]): Promise<RunningBrowser> {
  if (process.getuid?.() === 0) return launchBrowser({ executable, fonts, sandbox: false });
  try {
    return await launchBrowser({ executable, fonts, sandbox: true });
  } catch (error) {
    if (!(error instanceof Error && /sandbox/i.test(error.message))) throw error;
    return launchBrowser({ executable, fonts, sandbox: false });
  }
}

function unavailable({ path }: Executable, error: unknown): Problem {
  const words = error instanceof Error ? error.message : String(error);
  return new Problem(
    'BROWSER_UNAVAILABLE',
    {
      executable: path,
      found: words.replaceAll(/\s+/g, ' ').slice(0, LONGEST_WORDS),
      remedy:
        '请将环境变量 PUPPETEER_EXECUTABLE_PATH 设为本机 Chrome 或 Chromium 的程序文件；如已设置，请检查该路径 / set PUPPETEER_EXECUTABLE_PATH to the program file of a Chrome or Chromium that runs here, or correct it where it is set',
    },
    { cause: error },
  );
}
