import { stringify } from 'csv-stringify/sync';
import type { ExportTable } from '../../domain/report/export-table.ts';

/**
 * A table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV Injection);
 * full-width signs too, which Excel in Chinese takes for the plain ones.
 */
export function tableCsv({ columns, rows }: ExportTable): Uint8Array {
  const titles = columns.map(({ title }) => title);
  const records = [titles, ...rows].map((row) => row.map(csvCell));
  return new TextEncoder().encode(stringify(records, { bom: true, record_delimiter: 'windows' }));
}

const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return FORMULA_START.test(value) ? `'${value}` : value;
}
