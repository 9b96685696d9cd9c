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
}
