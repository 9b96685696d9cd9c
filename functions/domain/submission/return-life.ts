/** Where a centre's return stands in its life: one state, made of everything that is known of it. */
import { earlierOf, isBy } from './instants.ts';
import {
  type AcceptedSubmission,
  changesUntil,
  delayOf,
  type ReturnState,
  type SubmissionRules,
} from './submission-state.ts';

/** States that come of the workbook and of the paper, in the order of a life. */
export const OPEN_STATES = [
  'not-started',
  'in-progress',
  'has-errors',
  'ready',
  'submitted',
  'paper-received',
] as const;

export type OpenState = (typeof OPEN_STATES)[number];
export type LifeState = OpenState | 'no-workbook' | 'closed' | 'reopened';

/** What is on record of a centre's return as it was last read. */
export interface ReturnFacts {
  readonly state: ReturnState;
  readonly drifted: boolean;
  /** Findings that keep it from being accepted. */
  readonly errors: number;
  readonly accepted?: AcceptedSubmission;
  readonly reopenedUntil?: string;
  readonly reopenReason?: string;
}

export interface LifeFacts extends Omit<SubmissionRules, 'reopenedUntil'> {
  /** Absent where no workbook of the centre was ever read. */
  readonly facts?: ReturnFacts;
  /** See `isPaperComplete`. */
  readonly isPaperComplete: boolean;
  /** ISO instant. */
  readonly now: string;
}

export interface ReturnLife {
  readonly state: LifeState;
  /** Of a return that is reopened or closed: its state otherwise. */
  readonly beneath?: OpenState;
  /** Whole seconds by which what counts was late; absent where it was not, or where nothing counts. */
  readonly delaySeconds?: number;
  /** The workbook shows something else than what counts. */
  readonly drifted: boolean;
  /** Until when and why it is open again; only while it is. */
  readonly reopened?: { readonly until: string; readonly reason: string };
}

/**
 * The state of a return. The first row that fits holds:
 *
 * | state | when |
 * | --- | --- |
 * | `no-workbook` | no workbook of the centre was ever read |
 * | `reopened` | the deadline or the closing is over, and the office has opened this one again until later than now |
 * | `closed` | the office has ended the filling in |
 * | `has-errors` | ticked and refused because of errors; where something counts already, only while it may still be changed |
 * | `in-progress` | something is filled in, and errors or gaps are left before it can be ticked; where something counts already, only while it may still be changed |
 * | `ready` | as `in-progress`, but no error is left: only the tick is missing |
 * | `paper-received` | a submission counts, and copies, seals and day of receipt are complete |
 * | `submitted` | a submission counts |
 * | `not-started` | nothing is filled in |
 *
 * Of the two states that lie over another, `beneath` says which. Paper alone is no submission. Late, drifted and reopened are
 * told beside the state and change none.
 *
 * @example returnLife({ deadline, now, isPaperComplete: false }).state // 'no-workbook'
 */
export function returnLife(life: LifeFacts): ReturnLife {
  const { facts, now, deadline, closedAt } = life;
  if (facts === undefined) return { state: 'no-workbook', drifted: false };
  const { accepted, drifted, reopenedUntil, reopenReason = '' } = facts;
  const open = openState(facts, life);
  const delaySeconds = accepted === undefined ? 0 : delayOf(accepted, deadline);
  const beside = { drifted, ...(delaySeconds > 0 && { delaySeconds }) };
  const isOver = !isBy(now, earlierOf(deadline, closedAt));
  if (isOver && reopenedUntil !== undefined && isBy(now, reopenedUntil)) {
    return { state: 'reopened', beneath: open, ...beside, reopened: { until: reopenedUntil, reason: reopenReason } };
  }
  return closedAt === undefined ? { state: open, ...beside } : { state: 'closed', beneath: open, ...beside };
}

/**
 * Whether what was changed since the submission is lost unless the office reopens the return: where it may still be changed, the
 * centre is mending it.
 *
 * @example isAdrift({ state: 'submitted', drifted: true }) // true
 */
export function isAdrift({ state, beneath, drifted }: Pick<ReturnLife, 'state' | 'beneath' | 'drifted'>): boolean {
  const own = beneath ?? state;
  return drifted && (own === 'submitted' || own === 'paper-received');
}

function openState(facts: ReturnFacts, { deadline, closedAt, now, isPaperComplete }: LifeFacts): OpenState {
  const { state, errors, accepted, reopenedUntil } = facts;
  const rules = { deadline, ...(closedAt && { closedAt }), ...(reopenedUntil && { reopenedUntil }) };
  const isMending = accepted === undefined || isBy(now, changesUntil(rules));
  if (isMending && state === 'has-errors') return state;
  if (isMending && state === 'in-progress') return errors === 0 ? 'ready' : state;
  if (accepted === undefined) return 'not-started';
  return isPaperComplete ? 'paper-received' : 'submitted';
}
