import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EvidenceFiles } from '../../ports/evidence-files.ts';

/** What an operating system leaves in every folder is nobody's evidence. */
const NOISE = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** A folder with one folder a centre, called by the centre's id: its files, those in folders below included. */
export function openEvidenceFolder({ folder }: { readonly folder: string }): EvidenceFiles {
  return {
    of: async (centre) => {
      const own = join(folder, centre);
      const files = (await entriesOf(own)).filter((entry) => entry.isFile() && !NOISE.test(entry.name));
      const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
      const found: { name: string; sha256: string }[] = [];
      for (const path of paths) {
        found.push({ name: relative(own, path).replaceAll(sep, '/'), sha256: await digestOfFile(path) });
      }
      return found;
    },
  };
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
