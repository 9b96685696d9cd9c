import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontsConf } from '../fonts/fonts-conf.ts';
import type { NamedFont } from '../fonts/prepare-fonts.ts';

/** A private folder of one browser: profile, home and font configuration. Nothing of the user's own is read or written. */
export interface BrowserHome {
  readonly folder: string;
  readonly profile: string;
  readonly fontsConf: string;
  remove(): Promise<void>;
}

const PREFIX = 'centre-evaluation-browser-';
const NAME = new RegExp(`^${PREFIX}(?<pid>\\d+)-`);

/** Makes a browser's home in the system's temporary folder; its name tells whose it is. */
export async function makeBrowserHome(fonts: readonly NamedFont[]): Promise<BrowserHome> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const home = { folder, profile: join(folder, 'profile'), fontsConf: join(folder, 'fonts.conf') };
  await mkdir(home.profile);
  await writeFile(home.fontsConf, fontsConf(fonts, join(folder, 'font-cache')));
  // A browser that is just ending may still write.
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  return { ...home, remove };
}

/** Removes what killed processes left behind; their browsers have ended with them. */
export async function removeAbandonedHomes(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.groups?.['pid'];
    if (pid === undefined || isAlive(Number(pid))) continue;
    // It may be another user's, which is theirs to remove.
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
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
