/** What we write back into a workbook: our own findings tab, whole, and our own status cells. Never an input cell. */

export interface FeedbackRow {
  readonly severity: 'error' | 'warning' | 'info';
  /** Finished texts, one a column of the findings tab. */
  readonly columns: readonly string[];
  /** The cell that the row speaks of, as the link's target. */
  readonly link?: { readonly tab: string; readonly a1: string };
}

/**
 * The findings tab reads from the top: `heading` in column A from row 1, one row left free, `header`, then `rows`.
 * The plan of a workbook lays the tab out in the same way, so that its looks are there to be taken over.
 */
export interface Feedback {
  /** Snapshot that this speaks of. */
  readonly snapshot: string;
  readonly tab: string;
  /** Lines above the table: title, time, snapshot, counts. */
  readonly heading: readonly string[];
  readonly header: readonly string[];
  /** Which column (0-based) of a row carries the link. */
  readonly linkColumn: number;
  readonly rows: readonly FeedbackRow[];
  /** Texts for cells of ours, each at its place; an empty text clears. */
  readonly marks: readonly CellText[];
}

export interface CellText {
  readonly tab: string;
  readonly a1: string;
  readonly text: string;
  /** Points that its row is to be tall; absent where it stays as it is. */
  readonly height?: number;
}
