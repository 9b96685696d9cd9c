import type { Bucket } from '@google-cloud/storage';
import { sha256 } from '../../domain/digest/digest.ts';
import { Problem } from '../../domain/problems/problem.ts';
import { download } from './download.ts';
import type { ServedAs } from './served-as.ts';
import { hasStatus } from './storage-fault.ts';

/** Above this a broken connection shall not cost the whole upload. */
const RESUMABLE_FROM_BYTES = 8_000_000;
/** Nothing between us and a reader keeps a copy, and nothing unpacks or repacks it. */
const CACHE_CONTROL = 'private, no-store, no-transform';

function pathOf(digest: string): string {
  return `content/${digest}`;
}

/** Contents under their sha256: written once, never changed. */
export function openContents(bucket: Bucket) {
  const exists = async (digest: string): Promise<boolean> => (await bucket.file(pathOf(digest)).exists())[0];
  return {
    exists,
    async write(content: Uint8Array, served: ServedAs): Promise<string> {
      const digest = sha256(content);
      if (await exists(digest)) return digest;
      try {
        await bucket.file(pathOf(digest)).save(Buffer.from(content.buffer, content.byteOffset, content.byteLength), {
          resumable: content.byteLength >= RESUMABLE_FROM_BYTES,
          validation: 'crc32c',
          preconditionOpts: { ifGenerationMatch: 0 },
          metadata: { ...served, cacheControl: CACHE_CONTROL },
        });
      } catch (error) {
        // Somebody else was faster, or our own first request was; the content is the same either way.
        if (!hasStatus(error, 412)) throw error;
      }
      return digest;
    },
    /** `undefined` where it is not there. Problems: `FILE_UNREADABLE` when it is not what its name says. */
    async read(digest: string, file: string): Promise<Uint8Array | undefined> {
      try {
        const content = await download(bucket.file(pathOf(digest)));
        if (sha256(content) === digest) return content;
      } catch (error) {
        if (hasStatus(error, 404)) return undefined;
        throw error;
      }
      throw new Problem('FILE_UNREADABLE', {
        file,
        found: `内容与其 sha256 不符 / the content does not have the sha256 ${digest}`,
        remedy: `请删除对象 ${pathOf(digest)} 后重新生成 / delete the object ${pathOf(digest)} and make the file again`,
      });
    },
    link: pathOf,
  };
}

export type Contents = ReturnType<typeof openContents>;
