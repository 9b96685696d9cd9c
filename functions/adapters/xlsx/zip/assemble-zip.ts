import { crc32, deflateRawSync } from 'node:zlib';
import { packedBytes } from './inflate-entry.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Parts to put into an archive: new content by name, or `undefined` to leave the part out. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | undefined>;

/**
 * The archive with some parts replaced, added or left out. Every other part keeps its place, time and packed bytes;
 * it is not even unpacked.
 */
export function assembleZip(bytes: Buffer, entries: ReadonlyMap<string, ZipEntry>, changes: ZipChanges): Buffer {
  const kept = [...entries.values()]
    .filter(({ name }) => !changes.has(name) || changes.get(name) !== undefined)
    .map((entry) => {
      const content = changes.get(entry.name);
      return content === undefined ? { entry, packed: packedBytes(bytes, entry) } : packed(entry, content);
    });
  const added = [...changes].flatMap(([name, content]) =>
    entries.has(name) || content === undefined ? [] : [packed(newEntry(name), content)],
  );
  return written([...kept, ...added]);
}

interface PackedEntry {
  readonly entry: ZipEntry;
  readonly packed: Uint8Array;
}

function packed(entry: ZipEntry, content: Uint8Array): PackedEntry {
  const deflated = deflateRawSync(content);
  return {
    entry: { ...entry, method: 8, crc: crc32(content), compressedSize: deflated.length, size: content.length },
    packed: deflated,
  };
}

function newEntry(name: string): ZipEntry {
  const rawName = new TextEncoder().encode(name);
  const empty = { method: 8, crc: 0, compressedSize: 0, size: 0, offset: 0 };
  return { name, rawName, flags: UTF8_NAME, time: FIRST_DOS_DAY, ...empty };
}

/** 1980-01-01 00:00, the first time that the format can express. */
const FIRST_DOS_DAY = 0x00210000;
const UTF8_NAME = 0x0800;
/** Level hints and the encoding of names; sizes stand in the header, so no data descriptor follows. */
const KEPT_FLAGS = 0x0806;

function written(parts: readonly PackedEntry[]): Buffer {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { entry, packed } of parts) {
    const local = localHeader(entry);
    directory.push(directoryEntry(entry, offset), entry.rawName);
    chunks.push(local, entry.rawName, packed);
    offset += local.length + entry.rawName.length + packed.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat([...chunks, ...directory, endRecord(parts.length, directorySize, offset)]);
}

function localHeader(entry: ZipEntry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  sharedFields(entry).copy(header, 4);
  return header;
}

function directoryEntry(entry: ZipEntry, offset: number): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  sharedFields(entry).copy(record, 6);
  record.writeUInt32LE(offset, 42);
  return record;
}

/** Version, flags, method, time, checksum, sizes, name length: the same in both headers. */
function sharedFields(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags & KEPT_FLAGS, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt32LE(entry.time, 6);
  fields.writeUInt32LE(entry.crc, 10);
  fields.writeUInt32LE(entry.compressedSize, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(entry.rawName.length, 22);
  return fields;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
