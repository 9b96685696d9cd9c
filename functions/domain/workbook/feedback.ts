/** What we write back into a workbook: our own tabs, whole, and our own status cells. Never an input cell. */

export interface FeedbackRow {
  readonly severity: 'error' | 'warning' | 'info';
  /** Finished texts, one a column of the findings tab. */
  readonly columns: readonly string[];
  /** The cell that the row speaks of, as the link's target. */
  readonly link?: { readonly tab: string; readonly a1: string };
}

/**
 * A tab of ours, replaced as a whole. It reads from the top: `heading` in column A from row 1, one row left free, `header`,
 * then `rows`. The plan of a workbook lays such a tab out in the same way, so that its looks are there to be taken over.
 */
export interface OwnTab {
  readonly tab: string;
  /** Lines above the table: title, time, what it comes to. */
  readonly heading: readonly string[];
  readonly header: readonly string[];
  /** Which column (0-based) of a row carries the link. */
  readonly linkColumn: number;
  readonly rows: readonly FeedbackRow[];
  /** Widths of the columns in characters, for a tab that has to be made; those of the findings where absent. */
  readonly widths?: readonly number[];
}

/** The findings tab, and what else is written with it in one go. */
export interface Feedback extends OwnTab {
  /** Snapshot that this speaks of. */
  readonly snapshot: string;
  /** Texts for cells of ours, each at its place; an empty text clears. */
  readonly marks: readonly CellText[];
  /** Further tabs of ours; what of them the workbook lacks is made. */
  readonly lists?: readonly OwnTab[];
}

export interface CellText {
  readonly tab: string;
  readonly a1: string;
  readonly text: string;
  /** Points that its row is to be tall; absent where it stays as it is. */
  readonly height?: number;
}
