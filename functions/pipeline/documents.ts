import type { PeerFacts } from '../domain/checks/peers/peer-facts.ts';
import type { FeedbackPlaces, ReturnReading } from '../domain/intake/reading.ts';
import type { LedgerEntry, Review } from '../domain/intake/reviews.ts';
import type { Issue } from '../domain/issues/issue.ts';
import type { RoundSettings } from '../domain/round/round.ts';
import type { Scheme, SchemeOverlay } from '../domain/round/scheme.ts';
import type { CentreResult, Evaluation } from '../domain/scoring/score-tree.ts';
import type { ReturnLife } from '../domain/submission/return-life.ts';
import type { AcceptedSubmission, ReturnState } from '../domain/submission/submission-state.ts';
import type { DocumentBody, Store, StoredDocument } from '../ports/store.ts';
import type { WorkbookEntry, WorkbookKind } from '../ports/workbooks.ts';
import type { TermsInForce } from './opening/version-record.ts';
import { pagesOf } from './pages-of.ts';

/** `rounds/{round}`: the definition as last opened and where the round stands. */
export interface RoundRecord {
  readonly definition: string;
  readonly title: string;
  readonly openedAt: string;
  /** The terms that hold; absent in a round that was opened before terms were kept. */
  readonly frozen?: TermsInForce;
  /** The newest run; absent before the first evaluation. */
  readonly latestRun?: string;
  /** By which scheme the round is scored until further notice; absent: by its own. */
  readonly scheme?: SchemeChoice;
  /** The run that is the round's result; absent before the office published one. */
  readonly published?: Publication;
}

/** That a run was made the result of the round. */
export interface Publication {
  readonly run: string;
  readonly who: string;
  /** ISO time. */
  readonly at: string;
  /** Why it took the place of another. */
  readonly reason?: string;
  /** What was the result before, the oldest first; absent for the first. */
  readonly earlier?: readonly Omit<Publication, 'earlier'>[];
}

/** An administrator's decision for another scoring scheme. */
export interface SchemeChoice {
  /** Name of a scheme of the round's folder, or what differs from the round's own. */
  readonly choice: string | SchemeOverlay;
  readonly reason: string;
  readonly who: string;
  readonly at: string;
}

/** `rounds/{round}/workbooks/{id}`: one workbook file. Equal version and definition: nothing to read. */
export interface WorkbookRecord {
  readonly id: string;
  readonly kind: WorkbookKind;
  readonly name: string;
  /** Version when last read; `UNREAD` where it has to be read whatever its version is. */
  readonly version: string;
  readonly definition: string;
  /** Centre or reviewer, as the workbook says of itself. */
  readonly subject?: string;
  /** ISO time of its last change, where it was seen and not taken. */
  readonly modifiedAt?: string;
  /** Digest of what was read in a scorecard or a ledger; a return has its snapshot for that. */
  readonly reading?: string;
  /** Of a scorecard that shows self-reports: by centre, what it is to show. */
  readonly texts?: ShownTexts;
  /** Digest of the feedback that the workbook holds. */
  readonly feedback?: string;
}

/** By centre, the accepted snapshot and the digest of its texts; both empty for a centre that has not handed in. */
export type ShownTexts = Readonly<Record<string, { readonly snapshot: string; readonly digest: string }>>;

/** No version is empty, so that this one never equals that of a workbook. */
export const UNREAD = '';

/** `rounds/{round}/feeds/workbooks`: how far the changes of the workbooks were dealt with. */
export interface WorkbookFeed {
  /** Everything before it was dealt with or stands in `again`; absent: all workbooks have to be looked at. */
  readonly token?: string;
  /** The definition under which that was so. */
  readonly definition: string;
  /** Digest of what the returns were held against when all were last checked; absent: all have to be checked again. */
  readonly peers?: string;
  /** Versions that our own findings gave to workbooks in the last pass, by id: changes that are no news. */
  readonly own?: Readonly<Record<string, string>>;
  /** Workbooks to be looked at next time, changed or not. */
  readonly again: readonly LookAgain[];
  /** Workbooks that can no longer be reached. */
  readonly lost: readonly LostWorkbook[];
}

export interface LookAgain extends Pick<WorkbookEntry, 'id' | 'kind' | 'name' | 'modifiedAt'> {
  /** Not before this ISO time; at once where absent. */
  readonly from?: string;
}

export interface LostWorkbook extends Pick<WorkbookEntry, 'id' | 'kind' | 'name'> {
  /** Centre or reviewer, where known. */
  readonly subject?: string;
  /** ISO time at which it was missed. */
  readonly since: string;
}

/** What is kept in hand of a return as last read: everything but its content, which lies in the snapshot. */
export interface SightedReturn {
  readonly centre: string;
  readonly workbook: { readonly id: string; readonly name: string };
  readonly snapshot: string;
  /** Digest of the input cells alone. */
  readonly inputs: string;
  readonly begun: boolean;
  readonly ticked: boolean;
  readonly by: string;
  /** ISO time at which the workbook was saved with this content, as far as its own time can be believed. */
  readonly modifiedAt: string;
  readonly facts: PeerFacts;
  readonly places?: FeedbackPlaces;
}

/** `rounds/{round}/returns/{centre}`: the head of a centre's return. */
export interface ReturnHead extends SightedReturn {
  readonly state: ReturnState;
  readonly drifted: boolean;
  readonly issues: readonly Issue[];
  readonly accepted?: AcceptedSubmission;
  readonly reopenedUntil?: string;
  /** Why it was reopened, as the office said. */
  readonly reopenReason?: string;
  /** Where it stood when it was last judged: what its workbook says of it. */
  readonly life?: ReturnLife;
  /** Digest of the feedback that the workbook should hold; its own record says which it does hold. */
  readonly feedback: string;
}

