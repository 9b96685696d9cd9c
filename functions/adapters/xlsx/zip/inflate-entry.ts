import { crc32, inflateRawSync } from 'node:zlib';
import { damaged, Unreadable } from '../unreadable.ts';
import type { ZipEntry } from './zip-directory.ts';

/** An entry's content. No byte more than its header claims is ever unpacked, and the checksum must hold. */
export function inflateEntry(bytes: Buffer, entry: ZipEntry): Buffer {
  if ((entry.flags & ENCRYPTED) !== 0) {
    throw new Unreadable('文件设有密码', '请取消密码后另存为 .xlsx');
  }
  const content = unpack(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(`${entry.name} 校验不符`);
  return content;
}

/** The entry's bytes as they lie in the archive. */
export function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_HEADER) {
    throw damaged(`${entry.name} 不在其位`);
  }
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw damaged(`${entry.name} 不完整`);
  return bytes.subarray(start, end);
}

const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged(`${entry.name} 的压缩方式 ${entry.method} 不受支持`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw damaged(`${entry.name} 无法解压，或实际大小与标注不符`, { cause: error });
  }
}
