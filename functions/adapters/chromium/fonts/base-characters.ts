/** Blocks that texts and tables of reports draw on, first and last code point. */
const BLOCKS = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x370, 0x4ff], // Greek, Cyrillic
  [0x2000, 0x27bf], // punctuation, currency, number forms, arrows, operators, enclosed numbers, boxes, shapes, marks
  [0x3000, 0x303f], // Chinese punctuation
  [0x3100, 0x312f], // Bopomofo
  [0x3200, 0x33ff], // enclosed Chinese letters, squared units
  [0xfe30, 0xfe6f], // vertical and small forms
  [0xff00, 0xffef], // full-width forms
] as const;

const FIRST_BYTE = 0xa1;
const LAST_ROW = 0xf7;
const LAST_CELL = 0xfe;

/**
 * The characters that every page has at hand: GB 2312 with its 6,763 ideographs, and the blocks above. The set is fixed,
 * so that the bytes of a PDF never depend on what else is printed; a font has fewer of them.
 */
export function baseCharacters(): string {
  const characters = new Set(gb2312());
  for (const [first, last] of BLOCKS) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) characters.add(String.fromCodePoint(codePoint));
  }
  return [...characters].sort().join('');
}

function* gb2312(): Generator<string> {
  const decoder = new TextDecoder('gb18030');
  for (let row = FIRST_BYTE; row <= LAST_ROW; row += 1) {
    for (let cell = FIRST_BYTE; cell <= LAST_CELL; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      // Cells that the standard leaves empty are decoded to the private use area.
      if (!/[\p{Co}\ufffd]/u.test(character)) yield character;
    }
  }
}
