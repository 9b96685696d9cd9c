/** The tables that leave the product as CSV and workbook: full precision, one row a centre, one row a figure. */
import type { ExportTable } from '../export-table.ts';
import { outlineOf } from '../province/outline.ts';
import type { ProvinceInput } from '../report-input.ts';
import { fundingTables } from './funding-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { rankingTable } from './ranking-table.ts';
import { remarksTables } from './remarks-table.ts';

/**
 * The ranking of all centres first, then every figure with its cell, then the proposal of support and remarks on the method where there are some. Scores are
 * exact; only the published total is rounded.
 */
export function resultsTables(
  input: Omit<ProvinceInput, 'code'>,
): readonly [ExportTable, ExportTable, ...ExportTable[]] {
  const outline = outlineOf(input);
  return [rankingTable(outline), indicatorsTable(outline), ...fundingTables(outline), ...remarksTables(outline)];
}
