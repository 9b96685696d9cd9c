import { encodeXstring } from './xml-text.ts';

/** The most that a cell holds, in UTF-16 units. */
export const MAX_CELL_LENGTH = 32_767;

/**
 * A text as a cell may hold it, not yet escaped for XML: line breaks as line feeds, characters that XML forbids left out,
 * lone surrogates replaced, cut where it is too long.
 */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').toWellFormed().replace(FORBIDDEN, '');
  return encodeXstring(clipped(clean));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are just what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function clipped(text: string): string {
  if (text.length <= MAX_CELL_LENGTH) return text;
  return `${text.slice(0, MAX_CELL_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
