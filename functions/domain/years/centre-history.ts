/** What a round knows of the earlier years of a centre, held against the indicators of this round. */
import type { CellSource } from '../intake/reading.ts';
import type { Localised } from '../round/localised.ts';
import type { Standing } from '../scoring/score-tree.ts';

/** Why there is no figure of the year before. */
export type NoPrevious =
  /** The centre has no forerunner in the round before. */
  | 'centre-new'
  /** It came out of one that was split, or another came out of it: nobody knows its share. */
  | 'centre-split'
  /** Of the centres that merged, one at least has no figure. */
  | 'part-unknown'
  /** Centres merged, and figures of this indicator do not add up. */
  | 'not-additive'
  | 'indicator-new'
  /** Its unit then and its unit now cannot be converted. */
  | 'unit-changed'
  | 'not-submitted'
  | 'has-errors'
  | 'ineligible'
  | 'vetoed'
  | 'not-applicable'
  /** The return was scored without a figure here. */
  | 'not-reported';

/** A figure as it was scored in the round before: it leads back to the very cell. */
export interface PreviousPart {
  readonly centre: string;
  readonly name: string;
  readonly value: number;
  /** What the value is multiplied by to stand in the unit of today; absent where it is one. */
  readonly factor?: number;
  readonly snapshot?: string;
  readonly source?: CellSource;
  /** It was verified on site: the cell is one of the ledger, not of the snapshot. */
  readonly isVerified?: true;
}

export type PreviousFigure =
  | {
      readonly kind: 'known';
      /** In the unit of this round. */
      readonly value: number;
      /** More than one where centres merged; none where the office entered the figure in `previous.csv`. */
      readonly parts: readonly PreviousPart[];
    }
  | { readonly kind: 'missing'; readonly reason: NoPrevious };

/** Where a centre comes from. */
export interface Descent {
  readonly kind: 'same' | 'renamed' | 'merged' | 'split' | 'new';
  /** Ids in the register of the round before, in their order there. */
  readonly from: readonly string[];
  /** Ids that the successions name and that register does not have; absent for none. */
  readonly unknown?: readonly string[];
}

/** A centre in one earlier year. */
export interface CentreYear {
  readonly round: string;
  readonly descent: Descent['kind'];
  /** What its forerunners were called then; none where there were none. */
  readonly names: readonly string[];
  /** Absent where the centre, as it is today, did not take part as one. */
  readonly standing?: Standing;
  /** Total as published; absent where the centre, as it is today, had none. */
  readonly score?: number;
  readonly rank?: number;
  /** How many centres had a rank, in its category where there are categories. */
  readonly of?: number;
  /** The grade, or the word for a veto. */
  readonly grade?: Localised;
  /** By id of the indicator today, in its unit of today; absent where it is not known. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface CentreHistory {
  /** By indicator: the figure of the round before, or why there is none. */
  readonly previous: Readonly<Record<string, PreviousFigure>>;
  /** The newest first; one for each earlier round, also those in which the centre was not there. */
  readonly years: readonly CentreYear[];
}

/** An earlier round as a whole. */
export interface EarlierYear {
  readonly round: string;
  readonly title: Localised;
  /** What the year is called where there is little room: `2019`. */
  readonly label: string;
  readonly run: string;
  readonly isPublished: boolean;
  /** Whether it was scored by the same method and settings as this round. */
  readonly isComparable: boolean;
  /** Centres in the register, and those with a rank. */
  readonly centres: number;
  readonly ranked: number;
  /** Of the published totals of the centres with a rank; absent without any, and where the round had categories. */
  readonly median?: number;
  /** Names of the centres of which nothing is left in this round. */
  readonly gone: readonly string[];
  /** Ids that the successions after it name and its register does not have; absent for none. */
  readonly unknown?: readonly string[];
}
