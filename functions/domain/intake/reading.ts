/** What cells of a return were taken for. Missing, "none", error and 0 stay four different things. */
import type { Issue } from '../issues/issue.ts';
import type { Localised } from '../round/localised.ts';
import type { RawCell } from '../workbook/raw-cell.ts';

/** Where a value was read: tab and cell of the return. With the snapshot's id it leads back to the very cell. */
export interface CellSource {
  readonly tab: string;
  readonly a1: string;
}

/** A number cell: the number with the codes of its warnings, or the code why it is none. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number; readonly warnings: readonly string[] }
  | { readonly kind: 'rejected'; readonly code: string };

/** A figure: a number or none, or that it does not apply to the centre, which is neither 0 nor missing. */
export type FigureReading = NumberReading | { readonly kind: 'not-applicable' };

export interface FigureObservation {
  readonly indicator: string;
  /** Absent when the row was not found or its two witnesses disagree. */
  readonly source?: CellSource;
  readonly raw: RawCell;
  readonly reading: FigureReading;
  /** The centre's explanation beside the figure; empty when none. */
  readonly explanation: string;
}

export interface TextObservation {
  readonly item: string;
  /** The item's name as the form prints it; where absent, the round's name for the key, or the key itself. */
  readonly title?: Localised;
  /** What is written here, where the layout of the form says so. */
  readonly kind?: 'text' | 'phone' | 'date' | 'person';
  /** Whether it must not stay empty; absent: it must not. */
  readonly required?: boolean;
  readonly source?: CellSource;
  /** Cleaned text (no control characters or bidi marks); empty when nothing was written. */
  readonly text: string;
  /** Characters as people count them: graphemes without white space. */
  readonly characters: number;
  /** The centre's explanation beside the text, where the form has a place for one and something was written. */
  readonly explanation?: string;
}

export interface EvidenceObservation {
  readonly row: number;
  /** Indicator id, or `undefined` where the row's choice is none of this round's. */
  readonly indicator: string | undefined;
  readonly description: string;
  readonly link: string;
  readonly pages: string;
  readonly source: CellSource;
  /** Addresses of the row's single cells in the tab of `source`, where known, so that a finding meets its own cell. */
  readonly cells?: { readonly indicator?: string; readonly description?: string; readonly link?: string };
}

export interface Submission {
  readonly ticked: boolean;
  readonly by: string;
  /** The day that was written beside the tick, as it was written. */
  readonly on?: string;
  readonly source?: CellSource;
}

/** Where our own tab and cells stand in this workbook now, so that findings reach them when tabs or columns moved. */
export interface FeedbackPlaces {
  /** Title of the findings tab; absent where there is none any more. */
  readonly tab?: string;
  /** Title of the tab of daily lists; absent where there is none. */
  readonly lists?: string;
  readonly statuses: readonly StatusPlace[];
}

/** The status cell of one row that takes input. */
export interface StatusPlace {
  readonly tab: string;
  readonly a1: string;
  readonly filled: boolean;
}

/** Everything read from one return. `issues` holds what intake itself found; checks add theirs. */
export interface ReturnReading {
  readonly centre: string;
  readonly figures: readonly FigureObservation[];
  readonly sections: readonly TextObservation[];
  readonly cover: readonly TextObservation[];
  readonly evidence: readonly EvidenceObservation[];
  readonly submission: Submission;
  readonly issues: readonly Issue[];
  readonly places?: FeedbackPlaces;
}
