import type { Coverage } from '../fonts/read-cmap.ts';
import { LOOK_ALIKES } from './look-alikes.ts';

export interface FittedText {
  readonly text: string;
  /** Characters that no font has, each once. */
  readonly missing: readonly string[];
}

/** White space, and the invisible hints for breaking a line; a page needs no glyph for them. */
const LAYOUT = /[\t\n\r\u00ad\u200b\u2060]/;
/** Bidi marks could turn a line around, variation selectors and joiners ask for glyphs that no font of ours has. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const WHITE_SPACE = /[\t\n\r]/;
const NEEDS_CARE = /[\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const OTHER_SPACE = /\p{Zs}/u;
const LINE_END = /[\p{Zl}\p{Zp}]/u;
/** Only letters: a mark after `<` or `=` must not swallow markup. */
const LETTER_WITH_MARKS = /\p{L}\p{M}+/gu;

/** Makes a text such as our fonts can print it. */
export type TextFitter = (text: string) => FittedText;

/**
 * A fitter for fonts of this coverage. A character that none has is printed as its code point, such as `[U+1F600]`, so that
 * nothing vanishes unseen: a font prints a missing glyph as a blank. Ideographic variants lose their selector.
 */
export function textFitter(has: Coverage): TextFitter {
  const isPlain = plainText(has);
  return (text) => (isPlain(text) ? { text, missing: [] } : fitText(text, has));
}

function fitText(text: string, has: Coverage): FittedText {
  const missing = new Set<string>();
  const fitted = Array.from(text.replace(LETTER_WITH_MARKS, compose), (character) => {
    const printed = fitCharacter(character, has);
    if (printed !== undefined) return printed;
    missing.add(character);
    return codePointOf(character);
  });
  return { text: fitted.join(''), missing: [...missing] };
}

const [UNKNOWN, PLAIN, UNUSUAL] = [0, 1, 2];

/** The quick way for nearly every text: whether it can be printed as it is. What is found out of a code unit is kept. */
function plainText(has: Coverage): (text: string) => boolean {
  const kinds = new Uint8Array(0x10000);
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (kinds[unit] === UNKNOWN) kinds[unit] = isPlainUnit(unit, has) ? PLAIN : UNUSUAL;
      if (kinds[unit] === UNUSUAL) return false;
    }
    return true;
  };
}

function isPlainUnit(unit: number, has: Coverage): boolean {
  const character = String.fromCharCode(unit);
  return WHITE_SPACE.test(character) || (has(unit) && !NEEDS_CARE.test(character));
}

function compose(letters: string): string {
  return letters.normalize('NFC');
}

function fitCharacter(character: string, has: Coverage): string | undefined {
  if (LAYOUT.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (has(character.codePointAt(0) ?? 0)) return character;
  if (OTHER_SPACE.test(character)) return ' ';
  if (LINE_END.test(character)) return '\n';
  const composed = character.normalize('NFC');
  if ([...composed].every((part) => has(part.codePointAt(0) ?? 0))) return composed;
  return LOOK_ALIKES[character];
}

function codePointOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
