import type { Exports } from '../../ports/exports.ts';
import { tableCsv } from './table-csv.ts';
import { tablesXlsx } from './tables-xlsx.ts';

/** Exports made in this process. */
export function openExports(): Exports {
  return { csv: tableCsv, xlsx: tablesXlsx };
}
