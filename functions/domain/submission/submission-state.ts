/** The life of a return's submission: what a tick, a change and the deadline make of it. */

/** A submission that was accepted: from then on only this snapshot is judged. */
export interface AcceptedSubmission {
  readonly snapshot: string;
  /** Digest of the cells as they were submitted; a later reading with another digest has drifted. */
  readonly inputs: string;
  /** ISO time of the workbook's last change when the tick was first seen. */
  readonly at: string;
  readonly by: string;
  readonly late: boolean;
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
  /** ISO time of the workbook's last change. */
  readonly modifiedAt: string;
}

export interface SubmissionRules {
  /** ISO instants. */
  readonly now: string;
  readonly deadline: string;
  /** While this lies ahead, the office has opened this one centre again. */
  readonly reopenedUntil?: string;
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
 * refused, and what was accepted before stays in force. Until the deadline, or while reopened, a centre may change or take back what it submitted; afterwards changes
 * are drift, shown but not judged. Being late never stops a first submission.
 */
export function nextSubmission(
  accepted: AcceptedSubmission | undefined,
  sighting: Sighting,
  rules: SubmissionRules,
): SubmissionState {
  if (accepted?.inputs === sighting.inputs) return { state: 'submitted', accepted, drifted: false, change: 'none' };
  const isOpen = rules.now <= laterOf(rules.deadline, rules.reopenedUntil);
  if (accepted !== undefined && !isOpen) return { state: 'submitted', accepted, drifted: true, change: 'none' };
  const withdrawn = accepted === undefined ? 'none' : 'withdrawn';
  if (!sighting.ticked) {
    return { state: sighting.begun ? 'in-progress' : 'not-started', drifted: false, change: withdrawn };
  }
  if (sighting.errors > 0) return refused(accepted);
  const fresh: AcceptedSubmission = {
    snapshot: sighting.snapshot,
    inputs: sighting.inputs,
    at: sighting.modifiedAt,
    by: sighting.by,
    late: sighting.modifiedAt > laterOf(rules.deadline, rules.reopenedUntil),
  };
  return {
    state: 'submitted',
    accepted: fresh,
    drifted: false,
    change: accepted === undefined ? 'submitted' : 'resubmitted',
  };
}

function refused(accepted: AcceptedSubmission | undefined): SubmissionState {
  return { state: 'has-errors', ...(accepted && { accepted }), drifted: accepted !== undefined, change: 'refused' };
}

function laterOf(deadline: string, reopenedUntil: string | undefined): string {
  return reopenedUntil !== undefined && reopenedUntil > deadline ? reopenedUntil : deadline;
}
