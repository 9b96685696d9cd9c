import { applyEdits, type XmlEdit } from '../xml/xml-edits.ts';
import { xmlTags } from '../xml/xml-tags.ts';

/** Properties of a font in the order that the Open XML SDK demands. */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** Brings the fonts of a style sheet into order: hucre 1.0.0 writes the colour before the size. */
export function orderFonts(styles: string): string {
  const edits: XmlEdit[] = [];
  let from = -1;
  let properties: { readonly name: string; readonly text: string }[] = [];
  for (const tag of xmlTags(styles)) {
    if (tag.name === 'font' && tag.kind === 'open') {
      from = tag.end;
      properties = [];
    } else if (tag.name === 'font' && tag.kind === 'close') {
      const sorted = properties.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
      edits.push({ from, until: tag.start, text: sorted.map(({ text }) => text).join('') });
      from = -1;
    } else if (from >= 0) properties.push({ name: tag.name, text: styles.slice(tag.start, tag.end) });
  }
  return applyEdits(styles, edits);
}
