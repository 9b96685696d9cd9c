/** What a centre's risk is made from. */
import type { FigureObservation } from '../intake/reading.ts';
import type { VerifiedFigure } from '../intake/reviews.ts';
import type { Issue } from '../issues/issue.ts';
import type { Indicator } from '../round/indicator.ts';
import type { CheckSettings } from '../round/relations.ts';

/** An absent member is not known, which is not zero. */
export interface RiskFacts {
  /** Of the round: how jumps are told. */
  readonly round: { readonly indicators: readonly Indicator[]; readonly checks: CheckSettings };
  /** Findings of the return; absent where there is none to look at. */
  readonly issues?: readonly Issue[];
  /** Figures as declared. */
  readonly declared?: readonly FigureObservation[];
  /** Last year's figures by indicator. */
  readonly previous: Readonly<Record<string, number>>;
  readonly verified: readonly VerifiedFigure[];
  /** What an indicator counts in the total, by id; absent: all the same. */
  readonly weights?: ReadonlyMap<string, number>;
  /** Hours after the deadline at which it was submitted, 0 in time; absent while nothing was. */
  readonly delayHours?: number;
  /** Things that it claims and somebody else, or it itself in another year, claims too. */
  readonly doubleClaims?: number;
  /** The reviewers' views as shares of the full marks. */
  readonly reviews?: { readonly given: number; readonly lowest: number; readonly highest: number };
}

/** A component as measured; `undefined` where it cannot be known. */
export interface Measured {
  /** 0 to 1. */
  readonly value: number;
  /** The numbers behind it, for its words. */
  readonly numbers: Readonly<Record<string, number>>;
}
