/** What the office's daily lists are made of. */
import type { MailKind } from '../notices/notice-kinds.ts';
import type { ReturnLife } from '../submission/return-life.ts';

/** A mail, as it stands. */
export interface MailToday {
  readonly kind: MailKind;
  /** `lapsed`: its time was over before it went out. `unknown`: somebody may have it. `withdrawn`: another took its place. */
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'lapsed' | 'withdrawn';
  /** ISO time of the state. */
  readonly at: string;
  /** Why it waits, failed, or is not known to have arrived. */
  readonly message?: string;
}

export interface CentreToday {
  readonly id: string;
  readonly name: string;
  readonly life: ReturnLife;
  /** Findings of its return as last read; warnings without an explanation. */
  readonly errors: number;
  readonly warnings: number;
  /** ISO time of what counts; absent where nothing does. */
  readonly submittedAt?: string;
  readonly isPaperComplete: boolean;
  /** Paper copies that came in; absent where the office wrote none. */
  readonly paperCopies?: number;
  /** Finished reviews without a conflict, and how many the round requires. */
  readonly reviews: { readonly given: number; readonly required: number };
  /** In the order in which they were written. */
  readonly mails: readonly MailToday[];
}

export interface ReviewerToday {
  readonly name: string;
  /** Names of the centres that the reviewer is to mark, without those of a conflict. */
  readonly centres: readonly string[];
  /** Of them those without a finished review. */
  readonly missing: readonly { readonly name: string; readonly isBegun: boolean }[];
  /** In the order in which they were written. */
  readonly mails: readonly MailToday[];
}

export interface TodayFacts {
  /** ISO instants. */
  readonly now: string;
  readonly deadline: string;
  readonly centres: readonly CentreToday[];
  readonly reviewers: readonly ReviewerToday[];
  /** Paper copies that the round wants; 0 for none. */
  readonly copiesWanted: number;
  /** The round has notices by mail. */
  readonly hasNotices: boolean;
}
