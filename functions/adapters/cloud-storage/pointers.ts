import { setTimeout as pause } from 'node:timers/promises';
import type { Bucket } from '@google-cloud/storage';
import { z } from 'zod';
import { Problem } from '../../domain/problems/problem.ts';
import { hasStatus } from './storage-fault.ts';

/** What a name stands for; without a digest the file was removed. */
interface Pointer {
  readonly number: number;
  readonly digest: string | undefined;
}

/** Numbers go down, so that the newest pointer of a name is the first of its listing. */
const HIGHEST = 999_999_999_999;
const DIGITS = 12;
const ATTEMPTS = 50;
const LONGEST_PAUSE_MS = 40;
const LONGEST_PATH_BYTES = 1_024;

const NONE: Pointer = { number: 0, digest: undefined };
const pointerSchema = z.object({
  name: z.string().transform((name) => HIGHEST - Number(name.slice(-DIGITS))),
  metadata: z.object({ metadata: z.object({ sha256: z.string().optional() }).optional() }),
});

/** No file's name holds a colon, so one name's pointers are never among another's. */
function prefixOf(name: string): string {
  return `names/${name}:`;
}

function pathOf(name: string, number: number): string {
  const path = `${prefixOf(name)}${String(HIGHEST - number).padStart(DIGITS, '0')}`;
  if (Buffer.byteLength(path) <= LONGEST_PATH_BYTES) return path;
  throw new Problem('FILE_UNWRITABLE', {
    file: name,
    found: '文件名太长 / the name is too long',
    remedy: '请缩短文件名 / use a shorter name',
  });
}

/**
 * What names stand for. A name is never written over: each change adds an object of the next number, and the highest one
 * counts. So a change is one atomic creation, a bucket with a retention policy takes it, what a name stood for before stays to
 * be seen, and the limit of one change a second for one object does not bind.
 */
export function openPointers(bucket: Bucket) {
  const latest = async (name: string): Promise<Pointer> => {
    const [[first]] = await bucket.getFiles({ prefix: prefixOf(name), maxResults: 1, autoPaginate: false });
    if (first === undefined) return NONE;
    const { name: number, metadata } = pointerSchema.parse(first);
    return { number, digest: metadata.metadata?.sha256 };
  };

  const tryToSet = async (name: string, pointer: Pointer): Promise<boolean> => {
    try {
      await bucket.file(pathOf(name, pointer.number)).save('', {
        resumable: false,
        preconditionOpts: { ifGenerationMatch: 0 },
        metadata: {
          contentType: 'text/plain',
          metadata: pointer.digest === undefined ? {} : { sha256: pointer.digest },
        },
      });
      return true;
    } catch (error) {
      if (hasStatus(error, 412)) return false;
      throw error;
    }
  };

  return {
    latest: async (name: string): Promise<string | undefined> => (await latest(name)).digest,
    /** Makes the name stand for the content, or for nothing; does nothing where it does already. */
    async set(name: string, digest: string | undefined): Promise<void> {
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const current = await latest(name);
        if (current.digest === digest) return;
        if (await tryToSet(name, { number: current.number + 1, digest })) return;
        await pause(Math.random() * LONGEST_PAUSE_MS);
      }
      throw new Problem('FILE_UNWRITABLE', {
        file: name,
        found: `其他进程不断改写它，已尝试 ${ATTEMPTS} 次 / others kept writing it, ${ATTEMPTS} attempts were made`,
        remedy: '请稍后重试 / try again later',
      });
    },
  };
}

export type Pointers = ReturnType<typeof openPointers>;
