/** A group's scores from those of its children: weights, then means. */
import type { Localised } from '../../round/localised.ts';
import { type Aggregation, meanOf } from '../aggregation/aggregate-levels.ts';
import { copeland } from '../aggregation/copeland.ts';
import type { WeightedScore } from '../aggregation/weighted-score.ts';
import type { Column } from '../column.ts';
import type { AggregationSetting } from '../scheme/tree-schema.ts';
import { type Remark, remark } from './remark.ts';
import type { Weighing } from './weighing.ts';

/** An indicator or a group, as its parent sees it. */
export interface Scored {
  readonly id: string;
  readonly scores: Column;
  readonly notApplicable: ReadonlySet<number>;
  /** Its score comes from elsewhere, as the reviewers' part does: a gap in it is never made up for by the others. */
  readonly isGiven?: boolean;
  /** It takes no part for anybody, and its brothers take its weight. */
  readonly isLeftOut?: boolean;
}

export interface NodeColumns extends Scored {
  readonly title: Localised | undefined;
  readonly aggregation: AggregationSetting;
  readonly weighing: Weighing;
  readonly children: readonly string[];
  readonly remarks: readonly Remark[];
}

export interface NodeInput {
  readonly id: string;
  readonly title: Localised | undefined;
  readonly aggregation: AggregationSetting;
  readonly weighing: Weighing;
  readonly children: readonly Scored[];
  /** Leaves children without a score out, instead of withholding the parent's. */
  readonly skipsGaps: boolean;
  /** The least share of the children that must have a score, where gaps are skipped. */
  readonly coverage: number;
}

/**
 * What a gap does to the total. `withhold`: no total for a unit that lacks a score that counts. `skip`: the other children take its
 * weight, as long as `availability.group` of them are there; who leaves a weak indicator out gains by it. What does not apply to a
 * unit is left out under every rule, and a group of which nothing applies does not apply either. The reviewers' part is never made
 * up for.
 *
 * @setting missing.withhold
 * @setting missing.skip
 * @setting availability.group
 * @formula withhold: none where one is missing; skip: mean of those that are there
 * @latex F = \frac{\sum_{i \in A} w_i f_i}{\sum_{i \in A} w_i}, \quad A = \{\,i : f_i \text{ there}\,\}
 * @missing as the rule says; an indicator that nobody reported is left out by name
 * @constant an ordinary score
 * @zero an ordinary score, which is not missing
 * @negative an ordinary score
 * @tied an ordinary score
 * @source COINr 1.1.14, `Aggregate` with `dat_thresh`, skips gaps; OECD/JRC Handbook (2008), pp. 24–25
 * @example scoreNode({ id: 'g', aggregation: { method: 'arithmetic' }, weighing: { weights: [1, 1] }, children: [{ id: 'a', scores: [70, 80], notApplicable: new Set() }, { id: 'b', scores: [90, undefined], notApplicable: new Set() }], skipsGaps: false, coverage: 0 }).scores // [80, undefined]
 */
export function scoreNode(input: NodeInput): NodeColumns {
  const { id, title, aggregation, weighing, children } = input;
  const units = children[0]?.scores.length ?? 0;
  const notApplicable = new Set(
    Array.from({ length: units }, (_, unit) => unit).filter((unit) =>
      children.every((child) => child.notApplicable.has(unit)),
    ),
  );
  const scores = aggregation.method === 'copeland' ? outranked(input) : means(input, units, aggregation);
  return {
    ...{ id, title, aggregation, weighing, scores, notApplicable },
    children: children.map((child) => child.id),
    isLeftOut: children.every((child) => child.isLeftOut === true),
    remarks: undefinedMeans(input, scores),
  };
}

/** What is left out for everybody is no ground for a verdict. */
function outranked({ children, weighing }: NodeInput): Column {
  const counting = children.map((child, i) => ({ ...child, weight: weighing.weights[i] ?? 0 }));
  const there = counting.filter(({ isLeftOut }) => isLeftOut !== true);
  const flows = copeland(
    there.map(({ scores }) => scores),
    there.map(({ weight }) => weight),
  );
  const units = children[0]?.scores ?? [];
  return units.map((_, unit) => (there.some(({ scores }) => scores[unit] !== undefined) ? flows[unit] : undefined));
}

function means(input: NodeInput, units: number, aggregation: Aggregation): Column {
  const { children, weighing, skipsGaps, coverage } = input;
  const weights = children.map((_, i) => weighing.weights[i] ?? 0);
  const besideGiven = children.some(({ isGiven }) => isGiven === true);
  return Array.from({ length: units }, (_, unit) => {
    const items: WeightedScore[] = [];
    let gaps = 0;
    for (let i = 0; i < children.length; i += 1) {
      const child = children[i];
      if (child === undefined) continue;
      const [weight, score] = [weights[i] ?? 0, child.scores[unit]];
      if (child.notApplicable.has(unit)) {
        if (besideGiven && weight > 0) return undefined;
        continue;
      }
      if (score === undefined && weight > 0) {
        if (!skipsGaps || besideGiven) return undefined;
        gaps += 1;
      }
      items.push({ weight, score });
    }
    if (gaps > 0 && (items.length - gaps) / items.length < coverage) return undefined;
    return meanOf(items, aggregation);
  });
}

/** A geometric or harmonic mean of a score that is not above zero. */
function undefinedMeans({ id, aggregation, children, weighing }: NodeInput, scores: Column): readonly Remark[] {
  const needsPositive =
    aggregation.method === 'geometric' ||
    aggregation.method === 'harmonic' ||
    (aggregation.method === 'generalised' && aggregation.power < 1);
  if (!needsPositive) return [];
  const count = scores.filter(
    (score, unit) =>
      score === undefined &&
      children.some((child, i) => (weighing.weights[i] ?? 0) > 0 && (child.scores[unit] ?? 1) <= 0),
  ).length;
  return count === 0 ? [] : [remark('MEAN_UNDEFINED', id, { count, method: aggregation.method })];
}
