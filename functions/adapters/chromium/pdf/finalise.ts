import { countPages, type PdfObject, readInfo, readTitle } from './read-pdf.ts';

export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Where Skia writes the name of a structure element: as its id, in a table cell's list of headers, in the tree of ids. */
const ELEMENT_NAME = /(?:\/ID |\[|\) |R )\(node(?<number>\d{8})(?=\))/g;
const DIGITS = 8;
const DATE = /\/(?:CreationDate|ModDate) \([^)]*\)/g;

/**
 * The PDF with what differs from print to print made equal, byte by byte in place: dates are blanked, and structure
 * elements, which bear the numbers of DOM nodes, are numbered from 1 in the same order.
 *
 * A file that is cut off, has no page or bears another title is an `Error`: in the last case the page went elsewhere.
 */
export function finalise(printed: Uint8Array, title: string): FinishedPdf {
  const bytes = Buffer.from(printed);
  const pdf = bytes.toString('latin1');
  const pages = countPages(pdf);
  if (readTitle(pdf) !== title) throw new Error(`the page shows “${readTitle(pdf)}” and not “${title}”`);
  blankDates(bytes, readInfo(pdf));
  renumber(bytes, pdf);
  return { bytes, pages };
}

function blankDates(bytes: Buffer, info: PdfObject): void {
  for (const { index, 0: date } of info.text.matchAll(DATE)) {
    bytes.fill(' ', info.start + index, info.start + index + date.length);
  }
}

function renumber(bytes: Buffer, pdf: string): void {
  const names = Array.from(pdf.matchAll(ELEMENT_NAME), ({ index, 0: match, groups }) => ({
    at: index + match.length - DIGITS,
    number: groups?.['number'] ?? '',
  }));
  const numbers = [...new Set(names.map(({ number }) => number))].sort();
  const ranks = new Map(numbers.map((number, rank) => [number, String(rank + 1).padStart(DIGITS, '0')]));
  for (const { at, number } of names) bytes.write(ranks.get(number) ?? number, at, 'latin1');
}
