/** What a later round keeps of an earlier one: facts of one run, as they were then. */
import type { CellSource } from '../intake/reading.ts';
import type { Indicator } from '../round/indicator.ts';
import type { Localised } from '../round/localised.ts';
import type { Succession } from '../round/succession.ts';
import type { Standing } from '../scoring/score-tree.ts';

/** A figure as it was scored, and its cell. */
export interface EarlierFigure {
  readonly value: number;
  readonly source?: CellSource;
  /** It was verified on site: the cell is one of the ledger, not of the return. */
  readonly isVerified?: true;
}

export interface EarlierCentre {
  readonly centre: string;
  readonly name: string;
  readonly standing: Standing;
  readonly snapshot?: string;
  /** By indicator; absent where there was none. */
  readonly figures: Readonly<Record<string, EarlierFigure>>;
  /** Indicators that did not apply to it. */
  readonly notApplicable: readonly string[];
  /** As published. */
  readonly score?: number;
  readonly rank?: number;
  /** How many centres had a rank beside it. */
  readonly of?: number;
  readonly grade?: Localised;
}

export type EarlierIndicator = Pick<Indicator, 'id' | 'unit' | 'kind' | 'scaleOfYuan' | 'formerly'>;

export interface EarlierRound {
  readonly round: string;
  readonly title: Localised;
  /** Days, both included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly run: string;
  /** Whether that run was the published result when it was taken. */
  readonly isPublished: boolean;
  readonly indicators: readonly EarlierIndicator[];
  /** Digest of what decided scores: see `methodDigest`. */
  readonly method: string;
  readonly hasCategories: boolean;
  /** How its own centres came out of those of the round before it. */
  readonly successions: readonly Succession[];
  /** In the order of its register. */
  readonly centres: readonly EarlierCentre[];
}
