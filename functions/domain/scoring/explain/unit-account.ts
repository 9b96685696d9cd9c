/** Where a unit stands and why, beside its own arithmetic: against the middle, against the next above, best and worst places. */
import type { Evaluated } from '../engine/score-units.ts';
import { fromMedian, fromNextAbove, type MedianDifference, type NextAbove } from './contributions.ts';
import { type Strengths, strengthsOf } from './strengths.ts';

export interface UnitAccount extends Strengths {
  /** Absent where the unit has no total. */
  readonly median?: MedianDifference;
  /** Absent for the first, and for a unit without a rank. */
  readonly nextAbove?: NextAbove;
}

/** How many strengths and weaknesses are told at the most, as many as COINr does. */
const MOST_STANDOUTS = 5;

export function accountOf(evaluated: Evaluated, unit: number): UnitAccount {
  const median = fromMedian(evaluated, unit);
  const nextAbove = fromNextAbove(evaluated, unit);
  return {
    ...(median && { median }),
    ...(nextAbove && { nextAbove }),
    ...strengthsOf(evaluated, unit, { most: MOST_STANDOUTS, stage: 'denominated' }),
  };
}
