import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Rows of a CSV file beside the tests, by column name. */
export function readTable(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'), { columns: true, bom: true });
}
