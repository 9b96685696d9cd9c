import type { Feedback } from '../domain/workbook/feedback.ts';
import type { WORKBOOK_KINDS } from '../domain/workbook/identify-workbook.ts';
import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import type { RawWorkbook } from '../domain/workbook/raw-workbook.ts';

/** The three kinds of workbooks that people work in. */
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

/** A workbook as a listing shows it, without reading its content. */
export interface WorkbookEntry {
  /** Stable handle for `read` and `writeFeedback`. */
  readonly id: string;
  readonly kind: WorkbookKind;
  /** What people call it: the file's or document's name. */
  readonly name: string;
  /** Changes whenever the content may have changed; equal versions mean equal content. */
  readonly version: string;
  /** ISO time of the last modification. */
  readonly modifiedAt: string;
}

export interface WorkbookReading {
  readonly version: string;
  readonly workbook: RawWorkbook;
}

/** What is to stand in a workbook instead of what it holds. */
export interface WorkbookReplacement {
  readonly plan: WorkbookPlan;
  /** The version that the plan was made from. */
  readonly version: string;
  /** Name of the copy of what it held. */
  readonly keptAs: string;
}

/** What became of the workbooks since somebody last asked. */
export interface WorkbookChanges {
  /** To be given at the next call; it does not expire. */
  readonly token: string;
  /** All workbooks are in `entries`, changed or not: the adapter keeps no feed, or none was asked for yet. */
  readonly isWhole: boolean;
  /** Workbooks of the round that are new or may have changed, our own writes among them. */
  readonly entries: readonly WorkbookEntry[];
  /** Ids of workbooks that were there and can no longer be reached. */
  readonly lost: readonly string[];
}

/** A person who may open a workbook. */
export interface WorkbookGuest {
  /** Mail address of an account. */
  readonly address: string;
  readonly role: 'writer' | 'reader';
  /** ISO time at which the access ends by itself; only a reader's can. */
  readonly until?: string;
}

/**
 * The spreadsheets of one round. Two doors behind it: a folder of `.xlsx` files, and Google Sheets with Drive.
 *
 * Problems: `WORKBOOK_BUSY` when another program holds the workbook (try again later), `WORKBOOK_UNREADABLE` when its
 * content is no workbook that can be read (names what was found and the mend), `FILE_UNWRITABLE` when the place takes no
 * file, `WORKBOOKS_UNREACHABLE` when the service behind does not answer or does not let us in.
 */
export interface Workbooks {
  /** All workbooks of a kind, by name. */
  list(kind: WorkbookKind): Promise<readonly WorkbookEntry[]>;
  /** The whole content, read at one version. */
  read(id: string): Promise<WorkbookReading>;
  /**
   * Replaces our own tabs (findings, lists) and the status cells; a tab of ours that is gone is made anew. Every other cell stays byte for byte.
   * Refuses with `WORKBOOK_BUSY` when the workbook is no longer at `version`; returns the new version.
   */
  writeFeedback(id: string, feedback: Feedback, version: string): Promise<string>;
  /** Makes the workbook named `name` unless there is one; returns its entry either way. Never overwrites. */
  create(kind: WorkbookKind, name: string, plan: WorkbookPlan): Promise<WorkbookEntry>;
  /**
   * Gives the workbook the plan's content in place of its own, and the time that the plan names: id, address and people stay. What
   * it held is kept first as a copy called `keptAs`, which is no workbook of the round; one of that name is left as it is.
   * Refuses with `WORKBOOK_BUSY` when the workbook is no longer at `version`; returns the new version.
   */
  replace(id: string, replacement: WorkbookReplacement): Promise<string>;
  /**
   * What changed since `token`; without one, everything. Whoever remembers the token only after the entries were dealt with
   * misses nothing.
   */
  changes(token: string | undefined): Promise<WorkbookChanges>;
  /** Lets people in; who is in already stays. Where files are handed out by the office there is nothing to do. */
  admit(id: string, guests: readonly WorkbookGuest[]): Promise<void>;
  /** Nobody can edit any more, we neither: write the feedback first. No fault when it is locked already. */
  lock(id: string, reason: string): Promise<void>;
  /** No fault when it is not locked. */
  unlock(id: string): Promise<void>;
  /** Where a person opens the workbook: a path or an address. */
  locate(id: string): string;
}