/** `…/snapshots/{hash}`: immutable; what was read, cell by cell, and what it was taken for. */
export interface Snapshot {
  readonly centre: string;
  readonly definition: string;
  /** Without `places`, which are our own cells and no part of what the centre says. */
  readonly reading: ReturnReading;
}

/** `rounds/{round}/reviews/{reviewer}.{centre}`: one reviewer, one vote. */
export interface ReviewRecord {
  readonly review: Review;
  readonly reviewerName: string;
  readonly finished: boolean;
}

/** `rounds/{round}/assignments/{hash}`: immutable; who was to mark whom. */
export interface AssignmentRecord {
  readonly perCentre: number;
  readonly seed: string;
  /** Ids of centres by id of the reviewer. */
  readonly centresOf: Readonly<Record<string, readonly string[]>>;
}

/** `rounds/{round}/currentAssignments/reviewers`: which assignment is in force. */
export interface CurrentAssignment {
  readonly assignment: string;
  /** Digest of who marks whom alone: another seed with the same outcome is no other assignment. */
  readonly pairs: string;
  readonly at: string;
}

/** `rounds/{round}/ledger/{centre}`. */
export interface LedgerRecord {
  readonly entry: LedgerEntry;
}

/** `rounds/{round}/runs/{run}`: immutable; what went in and what is the same for all centres. */
export interface RunRecord extends Omit<Evaluation, 'results'> {
  readonly run: string;
  readonly definition: string;
  readonly inputs: RunInputs;
  /** The scheme that it was scored by, where it is not the round's own. */
  readonly scheme?: Scheme;
  /** What of the definition decides scores, as it was: so that the run can be computed once more when that has changed. Absent in runs made before form 4. */
  readonly settings?: RunSettings;
}

export type RunSettings = Pick<RoundSettings, 'groups' | 'indicators' | 'rubric' | 'scheme' | 'grades'>;

/** Digests of everything a run depends on. */
export interface RunInputs {
  readonly definition: string;
  readonly methodVersion: string;
  /** Digest of the scheme, where it is not the round's own. */
  readonly scheme?: string;
  /** Snapshot of each centre that submitted, in the order of centre ids. */
  readonly snapshots: readonly {
    readonly centre: string;
    readonly snapshot: string;
    readonly at: string;
    readonly late: boolean;
    readonly since?: string;
    readonly due?: string;
  }[];
  /** Returns that were ticked but refused because of errors, as last read. */
  readonly refused: readonly { readonly centre: string; readonly snapshot: string }[];
  readonly reviews: string;
  readonly ledger: string;
}

/** `…/runs/{run}/results/{centre}`. */
export interface ResultRecord {
  readonly result: CentreResult;
  /** Findings of the submitted snapshot, against the other submitted ones. */
  readonly issues: readonly Issue[];
  /** Finished reviews that the run found, those with a declared conflict included. */
  readonly reviews: readonly Review[];
  /** The centre's row of the ledger as the run found it. */
  readonly ledger?: LedgerEntry;
  readonly submission?: AcceptedSubmission;
}

/** `rounds/{round}/reports/{code}`: what a verification code stands for. */
export interface ReportRecord {
  readonly code: string;
  readonly audience: 'centre' | 'province';
  readonly subject: string;
  readonly run: string;
  readonly snapshot?: string;
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  readonly missingCharacters: readonly string[];
  readonly supersedes?: string;
  readonly madeAt: string;
}

/** `rounds/{round}/currentReports/{subject}`: which report is in force. */
export interface CurrentReport {
  /** Absent where none could be printed yet. */
  readonly code?: string;
  /** The last attempt to print a newer one, where it failed. */
  readonly failure?: ReportFailure;
}

export interface ReportFailure {
  readonly run: string;
  /** Code of the report that could not be printed. */
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

/** `rounds/{round}/closings/returns`: the office has ended the filling in. */
export interface ClosingRecord {
  readonly reason: string;
  readonly who: string;
  readonly at: string;
  /** Ids of the centres whose workbooks are locked. */
  readonly locked: readonly string[];
}

/**
 * The body as the type that its path stands for. Documents are written by this product alone and kept whole by the store,
 * so that their shape is checked where it is made, not at each reading.
 */
export function bodyOf<Body>(document: StoredDocument): Body {
  return document.body as unknown as Body;
}

/** The document's body at `path`, or `undefined` where there is none. */
export async function load<Body>(store: Store, path: string): Promise<Body | undefined> {
  const document = await store.get(path);
  return document && bodyOf<Body>(document);
}

/** Documents that are in memory as they came at one time. */
const DOCUMENTS_A_PAGE = 100;

/** The bodies at these paths, in their order; `undefined` where there is none. */
export async function loadAll<Body>(
  store: Pick<Store, 'getAll'>,
  places: readonly string[],
): Promise<readonly (Body | undefined)[]> {
  const found: (Body | undefined)[] = [];
  for (const page of pagesOf(places, DOCUMENTS_A_PAGE)) {
    const documents = await store.getAll(page);
    found.push(...documents.map((document) => document && bodyOf<Body>(document)));
  }
  return found;
}

/** A typed record as the store takes it. */
export function toBody(record: object): DocumentBody {
  return record as DocumentBody;
}
