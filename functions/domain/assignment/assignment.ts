/** Who may mark whom, and who shall: what an assignment is made from and what it comes to. */

export interface Panellist {
  readonly id: string;
  readonly name: string;
  /** Municipalities that the reviewer belongs to; none where unknown or where they come from elsewhere. */
  readonly municipalities: readonly string[];
  /** Ids of centres that the reviewer declared a conflict of interest with. */
  readonly conflicts: readonly string[];
}

export interface CentreToMark {
  readonly id: string;
  readonly name: string;
  readonly city: string | undefined;
}

/** Ids of centres by id of the reviewer. */
export type CentresOf = ReadonlyMap<string, readonly string[]>;

export interface AssignmentRequest {
  readonly centres: readonly CentreToMark[];
  readonly panel: readonly Panellist[];
  /** How many reviewers each centre is to have. */
  readonly perCentre: number;
  /** Any text; the same text draws the same lots on every machine. */
  readonly seed: string;
  /** As assigned before: kept as far as balance and conflicts allow. */
  readonly held: CentresOf;
  /** Set by hand, or marked already: never moved. */
  readonly pinned: CentresOf;
}

export interface Pair {
  readonly reviewer: string;
  readonly centre: string;
}

export interface Assignment {
  /** Every reviewer of the panel, with centres in the order of the request. */
  readonly centresOf: CentresOf;
  /** What was not held before. */
  readonly added: readonly Pair[];
  /** What was held and is no more. */
  readonly removed: readonly Pair[];
  /** Fewest and most centres of a reviewer. They differ by at most one wherever that can be. */
  readonly loads: { readonly fewest: number; readonly most: number };
}

/** Why a reviewer may not mark a centre. */
export type Bar = 'own-municipality' | 'conflict';

/** Why there is no assignment. */
export type AssignmentFault =
  | { readonly kind: 'no-reviewers' }
  | {
      readonly kind: 'too-few-reviewers';
      readonly centre: string;
      /** Who may mark it. */
      readonly allowed: readonly string[];
      /** Who may not, and why. */
      readonly barred: readonly { readonly reviewer: string; readonly bar: Bar }[];
    }
  | { readonly kind: 'pinned-and-barred'; readonly centre: string; readonly reviewer: string; readonly bar: Bar };
