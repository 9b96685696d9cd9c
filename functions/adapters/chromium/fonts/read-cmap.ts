import { open } from 'node:fs/promises';

/** Tells whether a font has a glyph of its own for a code point. */
export type Coverage = (codePoint: number) => boolean;

const DIRECTORY_START = 12;
const DIRECTORY_ENTRY = 16;
const SUBTABLE_ENTRY = 8;
const GROUPS_START = 16;
const GROUP = 12;
/** Segmented coverage of all of Unicode. */
const FORMAT = 12;

/** Reads which code points a TrueType font maps, from its `cmap` table of format 12 alone. */
export async function readCmap(file: string): Promise<Coverage> {
  const covered = new Uint8Array(0x110000);
  for (const [first, last] of groupsOf(await readTable(file, 'cmap'))) covered.fill(1, first, last + 1);
  return (codePoint) => covered[codePoint] === 1;
}

async function readTable(path: string, tag: string): Promise<Buffer> {
  await using file = await open(path);
  const take = async (position: number, length: number): Promise<Buffer> =>
    (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
  const count = (await take(0, DIRECTORY_START)).readUInt16BE(4);
  const directory = await take(DIRECTORY_START, count * DIRECTORY_ENTRY);
  for (let at = 0; at < directory.length; at += DIRECTORY_ENTRY) {
    if (directory.toString('latin1', at, at + 4) !== tag) continue;
    return take(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  throw new Error(`${path} has no table ${tag}`);
}

function* groupsOf(cmap: Buffer): Generator<readonly [first: number, last: number]> {
  const table = segmentedTable(cmap);
  const end = GROUPS_START + table.readUInt32BE(GROUPS_START - 4) * GROUP;
  for (let at = GROUPS_START; at < end; at += GROUP) yield [table.readUInt32BE(at), table.readUInt32BE(at + 4)];
}

function segmentedTable(cmap: Buffer): Buffer {
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const offset = cmap.readUInt32BE(4 + index * SUBTABLE_ENTRY + 4);
    if (cmap.readUInt16BE(offset) === FORMAT) return cmap.subarray(offset);
  }
  throw new Error(`the font has no cmap of format ${FORMAT}`);
}
