import { Problem } from '../../../domain/problems/problem.ts';
import { type Executable, unpackChromium } from './unpack-chromium.ts';

export interface ExecutableOptions {
  readonly cacheFolder: string;
  /** A browser of the user's own; it wins over the shipped one. */
  readonly executablePath?: string;
}

/**
 * The browser to print with. Problems: `BROWSER_UNAVAILABLE` on a system that the shipped Chromium was not built for;
 * `FILE_UNWRITABLE` where it cannot be unpacked.
 */
export async function findExecutable({ cacheFolder, executablePath }: ExecutableOptions): Promise<Executable> {
  if (executablePath !== undefined) return { path: executablePath };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium(cacheFolder);
  throw new Problem('BROWSER_UNAVAILABLE', {
    executable: '@sparticuz/chromium',
    found: `自带的浏览器只适用于 Linux x64，本机为 ${process.platform} ${process.arch} / the shipped browser is for Linux x64 only`,
    remedy:
      '请安装 Chrome 或 Chromium，并将环境变量 PUPPETEER_EXECUTABLE_PATH 设为其程序文件的路径 / install Chrome or Chromium and set PUPPETEER_EXECUTABLE_PATH to its program file',
  });
}
