import type { sheets_v4 } from '@googleapis/sheets';
import type { RoundDrive } from './files/list-files.ts';

/** One round's workbooks at Google: the clients, the drive, and what the round sets for its spreadsheets. */
export interface GoogleRound extends RoundDrive {
  readonly sheets: sheets_v4.Sheets;
  /** Such as `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
  /** The mail addresses of our own accounts: this one first, then others that write into the same workbooks. */
  readonly accounts: () => Promise<readonly string[]>;
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}
