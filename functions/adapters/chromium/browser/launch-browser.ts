import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer';
import type { Executable } from '../executable/unpack-chromium.ts';
import type { NamedFont } from '../fonts/prepare-fonts.ts';
import { type BrowserHome, makeBrowserHome } from './browser-home.ts';
import { killTree } from './kill-tree.ts';
import { launchArguments } from './launch-arguments.ts';

export interface LaunchOptions {
  readonly executable: Executable;
  readonly fonts: readonly NamedFont[];
  readonly sandbox: boolean;
}

/** A running browser with its home. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends all its processes, by force where it does not end by itself within a second, and removes its home. */
  end(): Promise<void>;
}

const START_MS = 30_000;
const FAREWELL_MS = 1_000;

/**
 * Starts a browser of our own, spoken to through a pipe: when this process dies in whatever way, the pipe closes and the
 * browser ends. Signals are the caller's. Where it does not start, nothing is left.
 */
export async function launchBrowser({ executable, fonts, sandbox }: LaunchOptions): Promise<RunningBrowser> {
  const home = await makeBrowserHome(fonts);
  // Else the library reads files and variables of the user's, and fails where the user has no home.
  puppeteer.configuration = () => Promise.resolve({});
  try {
    const browser = await puppeteer.launch({
      executablePath: executable.path,
      args: launchArguments({ profile: home.profile, sandbox }),
      ignoreDefaultArgs: true,
      pipe: true,
      defaultViewport: null,
      timeout: START_MS,
      protocolTimeout: 0,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      ...(process.platform === 'linux' && { env: environment(executable, home) }),
    });
    return { browser, end: () => endBrowser(browser, home) };
  } catch (error) {
    await home.remove();
    throw error;
  }
}

/** On Linux the browser sees nothing of our environment; other systems need theirs to start a program at all. */
function environment({ libraries }: Executable, { folder, fontsConf }: BrowserHome): Record<string, string> {
  return {
    HOME: folder,
    LANG: 'C.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: 'UTC',
    FONTCONFIG_FILE: fontsConf,
    ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
  };
}

async function endBrowser(browser: Browser, home: BrowserHome): Promise<void> {
  const main = browser.process();
  const ended = main === null || main.exitCode !== null || main.signalCode !== null ? undefined : once(main, 'exit');
  // Asked politely, it collects its own children; a hung or crashed one does not answer.
  await Promise.race([browser.close().catch(() => undefined), sleep(FAREWELL_MS, undefined, { ref: false })]);
  killTree(main?.pid);
  await ended;
  await home.remove();
}
