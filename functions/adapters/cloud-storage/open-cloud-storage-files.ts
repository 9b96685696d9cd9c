import type { Bucket, StorageOptions } from '@google-cloud/storage';
import { fileName } from '../../ports/file-name.ts';
import type { Files } from '../../ports/files.ts';
import { type Contents, openContents } from './contents.ts';
import { openPointers, type Pointers } from './pointers.ts';
import { servedAs } from './served-as.ts';
import { asProblem } from './storage-fault.ts';

export interface CloudStorageSettings {
  readonly bucket: string;
  /** Options of the client: project, credentials, `apiEndpoint`; application default credentials where absent. */
  readonly storage?: StorageOptions;
  /** The address under which our own function hands out a file. */
  readonly link: (name: string) => string;
}

export interface CloudStorageFiles extends Files {
  /**
   * An address that opens the file for so many minutes (at most a week's) to whoever holds it; `undefined` where there is no such
   * file. Needs credentials that can sign. Problems: `FILE_UNREADABLE`.
   */
  signedLink(name: string, minutes: number): Promise<string | undefined>;
}

interface Opened {
  readonly bucket: Bucket;
  readonly contents: Contents;
  readonly pointers: Pointers;
}

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 7 * 24 * 60;

/** The client is loaded at the first use only, since it costs an eighth of a second of a cold start. */
function lazily({ bucket, storage }: CloudStorageSettings): () => Promise<Opened> {
  let opening: Promise<Opened> | undefined;
  const open = async (): Promise<Opened> => {
    const { Storage } = await import('@google-cloud/storage');
    const opened = new Storage(storage).bucket(bucket);
    return { bucket: opened, contents: openContents(opened), pointers: openPointers(opened) };
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

async function signed(
  { bucket, contents, pointers }: Opened,
  name: string,
  minutes: number,
): Promise<string | undefined> {
  const digest = await pointers.latest(name);
  if (digest === undefined) return undefined;
  const { contentType, contentDisposition } = servedAs(name);
  const [url] = await bucket.file(contents.link(digest)).getSignedUrl({
    version: 'v4',
    action: 'read',
    expires: Date.now() + minutes * MINUTE_MS,
    responseType: contentType,
    responseDisposition: contentDisposition,
  });
  return url;
}

/**
 * Finished files in a bucket: each content once, under its sha256, and names that point to them. A name changes in one step
 * after its content is there, so a reader sees the old file or the new one. Nothing is made public, and nothing is deleted: what
 * no name points to any more stays as long as the bucket keeps it.
 *
 * Problems: `FILE_UNWRITABLE` without permission, under a retention or hold, over quota, without such a bucket;
 * `FILE_UNREADABLE` likewise when reading, and when a content is not what was written.
 */
export function openCloudStorageFiles(settings: CloudStorageSettings): CloudStorageFiles {
  const opened = lazily(settings);
  const reading = <Result>(name: string, work: (opened: Opened) => Promise<Result>): Promise<Result> =>
    opened()
      .then(work)
      .catch((error: unknown) => Promise.reject(asProblem(error, name, 'FILE_UNREADABLE')));
  const writing = (name: string, work: (opened: Opened) => Promise<void>): Promise<void> =>
    opened()
      .then(work)
      .catch((error: unknown) => Promise.reject(asProblem(error, name, 'FILE_UNWRITABLE')));
  return {
    async write(given, content) {
      const name = fileName(given);
      await writing(name, async ({ contents, pointers }) => {
        await pointers.set(name, await contents.write(content, servedAs(name)));
      });
    },
    async read(given) {
      const name = fileName(given);
      return reading(name, async ({ contents, pointers }) => {
        const digest = await pointers.latest(name);
        return digest === undefined ? undefined : contents.read(digest, name);
      });
    },
    async digest(given) {
      const name = fileName(given);
      return reading(name, async ({ contents, pointers }) => {
        const digest = await pointers.latest(name);
        return digest !== undefined && (await contents.exists(digest)) ? digest : undefined;
      });
    },
    async remove(given) {
      const name = fileName(given);
      await writing(name, ({ pointers }) => pointers.set(name, undefined));
    },
    locate: (name) => settings.link(fileName(name)),
    async signedLink(given, minutes) {
      const name = fileName(given);
      if (!(minutes > 0 && minutes <= LONGEST_MINUTES))
        throw new RangeError(`A link cannot open for ${minutes} minutes`);
      return reading(name, (all) => signed(all, name, minutes));
    },
  };
}
