import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { buildFolderOnce } from '../cache/build-folder-once.ts';
import { packageVersion } from '../package-version.ts';
import { readTar } from './read-tar.ts';

const PACKAGE = import.meta.resolve('@sparticuz/chromium');
/** Fewer and larger steps cost less than the default ones. */
const READ_BYTES = 4_194_304;
const WRITE_BYTES = 2_097_152;

export interface Executable {
  readonly path: string;
  /** Holds the libraries that a bare system lacks; absent for a browser that was installed with its own. */
  readonly libraries?: string;
  /** Throws a damaged copy away, so that it is unpacked again; absent where there is nothing of ours. */
  readonly forget?: () => Promise<void>;
}

/** Which Chromium is shipped. */
export function chromiumVersion(): string {
  return packageVersion(PACKAGE);
}

/**
 * The shipped Chromium, unpacked into the cache folder once for each version: 209 MB, about two seconds of one core, off
 * the main thread. Problems: `FILE_UNWRITABLE` where the cache folder takes nothing.
 */
export async function unpackChromium(cacheFolder: string): Promise<Executable> {
  const folder = await buildFolderOnce(join(cacheFolder, `chromium-${chromiumVersion()}`), unpackInto);
  return {
    path: join(folder, 'chromium'),
    libraries: join(folder, 'lib'),
    forget: () => rm(folder, { recursive: true, force: true }),
  };
}

async function unpackInto(folder: string): Promise<void> {
  await Promise.all([unpackBrowser(join(folder, 'chromium')), unpackLibraries(folder)]);
}

async function unpackBrowser(target: string): Promise<void> {
  await pipeline(
    createReadStream(archive('chromium.br'), { highWaterMark: READ_BYTES }),
    createBrotliDecompress({ chunkSize: WRITE_BYTES }),
    createWriteStream(target, { mode: 0o755 }),
  );
}

async function unpackLibraries(folder: string): Promise<void> {
  const files = readTar(await promisify(brotliDecompress)(await readFile(archive('al2023.tar.br'))));
  for (const { name, content } of files) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

function archive(name: string): string {
  return fileURLToPath(new URL(`../bin/${name}`, PACKAGE));
}
