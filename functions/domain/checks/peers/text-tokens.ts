/** What remains of a text when two texts are held against each other: its ideographs and words, nothing else. */

const TOKEN = /\p{Script=Han}|[\p{L}--\p{Script=Han}]+/gv;

/**
 * The ideographs and words of a text, in order. Compatibility forms are made one (NFKC), case is dropped; punctuation,
 * spaces and digits are left out, so that a copied text with figures of its own is still the same text.
 *
 * @example textTokens('2019年，举办 Demo Day 12 场') // ['年', '举', '办', 'demo', 'day', '场']
 */
export function textTokens(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
}
