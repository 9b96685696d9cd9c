import { damaged, Unreadable } from '../unreadable.ts';

export interface ZipEntry {
  /** As people write it: `/` between folders. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date, four bytes. */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
}

export const MAX_ENTRIES = 2_000;
export const MAX_TOTAL_BYTES = 20 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const UNKNOWN_32 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/** Where the end-of-central-directory record lies, or -1: the archive is cut off. */
export function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - LONGEST_COMMENT);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Entries of an archive by its central directory, refused when there are too many or they claim too much. */
export function readDirectory(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of directoryEntries(bytes)) {
    if (entries.has(entry.name)) throw damaged(`压缩包内 ${entry.name} 重复`);
    entries.set(entry.name, entry);
    total += entry.size;
    if (entries.size > MAX_ENTRIES) throw tooLarge(`内部文件超过 ${MAX_ENTRIES} 个`);
    if (total > MAX_TOTAL_BYTES) throw tooLarge(`解压后超过 ${MAX_TOTAL_BYTES / 1024 / 1024} MB`);
  }
  return entries;
}

export function tooLarge(found: string): Unreadable {
  return new Unreadable(
    `文件过大：${found}`,
    '请删除工作簿中的图片、附件和多余的空白行列后另存为 .xlsx，佐证文件请单独提交',
  );
}

function* directoryEntries(bytes: Buffer): Generator<ZipEntry> {
  const { start, end } = directorySpan(bytes);
  for (let at = start; at + 46 <= end && bytes.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > end) throw damaged('压缩包目录不完整');
    yield entryAt(bytes, at, bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength));
    at = next;
  }
}

function entryAt(bytes: Buffer, at: number, extra: Buffer): ZipEntry {
  const rawName = bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28));
  const fields = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [size = 0, compressedSize = 0, offset = 0] = widened(fields, extra);
  return {
    name: rawName.toString('utf8').replaceAll('\\', '/'),
    rawName,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    time: bytes.readUInt32LE(at + 12),
    crc: bytes.readUInt32LE(at + 16),
    compressedSize,
    size,
    offset,
  };
}

/** Takes fields that do not fit 32 bits from the zip64 extra field, which lists just those, in this order. */
function widened(fields: readonly number[], extra: Buffer): readonly number[] {
  if (!fields.includes(UNKNOWN_32)) return fields;
  let at = zip64Field(extra);
  return fields.map((field) => {
    if (field !== UNKNOWN_32) return field;
    if (at < 0 || at + 8 > extra.length) throw damaged('压缩包目录不完整');
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

function zip64Field(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return at + 4;
  }
  return -1;
}

function directorySpan(bytes: Buffer): { start: number; end: number } {
  const end = endOfDirectory(bytes);
  if (end < 0) throw damaged('压缩包不完整，可能是复制或下载中断');
  const start = bytes.readUInt32LE(end + 16);
  if (start !== UNKNOWN_32) return { start, end };
  const record = end >= 20 && bytes.readUInt32LE(end - 20) === LOCATOR_64 ? bytes.readBigUInt64LE(end - 12) : -1n;
  if (record < 0n || record + 56n > BigInt(end) || bytes.readUInt32LE(Number(record)) !== END_OF_DIRECTORY_64) {
    throw damaged('压缩包目录不完整');
  }
  return { start: Number(bytes.readBigUInt64LE(Number(record) + 48)), end: Number(record) };
}
