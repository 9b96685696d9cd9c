import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Column } from '../../functions/domain/scoring/column.ts';

/** Reference data that may not be copied lie beside the checkout, where they are at hand. */
export const REFERENCE_FOLDER = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'scoring');

/** Why a test with reference data from elsewhere is skipped, or `undefined` where the data are there. */
export const referenceDataMissing: string | undefined = existsSync(REFERENCE_FOLDER)
  ? undefined
  : `skipped: no reference data at ${REFERENCE_FOLDER}`;

export interface Frame {
  readonly units: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
}

/** A CSV file of numbers with the unit in its first column; an empty cell, `NA` or `NaN` is missing. */
export function readFrame(text: string): Frame {
  const [head = [], ...rows] = parse(text, { skip_empty_lines: true });
  const columns = head
    .slice(1)
    .map((name, i): [string, Column] => [name, rows.map((row) => numberIn(row[i + 1] ?? ''))]);
  return { units: rows.map(([unit = '']) => unit), columns: new Map(columns) };
}

function numberIn(cell: string): number | undefined {
  return cell === '' || cell === 'NA' || cell === 'NaN' ? undefined : Number(cell);
}

export const referenceText = (path: string): string => readFileSync(join(REFERENCE_FOLDER, path), 'utf8');
export const referenceFrame = (path: string): Frame => readFrame(referenceText(path));

/** |a − b| relative to the larger, absolute below `floor`; missing values have to be missing on both sides. */
export function distance(actual: number | undefined, expected: number | undefined, floor = 1e-12): number {
  if (actual === undefined || expected === undefined) return actual === expected ? 0 : Number.POSITIVE_INFINITY;
  const difference = Math.abs(actual - expected);
  return Number.isNaN(difference)
    ? Number.POSITIVE_INFINITY
    : difference / Math.max(floor, Math.abs(expected), Math.abs(actual));
}

/** The largest distance between two columns. */
export function columnDistance(actual: Column | undefined, expected: Column, floor?: number): number {
  if (actual?.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...expected.map((value, unit) => distance(actual[unit], value, floor)));
}
