/** What is wrong with a scheme or with the table that it is to score. */
import type { Fault } from '../../round/faults.ts';

export interface SchemeFault extends Fault {
  /** Which of the two files: the table of last round is `previous`. */
  readonly file: 'scheme' | 'data' | 'previous';
}

export function inScheme(path: readonly PropertyKey[], found: string, expected: string): SchemeFault {
  return { file: 'scheme', path, found, expected };
}

/** `row` from 0, without the header; a fault of the header has the row `header`. */
export function inData(
  path: readonly [row: number | 'header', column: string],
  found: string,
  expected: string,
): SchemeFault {
  return { file: 'data', path, found, expected };
}
