/** How tall a row must be so that wrapped text is not cut off. Spreadsheets do not work this out for files they did not write. */

const LINE_POINTS = 16;
const PADDING_POINTS = 8;
/** Excel, WPS and LibreOffice show no row that is taller. */
export const TALLEST_ROW = 409;

/**
 * Lines that `text` takes in a column `width` characters wide; Chinese characters are two wide.
 *
 * @example wrappedLines('四个汉字', 4) // 2
 */
export function wrappedLines(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

/**
 * Height in points for the tallest of `texts`, each with the width of its column, at least `least`.
 *
 * @example rowHeight([{ text: '短', width: 20 }], 24) // 24
 */
export function rowHeight(texts: readonly { readonly text: string; readonly width: number }[], least: number): number {
  const lines = texts.map(({ text, width }) => wrappedLines(text, Math.max(1, width - 2)));
  return Math.min(TALLEST_ROW, Math.max(least, Math.max(1, ...lines) * LINE_POINTS + PADDING_POINTS));
}

function displayWidth(line: string): number {
  return [...line].reduce((width, character) => width + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}
