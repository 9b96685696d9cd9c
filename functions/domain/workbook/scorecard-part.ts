/** What every tab of a scorecard is made from. */
import type { Centre } from '../round/centre.ts';
import type { Round } from '../round/round.ts';
import type { Choices } from './choices.ts';
import type { ScorecardLayout } from './layout-texts.ts';

export interface Reviewer {
  readonly id: string;
  readonly name: string;
}

/** Texts of the self-reports to be read: by centre, then by section. A centre that is absent has not handed in. */
export type SelfReports = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ScorecardPart {
  readonly round: Round;
  readonly layout: ScorecardLayout;
  readonly reviewer: Reviewer;
  /** The centres assigned to the reviewer. */
  readonly centres: readonly Centre[];
  /** Lists `answers` and `abstention`. */
  readonly choices: Choices;
  readonly texts: SelfReports;
}
