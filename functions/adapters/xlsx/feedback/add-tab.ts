import { posix } from 'node:path';
import type { OwnTab } from '../../../domain/workbook/feedback.ts';
import type { BookPackage } from '../book/book-package.ts';
import type { BookTab } from '../book/list-tabs.ts';
import { relationshipsPart } from '../book/relationships.ts';
import type { PartEdits, XmlEdit } from '../xml/xml-edits.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { findingsRows } from './findings-rows.ts';

export interface NewTab {
  readonly part: string;
  readonly xml: string;
  /** What makes the new part known. */
  readonly edits: readonly PartEdits[];
}

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A tab of ours for a workbook that lacks it: plain, behind the other tabs. `nth` counts, from 0, those that are added with it. */
export function addTab(
  book: BookPackage,
  { tabs, own, nth }: { readonly tabs: readonly BookTab[]; readonly own: OwnTab; readonly nth: number },
): NewTab {
  const part = freePart(book, nth);
  const id = freeId(book, nth);
  return {
    part,
    xml: newSheet(book, own),
    edits: [
      { part: '[Content_Types].xml', edits: [contentTypeEdit(book, part)] },
      { part: relationshipsPart(book.workbookPart), edits: [relationshipEdit(book, part, id)] },
      { part: book.workbookPart, edits: [sheetEdit(book, { title: own.tab, id, sheetId: freeSheetId(tabs) + nth })] },
    ],
  };
}

function freePart(book: BookPackage, nth: number): string {
  const folder = posix.join(posix.dirname(book.workbookPart), 'worksheets');
  return free(
    nth,
    (number) => `${folder}/findings${number}.xml`,
    (part) => book.entryName(part) === undefined,
  );
}

function freeId(book: BookPackage, nth: number): string {
  const xml = book.xml(relationshipsPart(book.workbookPart));
  return free(
    nth,
    (number) => `rIdFindings${number}`,
    (id) => !xml.includes(`"${id}"`),
  );
}

/** The name after `nth` others that are free. */
function free(nth: number, nameOf: (number: number) => string, isFree: (name: string) => boolean): string {
  for (let [number, left] = [1, nth]; ; number += 1) {
    const name = nameOf(number);
    if (!isFree(name)) continue;
    if (left === 0) return name;
    left -= 1;
  }
}

function freeSheetId(tabs: readonly BookTab[]): number {
  return tabs.reduce((highest, { sheetId }) => Math.max(highest, sheetId), 0) + 1;
}

const WIDTH = 24;

function newSheet(book: BookPackage, own: OwnTab): string {
  const widths = own.header.map((_, i) => own.widths?.[i] ?? WIDTH);
  const { sheetData, mergeCells, hyperlinks } = findingsRows(own, {
    prefix: '',
    looks: { heading: [], header: [], finding: [] },
    widths,
  });
  const cols = `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
  const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespaceOf(book)}">`;
  return `${start}${cols}${sheetData}${mergeCells}${hyperlinks}</worksheet>`;
}

/** The namespace of the workbook's own elements: strict and transitional files differ in it. */
function namespaceOf(book: BookPackage): string {
  const xml = book.xml(book.workbookPart);
  const [root] = xmlTags(xml);
  const fallback = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  if (root === undefined) return fallback;
  const name = root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`;
  const declared = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml.slice(root.start, root.end));
  return declared?.[1] ?? fallback;
}

function contentTypeEdit(book: BookPackage, part: string): XmlEdit {
  const attributes = `PartName="/${escapeAttribute(part)}" ContentType="${CONTENT_TYPE}"`;
  return appended(book.xml('[Content_Types].xml'), 'Types', (prefix) => `<${prefix}Override ${attributes}/>`);
}

function relationshipEdit(book: BookPackage, part: string, id: string): XmlEdit {
  const type = book.relationships.find(({ kind }) => kind === 'worksheet')?.type ?? `${TRANSITIONAL}/worksheet`;
  const attributes = `Id="${id}" Type="${type}" Target="/${escapeAttribute(part)}"`;
  const xml = book.xml(relationshipsPart(book.workbookPart));
  return appended(xml, 'Relationships', (prefix) => `<${prefix}Relationship ${attributes}/>`);
}

function sheetEdit(book: BookPackage, sheet: { title: string; id: string; sheetId: number }): XmlEdit {
  const xml = book.xml(book.workbookPart);
  const type = book.relationships.find(({ kind }) => kind === 'worksheet')?.type ?? `${TRANSITIONAL}/worksheet`;
  const namespace = type.slice(0, type.lastIndexOf('/'));
  // The prefix is declared on the spot, so that none of the file's own need be known.
  const attributes = `name="${escapeAttribute(sheet.title)}" sheetId="${sheet.sheetId}" xmlns:rel="${namespace}" rel:id="${sheet.id}"`;
  return appended(xml, 'sheets', (prefix) => `<${prefix}sheet ${attributes}/>`);
}

/** An insertion before the closing tag of the first element of that name. */
function appended(xml: string, name: string, child: (prefix: string) => string): XmlEdit {
  for (const tag of xmlTags(xml)) {
    if (tag.name !== name || tag.depth > 1) continue;
    if (tag.kind === 'close') return { from: tag.start, until: tag.start, text: child(tag.prefix) };
    if (tag.kind === 'empty') {
      const open = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
      const text = `${open}${child(tag.prefix)}</${tag.prefix}${name}>`;
      return { from: tag.start, until: tag.end, text };
    }
  }
  throw new RangeError(`no element ${name}`);
}
