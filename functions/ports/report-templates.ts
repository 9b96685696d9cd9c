import type { ReturnPrint } from '../domain/print/return-print.ts';
import type { ReportModel } from '../domain/report/report-model.ts';
import type { PrintJob } from './pdf-printer.ts';

/** Layout of the reports: from finished strings to the HTML and style sheet that a printer takes. */
export interface ReportTemplates {
  /** The style sheet of every report; the printer puts it into its shell. */
  readonly css: string;
  /** sha256 over templates, style sheet and the fonts' version: equal digests lay equal models out alike. */
  readonly digest: string;
  /** One centre's report. Every text of the model is escaped. */
  centre(model: ReportModel): PrintJob;
  /** The province's summary. */
  province(model: ReportModel): PrintJob;
  /**
   * A centre's return for paper, copy after copy; `pages` is how many pages one copy has. Without it the first copy alone, from
   * whose print they are counted, since a page says of how many it is.
   */
  paper(print: ReturnPrint, pages?: number): PrintJob;
  /** As `digest`, of what printed returns are laid out with. */
  readonly paperDigest: string;
}
