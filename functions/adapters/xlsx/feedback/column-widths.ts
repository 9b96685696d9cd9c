import type { SheetOutline } from '../book/sheet-outline.ts';
import { xmlAttributes } from '../xml/xml-attributes.ts';
import { xmlTags } from '../xml/xml-tags.ts';

const DEFAULT_WIDTH = 8.43;

/** Widths of the first columns of a tab in characters, as the file has them. */
export function columnWidths(xml: string, outline: SheetOutline, count: number): readonly number[] {
  const widths = Array.from({ length: count }, () => DEFAULT_WIDTH);
  const cols = outline.children.find(({ name }) => name === 'cols');
  if (cols === undefined) return widths;
  const element = xml.slice(cols.start, cols.end);
  for (const tag of xmlTags(element)) {
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    const attributes = xmlAttributes(element, tag);
    const width = Number(attributes.get('width') ?? DEFAULT_WIDTH);
    const last = Math.min(count, Number(attributes.get('max')));
    for (let column = Number(attributes.get('min')); column <= last; column += 1) widths[column - 1] = width;
  }
  return widths;
}
