/** 加分项与扣分项: bonus and penalty items on top of the total, with caps. */
import type { Column } from '../column.ts';
import type { Adjustment, Adjustments } from '../scheme/result-schema.ts';
import { stepScore } from '../tiers/step-score.ts';
import type { FigureColumn } from './unit-table.ts';

export interface AdjustmentColumn {
  readonly item: Adjustment;
  readonly values: Column;
  /** Points before the caps of all items; 0 where there is no value. Never negative. */
  readonly points: readonly number[];
}

export interface Adjusted {
  readonly items: readonly AdjustmentColumn[];
  /** What is added and what is taken off, caps applied. */
  readonly bonus: readonly number[];
  readonly penalty: readonly number[];
  readonly total: Column;
}

/**
 * Bonus and penalty items (加分项、扣分项): points on top of the total, `each` for every one counted or by `tiers`, with a cap for each
 * item, for all bonuses, for all penalties, and for the total.
 *
 * @setting adjustments
 * @formula T = min(to, max(from, F + min(cap, Σ bonus) − min(cap, Σ penalty)))
 * @latex T = \min\left(b, \max\left(a,\; F + \min(B, \textstyle\sum_k p_k^{+}) - \min(D, \sum_k p_k^{-})\right)\right)
 * @missing change nothing; a unit without a score stays without
 * @constant the same points for all
 * @zero no points, unless a tier says otherwise
 * @negative count as no points: a bonus never takes off, a penalty never adds
 * @tied equal values get equal points
 * @source common in Chinese tables of points; an example with its source is the shipped round `makerspace-points`
 * @example adjustTotal([80], { items: [{ id: 'a', kind: 'bonus', by: 'a', each: 1 }], total: { from: 0, to: 81 } }, () => ({ values: [5], notApplicable: new Set() })).total // [81]
 */
export function adjustTotal(
  base: Column,
  adjustments: Adjustments | undefined,
  figure: (name: string) => FigureColumn,
): Adjusted {
  const items = (adjustments?.items ?? []).map((item) => itemColumn(item, figure(item.by).values));
  const sumOf = (kind: Adjustment['kind'], cap: number): number[] =>
    base.map((_, unit) =>
      Math.min(
        cap,
        items.reduce((sum, { item, points }) => sum + (item.kind === kind ? (points[unit] ?? 0) : 0), 0),
      ),
    );
  const bonus = sumOf('bonus', adjustments?.bonusAtMost ?? Number.POSITIVE_INFINITY);
  const penalty = sumOf('penalty', adjustments?.penaltyAtMost ?? Number.POSITIVE_INFINITY);
  return { items, bonus, penalty, total: totalWith(base, { items, bonus, penalty }, adjustments) };
}

/** The total over any base with what was found to be added and taken off. */
export function totalWith(
  base: Column,
  { items, bonus, penalty }: Omit<Adjusted, 'total'>,
  adjustments: Adjustments | undefined,
): Column {
  if (items.length === 0) return base;
  const { from, to } = adjustments?.total ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return base.map((score, unit) =>
    score === undefined ? undefined : Math.min(to, Math.max(from, score + (bonus[unit] ?? 0) - (penalty[unit] ?? 0))),
  );
}

function itemColumn(item: Adjustment, values: Column): AdjustmentColumn {
  const { each = 1, tiers, atMost = Number.POSITIVE_INFINITY } = item;
  const pointsFor = (value: number): number =>
    tiers === undefined ? value * each : stepScore(value, tiers.steps, tiers.below ?? 0);
  return {
    item,
    values,
    points: values.map((value) => (value === undefined ? 0 : Math.min(atMost, Math.max(0, pointsFor(value))))),
  };
}
