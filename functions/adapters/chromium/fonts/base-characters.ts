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

/** They share their glyph with a character that is more in use, and would be taken for it in text copied from a PDF. */
const TWINS = /[\u2003\u2012\u2035\u2215\u2329\u232a\u301c]/;

const FIRST_RADICAL = 0x2f00;
const LAST_RADICAL = 0x2fd5;

const FIRST_BYTE = 0xa1;
const LAST_ROW = 0xf7;
const LAST_CELL = 0xfe;

/**
 * The characters that every page has at hand: GB 2312 with its 6,763 ideographs, the ideographs that are radicals, and the
 * blocks above. The set is fixed, so that the bytes of a PDF never depend on what else is printed; a font has fewer of them.
 */
export function baseCharacters(): string {
  const characters = new Set(gb2312());
  for (const [first, last] of BLOCKS) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) characters.add(String.fromCodePoint(codePoint));
  }
  // In the whole fonts these share their glyphs with the radicals, which no text means.
  for (const ideograph of radicalIdeographs()) characters.add(ideograph);
  return [...characters]
    .filter((character) => !TWINS.test(character))
    .sort()
    .join('');
}

function* radicalIdeographs(): Generator<string> {
  for (let radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical += 1) {
    yield String.fromCodePoint(radical).normalize('NFKC');
  }
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
