import { afterAll, beforeAll, describe } from 'vitest';
import type { PdfPrinter } from '../../../functions/ports/pdf-printer.ts';
import { describeBytes } from './describe-bytes.ts';
import { describeCharacters } from './describe-characters.ts';
import { describeContent } from './describe-content.ts';
import { describeHostileInput } from './describe-hostile-input.ts';

/** Opens a printer with `TEST_CSS` that prints so many documents at once. */
export type OpenPrinter = (width: number) => Promise<PdfPrinter>;

/** The printer that a group of claims shares. */
export type SharedPrinter = () => PdfPrinter;

/** What every adapter of the PDF printer keeps to. */
export function describePdfPrinter(name: string, open: OpenPrinter): void {
  describe(name, () => {
    let printer: PdfPrinter | undefined;
    beforeAll(async () => {
      printer = await open(2);
    });
    afterAll(async () => printer?.[Symbol.asyncDispose]());
    const shared: SharedPrinter = () => {
      if (printer === undefined) throw new Error('the printer did not open');
      return printer;
    };
    describeContent(shared);
    describeCharacters(shared);
    describeHostileInput(shared);
    describeBytes(shared, open);
  });
}
