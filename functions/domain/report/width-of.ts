/** How much room a text takes. */

/**
 * Width in full-width characters; letters, digits and other narrow characters take half of one.
 *
 * @example widthOf('第 3 名') // 3.5
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character >= '\u2e80' ? 1 : 0.5), 0);
}
