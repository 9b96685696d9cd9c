export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

interface PdfObject {
  readonly start: number;
  readonly text: string;
}

/** Where Skia writes the name of a structure element: as its id, in a table cell's list of headers, in the tree of ids. */
const ELEMENT_NAME = /(?<=(?:\/ID |\[|\) |R )\()node\d{8}(?=\))/g;
const DATES = /\/(?:CreationDate|ModDate) \([^)]*\)/g;

/**
 * The PDF with what differs from print to print made equal, byte by byte in place: dates are blanked, and structure
 * elements, which bear the numbers of DOM nodes, are numbered from 1 in the same order.
 *
 * A file that is cut off or has no page is an `Error`.
 */
export function finalise(printed: Uint8Array): FinishedPdf {
  const pdf = Buffer.from(printed.buffer, printed.byteOffset, printed.byteLength).toString('latin1');
  const pages = countPages(pdf);
  return { bytes: Buffer.from(renumber(withoutDates(pdf)), 'latin1'), pages };
}

function countPages(pdf: string): number {
  if (!pdf.startsWith('%PDF-') || !pdf.trimEnd().endsWith('%%EOF')) throw new Error('the PDF is cut off');
  const catalogue = follow(pdf, trailerOf(pdf), 'Root');
  const pages = Number(/\/Count (\d+)/.exec(follow(pdf, catalogue.text, 'Pages').text)?.[1] ?? 0);
  if (pages === 0) throw new Error('the PDF has no page');
  return pages;
}

function withoutDates(pdf: string): string {
  const { start, text } = follow(pdf, trailerOf(pdf), 'Info');
  const blanked = text.replace(DATES, (date) => ' '.repeat(date.length));
  return pdf.slice(0, start) + blanked + pdf.slice(start + text.length);
}

function renumber(pdf: string): string {
  const names = [...new Set(pdf.match(ELEMENT_NAME))].sort();
  const ranks = new Map(names.map((name, rank) => [name, `node${String(rank + 1).padStart(8, '0')}`]));
  return pdf.replace(ELEMENT_NAME, (name) => ranks.get(name) ?? name);
}

function trailerOf(pdf: string): string {
  return pdf.slice(pdf.lastIndexOf('trailer'));
}

/** The object that a dictionary refers to under a key. */
function follow(pdf: string, dictionary: string, key: string): PdfObject {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  const start = number === undefined ? -1 : pdf.indexOf(`\n${number} 0 obj\n`);
  if (start < 0) throw new Error(`the PDF has no object ${key}`);
  return { start, text: pdf.slice(start, pdf.indexOf('endobj', start)) };
}
