/** The life of a return's submission: what a tick, a change and the deadline make of it. */
import { earlierOf, isBy, laterOf, secondsAfter } from './instants.ts';

/** A submission that was accepted: from then on only this snapshot is judged. */
export interface AcceptedSubmission {
  readonly snapshot: string;
  /** Digest of the cells as they were submitted; a later reading with another digest has drifted. */
  readonly inputs: string;
  /** ISO time at which the workbook was saved with it. */
  readonly at: string;
  readonly by: string;
  readonly late: boolean;
  /** ISO time at which the centre first handed in, where this version replaced another after the deadline: lateness counts from it. */
  readonly since?: string;
  /** ISO time until which the centre had leave to hand in, where that is after the round's deadline. */
  readonly due?: string;
}

export type ReturnState = 'not-started' | 'in-progress' | 'has-errors' | 'submitted';

/** What one reading of a return shows. */
export interface Sighting {
  readonly snapshot: string;
  readonly inputs: string;
  readonly begun: boolean;
  readonly ticked: boolean;
  readonly by: string;
  readonly errors: number;
  /** ISO time at which the workbook was saved with this content; see `savedAt`. */
  readonly modifiedAt: string;
}

/** Until when what counts, as ISO instants. When a return is read makes no difference: what counts is when it was saved. */
export interface SubmissionRules {
  readonly deadline: string;
  /** Until then the office has opened this one centre again. */
  readonly reopenedUntil?: string;
  /** The office has ended the filling in. */
  readonly closedAt?: string;
}

export interface SubmissionState {
  readonly state: ReturnState;
  readonly accepted?: AcceptedSubmission;
  /** The workbook shows something else than what was submitted, and that does not count. */
  readonly drifted: boolean;
  readonly change: 'none' | 'submitted' | 'resubmitted' | 'withdrawn' | 'refused';
}

/**
 * What becomes of a submission when its workbook is read. A tick without errors freezes the snapshot; with errors it is
 * refused, and what was accepted before stays in force. What is saved by the deadline, or while the centre is reopened, may
 * replace what was submitted; what is saved later is drift, shown but not judged. Clearing the tick takes a submission back
 * before the deadline alone: after it, a centre that is mending its return never ends with nothing. Being late never stops a first submission; only the closing of
 * the filling in does.
 */
export function nextSubmission(
  accepted: AcceptedSubmission | undefined,
  sighting: Sighting,
  rules: SubmissionRules,
): SubmissionState {
  if (accepted?.inputs === sighting.inputs) {
    return { state: 'submitted', accepted: excused(accepted, rules), drifted: false, change: 'none' };
  }
  const { modifiedAt, ticked } = sighting;
  if (accepted !== undefined && !isBy(modifiedAt, changesUntil(rules))) {
    return { state: 'submitted', accepted, drifted: true, change: 'none' };
  }
  if (!ticked) return unticked(accepted, sighting, rules);
  if (accepted === undefined && !isBy(modifiedAt, laterOf(rules.closedAt ?? modifiedAt, rules.reopenedUntil))) {
    return { state: 'in-progress', drifted: false, change: 'none' };
  }
  if (sighting.errors > 0) return refused(accepted);
  const change = accepted === undefined ? 'submitted' : 'resubmitted';
  return { state: 'submitted', accepted: freshOf(accepted, sighting, rules), drifted: false, change };
}

/**
 * The ISO instant until which a centre may change what it submitted: the deadline, or the closing where that came before it, and
 * whatever reopening goes beyond them.
 *
 * @example changesUntil({ deadline: '2020-05-29T15:59:59.000Z' }) // '2020-05-29T15:59:59.000Z'
 */
export function changesUntil({ deadline, closedAt, reopenedUntil }: SubmissionRules): string {
  return laterOf(earlierOf(deadline, closedAt), reopenedUntil);
}

/**
 * Whole seconds by which a submission is late: from the end of the time that held for the centre to when it first handed in. 0
 * where it is not late.
 *
 * @example delayOf({ ...accepted, at: '2020-05-29T16:00:09.000Z', late: true }, '2020-05-29T15:59:59.000Z') // 10
 */
export function delayOf({ late, at, since, due }: AcceptedSubmission, deadline: string): number {
  return late ? Math.max(0, secondsAfter(laterOf(deadline, due), since ?? at)) : 0;
}

/**
 * What the check of lateness has to know of a submission that counts: nothing where it is not late.
 *
 * @example latenessOf({ ...accepted, late: false }) // {}
 */
export function latenessOf({ late, at, since, due }: Pick<AcceptedSubmission, 'late' | 'at' | 'since' | 'due'>): {
  readonly submittedAt?: string;
  readonly due?: string;
} {
  return late ? { submittedAt: since ?? at, ...(due !== undefined && { due }) } : {};
}

function unticked(
  accepted: AcceptedSubmission | undefined,
  { begun, modifiedAt }: Sighting,
  { deadline, closedAt }: SubmissionRules,
): SubmissionState {
  const state = begun ? 'in-progress' : 'not-started';
  if (accepted === undefined) return { state, drifted: false, change: 'none' };
  if (isBy(modifiedAt, earlierOf(deadline, closedAt))) return { state, drifted: false, change: 'withdrawn' };
  return { state, accepted, drifted: true, change: 'none' };
}

function refused(accepted: AcceptedSubmission | undefined): SubmissionState {
  return { state: 'has-errors', ...(accepted && { accepted }), drifted: accepted !== undefined, change: 'refused' };
}

/** A version that replaces another after the deadline is as late as the first one was. */
function freshOf(
  accepted: AcceptedSubmission | undefined,
  { snapshot, inputs, by, modifiedAt: at }: Sighting,
  { deadline, reopenedUntil }: SubmissionRules,
): AcceptedSubmission {
  const fresh = { snapshot, inputs, at, by };
  if (isBy(at, deadline)) return { ...fresh, late: false };
  if (accepted !== undefined) {
    const { late, since, due } = excused(accepted, { deadline });
    return { ...fresh, late, since: since ?? accepted.at, ...(due !== undefined && { due }) };
  }
  const due = laterOf(deadline, reopenedUntil);
  return { ...fresh, late: !isBy(at, due), ...(due > deadline && { due }) };
}

/** A deadline that was moved back takes the mark away; one that was moved forward makes nobody late afterwards. */
function excused(accepted: AcceptedSubmission, { deadline }: SubmissionRules): AcceptedSubmission {
  const { late, at, since, due } = accepted;
  return late && isBy(since ?? at, laterOf(deadline, due)) ? { ...accepted, late: false } : accepted;
}
