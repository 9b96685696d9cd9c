/** Characters that nobody sees: they come with text pasted from web pages, chat programs and PDF files. */

/** Unicode's default-ignorable characters (zero width, bidi marks, soft hyphen, fillers), annotation marks and the blank Braille cell. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{2800}]/gu;

/** The same, but for what shapes the character before it: variants of rare ideographs, and joined emoji. */
const UNSEEN_IN_TEXT =
  /(?!(?<=[^\s\p{Default_Ignorable_Code_Point}])[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}])(?!(?<=\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]?)\u{200D}(?=\p{Extended_Pictographic}))[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}\u{2800}]/gu;

/** Control characters except those that move the caret: they are white space. */
const CONTROLS = /(?![\t\n\v\f\r\u{85}])\p{Cc}/gu;

/** Shows what follows it from right to left: what a person sees differs from what is stored. */
const RIGHT_TO_LEFT_OVERRIDE = '\u{202E}';

/**
 * A figure's text without anything unseen.
 *
 * @example withoutInvisible('\u200b7') // '7'
 */
export function withoutInvisible(text: string): string {
  return text.replace(UNSEEN, '').replace(CONTROLS, '');
}

/**
 * Running text without anything unseen, except for variation selectors and the joiners inside emoji, which belong to what is seen.
 *
 * @example withoutInvisibleInText('葛\u{E0100}\u200b') // '葛\u{E0100}'
 */
export function withoutInvisibleInText(text: string): string {
  return text.replace(UNSEEN_IN_TEXT, '').replace(CONTROLS, '');
}

/**
 * Whether the text shows in another order than it is stored.
 *
 * @example isReordered('\u202e12') // true
 */
export function isReordered(text: string): boolean {
  return text.includes(RIGHT_TO_LEFT_OVERRIDE);
}
