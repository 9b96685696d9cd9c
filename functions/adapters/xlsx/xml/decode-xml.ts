import { damaged } from '../unreadable.ts';

/**
 * A part's text, from which `encodeXml` makes the same bytes again. Spreadsheet programs write UTF-8; another encoding
 * is refused rather than guessed.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(`${part} 不是 UTF-8 编码`, { cause: error });
  }
}

export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
