/** What can be drawn in an analysis: every choice with its alternatives, the scheme's own first. */
import type { UnitsInput } from '../engine/score-units.ts';
import type { Method } from '../scheme/score-scheme.ts';
import { leavesOf } from '../scheme/tree-parts.ts';
import type { AggregationSetting } from '../scheme/tree-schema.ts';
import type { Uncertainty } from '../scheme/uncertainty-schema.ts';
import type { ReviewPanel } from './review-panel.ts';

/** Everything that an analysis needs to know; plain data, so that it can be handed to another thread. */
export interface RankQuestion {
  readonly input: UnitsInput;
  readonly uncertainty: Uncertainty;
  /** Who reviewed, where the scores of a branch come from reviewers. */
  readonly panel?: ReviewPanel;
}

export const FACTORS = [
  'weights',
  'treatment',
  'normalisation',
  'imputation',
  'aggregation',
  'leaveOneOut',
  'reviewers',
] as const;

export type Factor = (typeof FACTORS)[number];

export interface Space {
  /** What is drawn, in the order of `FACTORS`; a choice with one alternative alone is not. */
  readonly factors: readonly Factor[];
  readonly treatments: readonly Method['treatment'][];
  readonly normalisations: readonly Method['normalisation'][];
  readonly imputations: readonly Method['imputation'][];
  readonly aggregations: readonly Method['aggregation'][];
  /** Indicators that can be left out, by name. */
  readonly leaves: readonly string[];
}

/**
 * The space of a question. An alternative that is the scheme's own, or is given twice, counts once; imputation is drawn
 * where `hasGaps`, reviewers where somebody has two.
 */
export function spaceOf({ input, uncertainty, panel }: RankQuestion, hasGaps: boolean): Space {
  const { method, given } = input;
  const leaves = leavesOf(method.tree).filter((name) => given?.has(name) !== true);
  const space = {
    treatments: distinct(method.treatment, uncertainty.treatments),
    normalisations: distinct(method.normalisation, uncertainty.normalisations),
    imputations: distinct(method.imputation, uncertainty.imputations),
    aggregations: distinct(method.aggregation, uncertainty.aggregations?.map(levelsOf)),
    leaves: uncertainty.leaveOneOut === true && leaves.length > 1 ? leaves : [],
  };
  const isDrawn: Readonly<Record<Factor, boolean>> = {
    weights: uncertainty.weights !== undefined,
    treatment: space.treatments.length > 1,
    normalisation: space.normalisations.length > 1,
    imputation: space.imputations.length > 1 && hasGaps,
    aggregation: space.aggregations.length > 1,
    leaveOneOut: space.leaves.length > 0,
    reviewers: uncertainty.reviewers !== undefined && (panel?.reviews.some((own) => own.length > 1) ?? false),
  };
  return { ...space, factors: FACTORS.filter((factor) => isDrawn[factor]) };
}

function levelsOf(aggregation: AggregationSetting | readonly AggregationSetting[]): AggregationSetting[] {
  return 'method' in aggregation ? [aggregation] : [...aggregation];
}

/** The scheme's own first, each once. */
function distinct<Setting>(own: Setting, others: readonly Setting[] = []): readonly Setting[] {
  const texts = new Set<string>();
  return [own, ...others].filter((setting) => {
    const text = JSON.stringify(setting) ?? '';
    return !texts.has(text) && texts.add(text);
  });
}
