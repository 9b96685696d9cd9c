/** One thing that a centre claims, by a key that is the same wherever the same thing is claimed. */
import type { CellSource } from '../intake/reading.ts';

export type ClaimKind = 'file' | 'link' | 'credit-code' | 'contract' | 'description' | 'text';

export interface ClaimPlace {
  readonly round: string;
  readonly centre: string;
  /** Indicator or section that it was claimed for, where the return says so. */
  readonly item?: string;
  /** Absent for a file that no row of the return names. */
  readonly source?: CellSource;
  /** What stands there, as it was written. */
  readonly said: string;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly key: string;
  readonly at: ClaimPlace;
}

/** One thing that more than one centre claims, or one centre in more than one round. */
export interface DoubleClaim {
  readonly kind: ClaimKind;
  readonly key: string;
  /** Texts alone: the share of the passages that both have, 0 to 1. */
  readonly share?: number;
  readonly places: readonly ClaimPlace[];
}
