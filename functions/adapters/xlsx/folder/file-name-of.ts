import { createHash } from 'node:crypto';

/** File systems allow 255 bytes, and the ending and the marks of lock files add to these. */
const MAX_BYTES = 240;

/**
 * The name of the `.xlsx` file for a workbook called `name`: characters that some system forbids become `_`, a name too
 * long is cut and made distinct by a digest.
 *
 * @example fileNameOf('东莞/松山湖') // '东莞_松山湖.xlsx'
 */
export function fileNameOf(name: string): string {
  const stem = name
    .normalize('NFC')
    .replace(/\.xlsx$/i, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what must not reach a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_')
    .trim()
    .replace(/^[.~]+|[. ]+$/g, '_');
  if (Buffer.byteLength(stem) <= MAX_BYTES) return `${RESERVED.test(stem) ? '_' : ''}${stem}.xlsx`;
  const digest = createHash('sha256').update(stem).digest('hex').slice(0, 8);
  return `${cutToBytes(stem, MAX_BYTES - digest.length - 1)}~${digest}.xlsx`;
}

/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^$/i;

function cutToBytes(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}
