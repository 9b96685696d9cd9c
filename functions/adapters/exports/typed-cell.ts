import type { Cell } from 'hucre';
import { cellText } from '../../domain/workbook/cell-text.ts';

/** The most that a cell holds, in UTF-16 units. */
const MAX_CELL_LENGTH = 32_767;

/**
 * A value as hucre takes it. A text stays one: hucre would make an error cell of one such as `#N/A`, but not of a run, and
 * what looks like `_x000D_` would be read back as an escape.
 */
export function typedCell(value: string | number): Partial<Cell> {
  if (typeof value === 'number') return { value };
  const text = cellText(value, MAX_CELL_LENGTH).replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text };
}
