/** What is written down of a veto: as the office enters it, and as it stands on record. Days are YYYY-MM-DD in the round's zone. */

/** Where a veto stands. `raised`: the centre may still answer; `awaiting`: it has answered or its time is over. */
export type VetoState = 'raised' | 'awaiting' | 'in-force' | 'dismissed' | 'lifted' | 'withdrawn';

/** One person's vote. */
export interface VetoVote {
  /** Empty where nobody is named. */
  readonly decider: string;
  /** Absent where nothing was decided, or nothing that can be understood. */
  readonly upholds?: boolean;
}

/** A centre's row as the office filled it in: texts empty and days absent where nothing stands that can be understood. */
export interface VetoEntry {
  /** Id of one of the round's grounds. */
  readonly ground?: string;
  readonly allegation: string;
  readonly evidence: string;
  readonly raisedBy: string;
  readonly raisedOn?: string;
  readonly answer: string;
  readonly answeredOn?: string;
  /** As many as the round has deciders. */
  readonly votes: readonly VetoVote[];
  readonly decidedOn?: string;
  readonly liftReason: string;
  readonly liftDeciders: readonly string[];
  readonly liftedOn?: string;
}

export interface VetoRaising {
  readonly ground: string;
  readonly allegation: string;
  readonly evidence: string;
  readonly by: string;
  readonly on: string;
}

export interface VetoAnswer {
  readonly text: string;
  readonly on: string;
}

export interface VetoDecision {
  readonly deciders: readonly string[];
  readonly on: string;
}

export interface VetoLifting extends VetoDecision {
  readonly reason: string;
}

/** A veto on record. What was decided stays here whatever becomes of the cells. */
export interface VetoCase {
  /** Which veto of this centre it is, from 1. */
  readonly number: number;
  readonly state: VetoState;
  readonly raised: VetoRaising;
  /** Day on which it was first read as it is worded now. */
  readonly readOn: string;
  /** Day from which the centre's time is counted: of raising, or of the last change of what it is accused of. */
  readonly answerFrom: string;
  readonly answer?: VetoAnswer;
  /** In force, lifted and dismissed ones alone. */
  readonly decision?: VetoDecision;
  readonly lifting?: VetoLifting;
}

/** The columns of a veto: what a fault is about. Those of deciders are numbered from 1. */
export type VetoColumn =
  | 'ground'
  | 'allegation'
  | 'evidence'
  | 'raisedBy'
  | 'raisedOn'
  | 'answer'
  | 'answeredOn'
  | `decider:${number}`
  | `decision:${number}`
  | 'decidedOn'
  | 'liftReason'
  | `liftDecider:${number}`
  | 'liftedOn';
