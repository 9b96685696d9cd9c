/** The score of a centre as a tree: every node keeps what went in, with which weight and by which method. */
import type { FundingProposal } from '../funding/propose-funding.ts';
import type { CellSource } from '../intake/reading.ts';
import type { Localised } from '../round/localised.ts';
import type { Remark } from './engine/remark.ts';
import type { AhpVerdict } from './engine/weighing.ts';
import type { Verification } from './final-figures.ts';
import type { Levelling } from './reviews/level-severity.ts';
import type { ReviewerSpread } from './reviews/spread-of-reviewers.ts';
import type { RankAnalysis } from './uncertainty/rank-analysis.ts';

/** One step of the arithmetic at an indicator: the formula with its numbers put in, and what came out. */
export interface ScoreStep {
  readonly method: string;
  readonly formula: string;
  /** Numbers put into the formula, by the formula's own letters. */
  readonly inputs: Readonly<Record<string, number>>;
  /** `undefined` where the step had nothing to work on. */
  readonly result: number | undefined;
}

export type ScoreNodeKind = 'total' | 'part' | 'group' | 'indicator' | 'section' | 'point' | 'adjustment';

export interface ScoreNode {
  readonly id: string;
  readonly kind: ScoreNodeKind;
  readonly title: Localised;
  /** Method that made this node's score from its children or its value. */
  readonly method: string;
  /** Share of the parent, 0 to 1. */
  readonly weight: number;
  /** Score on the scale 0–100, full precision; `undefined`: none, which is not zero. */
  readonly score: number | undefined;
  /** What the node adds to the total of 100: score × weights down from the root / 100. */
  readonly points: number | undefined;
  /** The most it could add to the total. */
  readonly fullPoints: number;
  /** The value of an indicator that is scored, in its unit; of an adjustment what it follows. */
  readonly value?: number;
  /** Why the office gave or took points, in its own words. */
  readonly reason?: string;
  readonly source?: CellSource;
  /** Of an indicator: what was declared and what was verified, where the office has verified it. */
  readonly verification?: Verification;
  /** Of the reviewers' part and of its sections: the scores that each reviewer alone would give. */
  readonly spread?: ReviewerSpread;
  readonly steps: readonly ScoreStep[];
  /** Why there is no score or an unusual one, e.g. `NO_DISCRIMINATION`. */
  readonly flags: readonly string[];
  readonly children: readonly ScoreNode[];
}

export type Standing = 'ranked' | 'provisional' | 'late' | 'vetoed' | 'ineligible' | 'not-submitted' | 'has-errors';

/** The result of one centre in one run. */
export interface CentreResult {
  readonly centre: string;
  /** Where the scheme has categories: the one in which the centre is ranked. */
  readonly category?: string;
  readonly standing: Standing;
  /** Why the standing is not `ranked`, in words of the office. */
  readonly reason?: Localised;
  readonly snapshot?: string;
  readonly tree?: ScoreNode;
  /** Exact total of 100; kept beside a veto. */
  readonly exact?: number;
  /** Total as published, decimal half-up. */
  readonly published?: number;
  readonly rank?: number;
  /** Id of the grade. */
  readonly grade?: string;
  /** Why it has no rank or another grade than by its score: `LOW_COVERAGE`, `THRESHOLD_UNRANKED`, `THRESHOLD_GRADE`. */
  readonly flags?: readonly string[];
  /** Thresholds that it does not meet, with what was held against them; absent where that is missing. */
  readonly unmet?: readonly { readonly id: string; readonly value?: number }[];
  /** Share of the indicators that apply and have a figure, 0 to 1; where that is too little for a rank. */
  readonly coverage?: number;
}

/** How far pairwise judgements agree with themselves: one expert's, or those of all together. */
export interface JudgementFindings extends AhpVerdict {
  /** The node whose children were compared. */
  readonly at: string;
}

/** What describes one indicator over the reference set. */
export interface IndicatorStatistics {
  readonly indicator: string;
  readonly count: number;
  readonly min: number | undefined;
  readonly median: number | undefined;
  readonly max: number | undefined;
  /** All reported values of the reference set, ascending. */
  readonly sorted: readonly number[];
}

/** What a run says of the centres that it compared with each other: all of them, or those of one category. */
export interface FieldFindings {
  /** Centres that make the statistics and goalposts: eligible, submitted, not vetoed (ranked or provisional). */
  readonly referenceSet: readonly string[];
  readonly statistics: readonly IndicatorStatistics[];
  /** Median score (0–100) of each group over the reference set, by group id. */
  readonly groupMedians: Readonly<Record<string, number>>;
  /**
   * Weights among brothers by id, where the scheme computes them (by judgements or from the data) instead of giving them.
   * They sum to one.
   */
  readonly weights?: {
    readonly groups: Readonly<Record<string, number>>;
    readonly indicators: Readonly<Record<string, number>>;
  };
  /** Other methods' ranks, where the scheme asks for them. */
  readonly secondOpinions?: readonly { readonly method: string; readonly ranks: Readonly<Record<string, number>> }[];
  /** How strict the reviewers are, where the scheme levels it; who could not be levelled says so. */
  readonly levelling?: Levelling;
  /** Where weights come from pairwise judgements. */
  readonly judgements?: readonly JudgementFindings[];
  /** How sure the ranks are and what drives them, where the scheme asks for that. */
  readonly uncertainty?: RankAnalysis;
  /** What the engine has to say about data and weights, where it has anything to say. */
  readonly remarks?: readonly Remark[];
}

export interface CategoryFindings extends FieldFindings {
  readonly category: string;
}

/**
 * A whole run: a pure function of snapshots, reviews, ledger, definition and method version. Where the round has categories,
 * the findings of each are its own: the reference set of the run holds those of all categories, its statistics are of figures
 * over all centres, and it has no medians of scores, since scores of different categories do not compare.
 */
export interface Evaluation extends FieldFindings {
  readonly methodVersion: string;
  readonly results: readonly CentreResult[];
  /** In the order of the scheme. */
  readonly categories?: readonly CategoryFindings[];
  /** What the round's rule would give to whom; absent where it has none. It is for the office alone. */
  readonly funding?: FundingProposal;
}
