/** The checksums that Cloud Storage keeps of every object: CRC-32C (Castagnoli) and MD5, both in base64. */
import { createHash } from 'node:crypto';

const POLYNOMIAL = 0x82f63b78;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** @example crc32c(Buffer.from('123456789')) // '4waSgw==' */
export function crc32c(content: Uint8Array): string {
  let value = 0xffffffff;
  for (const byte of content) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE((value ^ 0xffffffff) >>> 0);
  return bytes.toString('base64');
}

export function md5(content: Uint8Array): string {
  return createHash('md5').update(content).digest('base64');
}
