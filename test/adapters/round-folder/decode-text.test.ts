import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../functions/adapters/round-folder/decode-text.ts';

// GB 18030 bytes from the encoder of Python 3.11: "汕头,汕头分中心".encode("gb18030") and so on.
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('decodeText', () => {
  test('UTF-8 is read, with and without its mark', () => {
    expect(decodeText(Buffer.from('汕头, é'))).toBe('汕头, é');
    expect(decodeText(Buffer.from('\ufeff汕头'))).toBe('汕头');
  });

  test('UTF-16 with its mark is read, in both orders', () => {
    expect(decodeText(Buffer.from('\ufeff汕头', 'utf16le'))).toBe('汕头');
    expect(decodeText(Buffer.from('\ufeff汕头', 'utf16le').swap16())).toBe('汕头');
  });

  test('the GBK of a Chinese Excel is read', () => {
    expect(decodeText(bytes('c9c7cdb72cc9c7cdb7b7d6d6d0d0c4'))).toBe('汕头,汕头分中心');
  });

  test('rare characters beyond GB 2312 among common ones are read', () => {
    expect(decodeText(bytes('d6ece9462ccec5d2bbb6e0cfc8c9fabccdc4eeb9dd'))).toBe('朱镕,闻一多先生纪念馆');
  });

  test('western letters with accents are not taken for Chinese characters', () => {
    expect(decodeText(Buffer.from('Café,Zürich,Málaga,naïve', 'latin1'))).toBeUndefined();
  });

  test('bytes that are no text are refused', () => {
    expect(decodeText(bytes('89504e470d0a1a0affff'))).toBeUndefined();
  });

  test('nothing is an empty text', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
