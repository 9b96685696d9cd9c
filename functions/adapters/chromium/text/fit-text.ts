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
const UNUSUAL = /(?![\t\n\r])[\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}]/u;
const LAST_ASCII = 0x7f;
const OTHER_SPACE = /\p{Zs}/u;
const LINE_END = /[\p{Zl}\p{Zp}]/u;
/** Only letters: a mark after `<` or `=` must not swallow markup. */
const LETTER_WITH_MARKS = /\p{L}\p{M}+/gu;

/**
 * The text as our fonts can print it. A character that none has is printed as its code point, such as `[U+1F600]`, so that
 * nothing vanishes unseen: a font prints a missing glyph as a blank. Ideographic variants lose their selector.
 */
export function fitText(text: string, has: Coverage): FittedText {
  if (isPrintable(text, has)) return { text, missing: [] };
  const missing = new Set<string>();
  const fitted = Array.from(text.replace(LETTER_WITH_MARKS, compose), (character) => {
    const printed = fitCharacter(character, has);
    if (printed !== undefined) return printed;
    missing.add(character);
    return codePointOf(character);
  });
  return { text: fitted.join(''), missing: [...missing] };
}

/** The quick way for nearly every text; what it lets pass is printed as it is. */
function isPrintable(text: string, has: Coverage): boolean {
  if (UNUSUAL.test(text)) return false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > LAST_ASCII && !has(unit)) return false;
  }
  return true;
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
