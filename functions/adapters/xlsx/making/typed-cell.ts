import type { Cell } from 'hucre';
import { encodeXstring } from '../xml/xstring.ts';

/** A value as hucre takes it. A text stays one: hucre would make an error cell of one such as `#N/A`, but not of a run. */
export function typedCell(value: string | number | boolean | null): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  const text = encodeXstring(value);
  return text.startsWith('#') ? { richText: [{ text }] } : { value: text };
}
