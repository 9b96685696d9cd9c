import type { Feedback } from '../domain/workbook/feedback.ts';
import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import type { RawWorkbook } from '../domain/workbook/raw-workbook.ts';

/** The three kinds of workbooks that people work in. */
export type WorkbookKind = 'return' | 'scorecard' | 'ledger';

/** A workbook as a listing shows it, without reading its content. */
export interface WorkbookEntry {
  /** Stable handle for `read` and `writeFeedback`. */
  readonly id: string;
  readonly kind: WorkbookKind;
  /** What people call it: the file's or document's name. */
  readonly name: string;
  /** Changes whenever the content may have changed; equal versions mean equal content. */
  readonly version: string;
  /** ISO time of the last modification. */
  readonly modifiedAt: string;
}

export interface WorkbookReading {
  readonly version: string;
  readonly workbook: RawWorkbook;
}

/**
 * The spreadsheets of one round. Two doors behind it: a folder of `.xlsx` files, and Google Sheets with Drive.
 *
 * Problems: `WORKBOOK_BUSY` when another program holds the workbook (try again later), `WORKBOOK_UNREADABLE` when its
 * content is no workbook that can be read (names what was found and the mend), `FILE_UNWRITABLE` when the place takes no
 * file.
 */
export interface Workbooks {
  /** All workbooks of a kind, by name. */
  list(kind: WorkbookKind): Promise<readonly WorkbookEntry[]>;
  /** The whole content, read at one version. */
  read(id: string): Promise<WorkbookReading>;
  /**
   * Replaces the findings tab and the status cells. Every other cell stays byte for byte.
   * Refuses with `WORKBOOK_BUSY` when the workbook is no longer at `version`; returns the new version.
   */
  writeFeedback(id: string, feedback: Feedback, version: string): Promise<string>;
  /** Makes the workbook named `name` unless there is one; returns its entry either way. Never overwrites. */
  create(kind: WorkbookKind, name: string, plan: WorkbookPlan): Promise<WorkbookEntry>;
}
