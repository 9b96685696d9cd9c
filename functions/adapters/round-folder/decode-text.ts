/**
 * The text of a file as editors and spreadsheet programs in China write it: UTF-8, UTF-16 with its mark, or the GB 18030
 * family that Excel means by plain "CSV". `undefined` where it is none of them for certain: other encodings would decode
 * as GB 18030 too, but into characters that nobody wrote.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return decode(bytes, 'utf-8') ?? (looksLikeChinese(bytes) ? decode(bytes, 'gb18030') : undefined);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Common Chinese characters are two bytes above 0xA0 each; letters with accents stand alone between plain ones. */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let strays = 0;
  for (let position = 0; position < bytes.length; position += 1) {
    if ((bytes[position] ?? 0) < 0x80) continue;
    if ((bytes[position] ?? 0) > 0xa0 && (bytes[position + 1] ?? 0) > 0xa0) pairs += 1;
    else strays += 1;
    position += 1;
  }
  return pairs > strays;
}
