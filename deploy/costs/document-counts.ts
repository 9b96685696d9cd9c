/**
 * Documents that each piece of work reads and writes in Firestore, by the number of centres. test/deploy/costs.test.ts
 * measures them.
 */

export interface Documents {
  readonly reads: number;
  readonly writes: number;
}

/** Everything that must not be done twice is claimed and settled. */
export const ONCE: Documents = { reads: 2, writes: 2 };

/** A request to Sheets takes its place in the quota that all instances share. */
export const PLACE: Documents = { reads: 1, writes: 1 };

export const quietCollect: Documents = { reads: 2, writes: 1 };

/**
 * A collect that finds `changes` returns whose content changed: all are held against each other, and the scorecards of the usual
 * three reviewers are held against their texts. The ledger is to show where every return and review stands and what was mailed, and
 * what is claimed twice is searched anew.
 */
export function busyCollect(centres: number, changes: number): Documents {
  return { reads: (11 + MAILS_A_CENTRE) * centres + 15 + 4 * changes, writes: 6 + 6 * changes };
}

/** Notices on record, of the several that a centre gets in the course of a round. */
const MAILS_A_CENTRE = 1;

/** Of all workbooks where nothing changed; what did change is counted as a change. The ledger is read, and held against all that it shows. */
export function wholeSweep(centres: number): Documents {
  return { reads: (17 + 2 * MAILS_A_CENTRE) * centres + 13, writes: 5 };
}

export function newEvaluation(centres: number): Documents {
  return { reads: 7 * centres + 6, writes: centres + 4 };
}

/** What an instance loads of a run before its first report. */
export function factsOfRun(centres: number): Documents {
  return { reads: centres + 2, writes: 0 };
}

/** With what would lift the centre, which is kept beside the run. */
export const oneReport: Documents = { reads: 7, writes: 3 };

/** To the reviewers of every centre, one copy for each. */
export function delivery(centres: number, reviewersPerCentre: number): Documents {
  return { reads: (2 + reviewersPerCentre) * centres + 5, writes: Math.ceil((reviewersPerCentre + 0.1) * centres) + 2 };
}

/** A look at what is owed to the centres where nothing happened since the last. */
export const restingLook: Documents = { reads: 3, writes: 0 };

/** A look at what is owed to the centres: where each return stands, and whether it was told. */
export function noticesLook(centres: number): Documents {
  return { reads: 2 * centres + 6, writes: 1 };
}

/** That the ledger is to tell of what was sent: once for a look that sends anything. */
export function renewedLists(centres: number): Documents {
  return { reads: centres + 5, writes: 1 };
}

/** One notice, from its draft to its trace. */
export const oneMail: Documents = { reads: 4, writes: 4 };

export function sum(...all: readonly (readonly [times: number, each: Documents])[]): Documents {
  return {
    reads: all.reduce((total, [times, { reads }]) => total + times * reads, 0),
    writes: all.reduce((total, [times, { writes }]) => total + times * writes, 0),
  };
}
