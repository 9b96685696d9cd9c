import type { SheetOutline } from '../book/sheet-outline.ts';
import type { XmlEdit } from '../xml/xml-edits.ts';

/** Children of a worksheet in the order that the schema demands (ECMA-376 Part 1, 18.3.1.99), up to what we write. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
] as const;

export type SheetPart = (typeof ORDER)[number];

/** Replaces a child of a worksheet, or puts it at its place in the schema's order; an empty text takes it away. */
export function replaceChild(outline: SheetOutline, name: SheetPart, text: string): XmlEdit {
  const present = outline.children.find((child) => child.name === name);
  if (present !== undefined) return { from: present.start, until: present.end, text };
  const before: readonly string[] = ORDER.slice(0, ORDER.indexOf(name));
  const previous = outline.children.findLast((child) => before.includes(child.name));
  const at = previous?.end ?? outline.children[0]?.start ?? outline.rootEnd;
  return { from: at, until: at, text };
}
