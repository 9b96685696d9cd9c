/** What was read from reviewers' scorecards and from the office's ledger. */
import type { Issue } from '../issues/issue.ts';
import type { TodayRow } from '../today/today-columns.ts';
import type { VetoCase, VetoEntry } from '../veto/veto-case.ts';
import type { ScanRow } from './read-scan.ts';
import type { CellSource, FeedbackPlaces } from './reading.ts';

export interface Mark {
  /** `section.point` */
  readonly point: string;
  /** `undefined`: not marked yet; `'n/a'`: the reviewer does not score this. */
  readonly marks: number | 'n/a' | undefined;
  readonly comment: string;
  readonly source: CellSource;
}

/** One reviewer's view of one centre. */
export interface Review {
  readonly reviewer: string;
  readonly centre: string;
  readonly marks: readonly Mark[];
  readonly conflict: boolean;
  readonly comment: string;
}

/** Where a piece of a centre's self-report stands in a scorecard. */
export interface TextPlace {
  readonly centre: string;
  readonly section: string;
  /** From 1. */
  readonly piece: number;
  readonly source: CellSource;
}

export interface ScorecardReading {
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly finished: boolean;
  readonly reviews: readonly Review[];
  readonly issues: readonly Issue[];
  readonly places?: FeedbackPlaces;
  /** Places of the self-reports; absent where the scorecard has none. */
  readonly texts?: readonly TextPlace[];
}

/** Points that the office gives or takes after a visit: within the limits of the scheme, and only with a reason. */
export interface VisitEntry {
  readonly bonus?: number;
  readonly penalty?: number;
  readonly reason: string;
  readonly source: CellSource;
}

/** A figure of a centre as the office verified it on site. */
export interface VerifiedFigure {
  readonly indicator: string;
  /** In the indicator's unit; `'n/a'`: it does not apply to the centre. */
  readonly value: number | 'n/a';
  /** Day on which it was verified, as YYYY-MM-DD. */
  readonly on: string;
  readonly by: string;
  /** What it was verified by: the evidence, or why it differs. */
  readonly reason: string;
  /** The value's cell in the ledger. */
  readonly source: CellSource;
}

/** What the office wrote of a visit beside points. */
export interface Visited {
  /** YYYY-MM-DD; absent where no day was written. */
  readonly on?: string;
  /** Empty where nothing was written. */
  readonly findings: string;
}

/** A centre's row in the ledger. Absent members were left empty by the office. */
export interface LedgerEntry {
  readonly centre: string;
  readonly paperCopies?: number;
  /** Ids of the seals found on every copy. */
  readonly seals: readonly string[];
  readonly electronic?: boolean;
  readonly receivedOn?: string;
  readonly veto: boolean;
  readonly vetoReason: string;
  readonly note: string;
  readonly visit?: VisitEntry;
  /** One an indicator, in the order of the round; absent where nothing was verified. */
  readonly verified?: readonly VerifiedFigure[];
  readonly visited?: Visited;
  readonly source: CellSource;
}

/** What a row of the ledger asks for with its columns for a recompute. */
export interface RecomputeTick {
  readonly centre: string;
  /** Absent where it cannot be told; nothing is begun and nothing taken back then. */
  readonly ticked?: boolean;
  readonly reason: string;
  /** Where the answer stands; absent where the ledger has no place for it. */
  readonly answer?: CellSource;
}

/** What a row of the ledger asks for with its columns to open a return again. */
export interface ReopenWish {
  readonly centre: string;
  /** Wall-clock time of the round's zone, `YYYY-MM-DDTHH:MM`; absent where none, or no clear one, was written. */
  readonly until?: string;
  /** Something was written as time that names none; nothing is opened and nothing forgotten then. */
  readonly isUnclear: boolean;
  readonly reason: string;
  /** The cell of the time. */
  readonly at?: CellSource;
  /** Where the answer stands; absent where the ledger has no place for it. */
  readonly answer?: CellSource;
}

/** A centre's row in the ledger's tab of vetoes. */
export interface VetoReading {
  readonly centre: string;
  readonly entry: VetoEntry;
  /** Where its veto stands by this row and by what was on record; absent where none was ever raised. */
  readonly found?: VetoCase;
  /** Where we say so; absent where the tab has no place for it. */
  readonly state?: CellSource;
}

export interface LedgerReading {
  readonly entries: readonly LedgerEntry[];
  /** One for each row of a ledger that has the columns. */
  readonly ticks: readonly RecomputeTick[];
  /** One for each row of a ledger that has the columns. */
  readonly wishes: readonly ReopenWish[];
  /** One for each row of a ledger that has the columns for codes of paper copies. */
  readonly scans: readonly ScanRow[];
  /** One for each row of the tab of vetoes; absent where the round decides them by a tick. */
  readonly vetoes?: readonly VetoReading[];
  /** By centre id, where the register says how a veto stands. */
  readonly vetoStates?: Readonly<Record<string, CellSource>>;
  /** Our own cells on the right of the rows; none in a ledger without such columns. */
  readonly ours: readonly TodayRow[];
  readonly issues: readonly Issue[];
  readonly places?: FeedbackPlaces;
}
