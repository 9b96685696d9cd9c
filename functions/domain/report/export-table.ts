/** Tables that leave the product as files: what a CSV or a workbook is written from. */

export interface ExportColumn {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number';
  /** Decimals to show in a workbook; absent: as many as the number has. */
  readonly decimals?: number;
}

/** Cells are raw: a number stays a number, `null` is an empty cell, and a text is never a formula. */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
