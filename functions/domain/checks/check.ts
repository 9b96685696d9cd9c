/** What a check is given and what it gives. */
import type { ReturnReading } from '../intake/reading.ts';
import type { Issue } from '../issues/issue.ts';
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import type { PeerStatistics } from './peers/peer-statistics.ts';

export interface CheckContext {
  readonly round: Round;
  readonly centre: Centre;
  readonly reading: ReturnReading;
  /** What intake and the checks before this one have found; a fault is told once, by the first that sees it. */
  readonly found: readonly Issue[];
  /** Absent where returns are not compared, as while the first one is read. */
  readonly peers?: PeerStatistics;
  /** ISO time of the submission; absent for a return that was not submitted, or whose time is not known. */
  readonly submittedAt?: string;
  /** ISO time until which this centre had leave to hand in; absent where the round's deadline held. */
  readonly due?: string;
}

/** A rule over one return; where it can use the others' figures as well, it does without when there are none. */
export type ReturnCheck = (context: CheckContext) => readonly Issue[];

/** A rule that compares the return with the others. */
export type PeerCheck = (context: CheckContext & { readonly peers: PeerStatistics }) => readonly Issue[];

export type Check = ReturnCheck;

/** Makes a comparing rule silent where there is nothing to compare with. */
export function withPeers(check: PeerCheck): Check {
  return (context) => (context.peers === undefined ? [] : check({ ...context, peers: context.peers }));
}
