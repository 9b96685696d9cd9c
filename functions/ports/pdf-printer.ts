/** One document to print: a finished body for the shell that the printer was opened with. */
export interface PrintJob {
  /** Names the document in messages. */
  readonly name: string;
  readonly title: string;
  /** BCP 47, such as `zh-CN`. */
  readonly language: string;
  /** HTML of the body; every text in it is escaped. */
  readonly body: string;
  /** CSS custom properties for running heads: `--running-head` … Values are plain texts, quoted by the printer. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no shipped font has; each was printed as its code point in brackets. */
  readonly missingCharacters: readonly string[];
}

/**
 * HTML to PDF with our own fonts, no network and no script. The same job gives the same bytes, whatever was printed
 * before or beside it. Problems: `PRINT_FAILED` when a document could not be printed after the retries.
 */
export interface PdfPrinter extends AsyncDisposable {
  print(job: PrintJob): Promise<PrintedPdf>;
  /** How many jobs may usefully be under way at once. */
  readonly width: number;
}
