import { cellText } from '../../../domain/workbook/cell-text.ts';

/** The most that a cell holds, in UTF-16 units. */
export const MAX_CELL_LENGTH = 32_767;

/** Undoes the `_x000D_` form in which spreadsheets keep characters that XML cannot hold (ECMA-376 Part 1, 22.9.2.19). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A text as a cell holds it, not yet escaped for XML; one that happens to look like `_x000D_` is not taken for it. */
export function encodeXstring(text: string): string {
  return cellText(text, MAX_CELL_LENGTH).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
}
