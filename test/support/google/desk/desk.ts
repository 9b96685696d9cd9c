/** What the parts of a Google on the desk know of each other; each lives in its own folder. */

/** The time of the desk; tests that need minutes to pass hand in their own. */
export interface DeskClock {
  now(): Date;
}

/** Who calls: the account that the bearer token stands for. */
export interface DeskCaller {
  readonly account: string;
  readonly isServiceAccount: boolean;
}

/** What Drive does to the spreadsheets behind its files. */
export interface SpreadsheetKeeper {
  create(id: string, title: string): void;
  copy(from: string, to: string, title: string): void;
  remove(id: string): void;
  rename(id: string, title: string): void;
  /** The first tab as CSV and the like; `undefined` for a form that is not offered. */
  export(id: string, mimeType: string): { readonly contentType: string; readonly body: Uint8Array } | undefined;
}

export type FileAccess = 'none' | 'reader' | 'writer';

/** What Sheets needs from Drive. */
export interface FileKeeper {
  /** Makes the file of a new spreadsheet (in the caller's own drive) and answers its id. */
  addSpreadsheet(title: string, by: DeskCaller): string;
  titleOf(id: string): string | undefined;
  rename(id: string, title: string, by: DeskCaller): void;
  /** The content changed: version, modified time, last modifying user, and an entry in the changes. */
  touch(id: string, by: DeskCaller): void;
  access(id: string, by: DeskCaller): FileAccess;
  /** Whose file it is in somebody's own drive; files of a shared drive are nobody's. */
  isOwner(id: string, by: DeskCaller): boolean;
  /** A content restriction locks the file for everybody. */
  isReadOnly(id: string): boolean;
}
