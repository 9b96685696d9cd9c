/** The few places of a PDF that matter to us, found through its trailer, as Skia writes it: one object after the other, no streams of objects. */
export interface PdfObject {
  readonly start: number;
  readonly text: string;
}

/** Number of pages. A file that is cut off or has none is an `Error`. */
export function countPages(pdf: string): number {
  if (!pdf.startsWith('%PDF-') || !/%%EOF\s*$/.test(pdf.slice(-16))) throw new Error('the PDF is cut off');
  const catalogue = follow(pdf, trailerOf(pdf), 'Root');
  const pages = Number(/\/Count (\d+)/.exec(follow(pdf, catalogue.text, 'Pages').text)?.[1] ?? 0);
  if (pages === 0) throw new Error('the PDF has no page');
  return pages;
}

/** The object that tells of title, program and dates. */
export function readInfo(pdf: string): PdfObject {
  return follow(pdf, trailerOf(pdf), 'Info');
}

/** The title of the document: as UTF-16 in hex digits, or in brackets where it is plain ASCII. */
export function readTitle(pdf: string): string {
  const { text } = readInfo(pdf);
  const hex = /\/Title <FEFF(?<digits>[0-9A-F]*)>/i.exec(text)?.groups?.['digits'];
  if (hex !== undefined) return Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const plain = /\/Title \((?<escaped>(?:\\.|[^\\)])*)\)/s.exec(text)?.groups?.['escaped'] ?? '';
  return plain.replace(/\\(?:(?<octal>[0-7]{1,3})|(?<character>.))/gs, (...match) => {
    const { octal, character } = match.at(-1) as { octal?: string; character?: string };
    return octal === undefined ? (character ?? '') : String.fromCharCode(Number.parseInt(octal, 8));
  });
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
