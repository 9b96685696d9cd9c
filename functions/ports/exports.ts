import type { ExportTable } from '../domain/report/export-table.ts';

/** Tables as files for other programs. A text is never taken for a formula; the same tables give the same bytes. */
export interface Exports {
  /** UTF-8 with a byte order mark, so that Excel shows Chinese; numbers with all their digits, an empty cell as nothing. */
  csv(table: ExportTable): Uint8Array;
  /** One `.xlsx` workbook with a tab for each table. */
  xlsx(tables: readonly ExportTable[]): Promise<Uint8Array>;
}
