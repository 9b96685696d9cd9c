import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Handlebars from 'handlebars';
import type { PrintedCopy, ReturnPrint } from '../../domain/print/return-print.ts';
import type { PrintJob } from '../../ports/pdf-printer.ts';
import { qrImage } from './qr-image.ts';

export interface PaperTemplate {
  /** Its sources, for a digest. */
  readonly sources: readonly string[];
  readonly fill: (print: ReturnPrint, pages: number | undefined) => PrintJob;
}

/** The template of printed returns: `paper/paper.hbs` with a style sheet of its own, so that no report changes with it. */
export async function paperTemplate(handlebars: typeof Handlebars, folder: string): Promise<PaperTemplate> {
  const [source, css] = await Promise.all(
    ['paper.hbs', 'paper.css'].map((file) => readFile(join(folder, 'paper', file), 'utf8')),
  );
  const template = handlebars.compile(source, { strict: true });
  // Neither is text: within `style` nothing that is escaped would be read again.
  const ours = (markup = '') => new handlebars.SafeString(markup);
  const withImage = (copy: LaidOutCopy) => ({ ...copy, qr: ours(qrImage(copy.code)) });
  return {
    sources: [source ?? '', css ?? ''],
    fill: (print, pages) => {
      const { name, title, language, properties } = print;
      const { copies, ...layout } = laidOut(print, pages);
      const body = template({ ...print, ...layout, css: ours(css), copies: copies.map(withImage) });
      return { name, title, language, body, properties };
    },
  };
}

interface LaidOutCopy extends PrintedCopy {
  /** Pages before it in the file. */
  readonly before: number;
}

interface LaidOut {
  /** Whether a blank page ends each copy. */
  readonly isFilled: boolean;
  /** Pages of a copy, the blank one among them. */
  readonly ofCopy: number;
  readonly copies: readonly LaidOutCopy[];
}

/**
 * Copies begin on a front page, for printing on both sides: one with an odd number of pages is filled up by a blank one. Chromium
 * counts the pages of a file, so that a copy subtracts those before it. Without `pages` it is the first copy alone, to be counted.
 */
function laidOut({ copies }: ReturnPrint, pages: number | undefined): LaidOut {
  const several = pages === undefined ? copies.slice(0, 1) : copies;
  const isFilled = pages !== undefined && copies.length > 1 && pages % 2 === 1;
  const ofCopy = (pages ?? 0) + (isFilled ? 1 : 0);
  return {
    isFilled,
    ofCopy,
    copies: several.map((copy, place) => ({ ...copy, before: place * ofCopy })),
  };
}
