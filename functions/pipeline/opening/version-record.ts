/** `rounds/{round}/versions/{n}`: the terms that held from some time on; there is one for the opening and one for each amendment. */
export interface VersionRecord {
  /** From 1. */
  readonly version: number;
  /** Digest of the terms. */
  readonly terms: string;
  /** Digest of the whole definition when they were put in force. */
  readonly definition: string;
  readonly who: string;
  /** ISO time. */
  readonly at: string;
  /** Absent for the opening. */
  readonly reason?: string;
}

/** Which terms a round stands by. */
export interface TermsInForce extends Pick<VersionRecord, 'version' | 'terms'> {
  /** Workbooks are still to be brought into their layout; absent: none. */
  readonly isMigrating?: boolean;
}

/** `rounds/{round}/definitions/{digest}`: immutable; which terms a definition has, as a snapshot or a run names it. */
export interface DefinitionRecord extends Pick<VersionRecord, 'terms'> {}
