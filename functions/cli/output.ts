import type { Office } from '../pipeline/office.ts';

/** Where a command speaks: results on standard output, progress and troubles on standard error. */
export interface Output {
  readonly isTerminal: boolean;
  /** One JSON document instead of words. */
  readonly json: boolean;
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly progress: Office['progress'];
}
