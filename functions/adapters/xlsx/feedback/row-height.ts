/** A text and the width, in characters of the sheet's font, of the column that it wraps in. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

/** Excel shows no row higher than this, in points. */
const MAX_HEIGHT = 409;
/** Cells are indented and keep a margin, and words do not break at every character. */
const LOST_WIDTH = 2.6;

/** In points. */
export interface LineHeight {
  readonly line: number;
  /** The least that a row has. */
  readonly least: number;
}

/** Height in points at which every text is fully seen. */
export function rowHeight(texts: readonly WrappedText[], { line, least }: LineHeight): number {
  const lines = Math.max(1, ...texts.map(wrappedLines));
  return Math.min(MAX_HEIGHT, Math.max(least, Math.ceil(lines * line + 4)));
}

function wrappedLines({ text, width }: WrappedText): number {
  const usable = Math.max(2, width - LOST_WIDTH);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0);
}

/** Chinese characters, full-width punctuation and symbols take the room of two digits and a little more. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1.05 : 2.1;
  return width;
}
