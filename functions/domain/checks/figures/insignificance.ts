/** Up to which size the figures of an indicator are too small for a ratio between them to say anything. */
import type { Indicator } from '../../round/indicator.ts';
import type { CheckSettings } from '../../round/relations.ts';

/**
 * The floor below which a figure counts as the floor when two are held against each other: the round's `jumpFloor` of the
 * indicator, else `jumpFloorCount`, or `jumpFloorYuan` in the indicator's unit.
 *
 * @example floorOf(loans, round.checks) // 50, in 万元
 */
export function floorOf({ id, kind, scaleOfYuan }: Indicator, settings: CheckSettings): number {
  const usual = kind === 'money' ? settings.jumpFloorYuan / (scaleOfYuan ?? 1) : settings.jumpFloorCount;
  return settings.jumpFloor[id] ?? usual;
}

/**
 * How many times the larger of two figures is the smaller, each taken for at least `floor`; 1 where both are equal, ∞ where
 * only one is 0 and so is the floor.
 *
 * @example factorBetween(0, 40, 5) // 8
 */
export function factorBetween(one: number, other: number, floor: number): number {
  const larger = Math.max(one, other, floor);
  const smaller = Math.max(Math.min(one, other), floor);
  return larger === smaller ? 1 : larger / smaller;
}
