/** What the reports are made from: facts of one run, nothing rounded, nothing worded. */

import type { ReturnReading } from '../intake/reading.ts';
import type { LedgerEntry, Review } from '../intake/reviews.ts';
import type { Issue } from '../issues/issue.ts';
import type { RunReviews } from '../reviewing/run-reviews.ts';
import type { Risk } from '../risk/assess-risk.ts';
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import type { Reach } from '../scoring/explain/reach/reach-of.ts';
import type { CentreResult, Evaluation } from '../scoring/score-tree.ts';
import type { Field } from './field.ts';

export interface SubmissionFacts {
  /** ISO time with offset; absent while nothing was submitted. */
  readonly submittedAt?: string;
  readonly late: boolean;
  /** Hours after the deadline that held for this centre. */
  readonly delayHours?: number;
}

export interface ReportInput {
  readonly round: Round;
  readonly centre: Centre;
  readonly result: CentreResult;
  readonly evaluation: Evaluation;
  /** What the reviewed snapshot was read as; absent where nothing was handed in. */
  readonly reading?: ReturnReading;
  readonly issues: readonly Issue[];
  /** Finished reviews of this centre, those with a declared conflict included; no name is ever printed. */
  readonly reviews: readonly Review[];
  readonly ledger?: LedgerEntry;
  /** Names that are taken out of what reviewers wrote; absent: none. */
  readonly reviewerNames?: readonly string[];
  readonly submission: SubmissionFacts;
  /** Verification code, printed on every page. */
  readonly code: string;
  /** Made-up data: said on the cover and on every page. */
  readonly sample: boolean;
  /** `fieldOf(evaluation)`, made once for all centres of a run; made here where it is not given. */
  readonly field?: Field;
  /** `centreReach`, where it is at hand; found here where it is not given. */
  readonly reach?: Reach;
}

export interface ProvinceInput {
  readonly round: Round;
  readonly evaluation: Evaluation;
  /** By centre id; a centre that is absent handed in nothing. */
  readonly submissions: ReadonlyMap<string, SubmissionFacts>;
  /** All findings by centre id. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** What the finished reviews come to beside the scores; absent: nothing is said of them. */
  readonly reviews?: RunReviews;
  /** Risk by centre id; absent where the round does not have it in its summary. */
  readonly risks?: ReadonlyMap<string, Risk>;
  readonly code: string;
  readonly sample: boolean;
  readonly field?: Field;
}
