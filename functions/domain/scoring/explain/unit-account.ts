/** Where a unit stands and why: against the middle, against the next above, best and worst places, and what would lift it. */
import type { Evaluated, UnitsInput } from '../engine/score-units.ts';
import { fromMedian, fromNextAbove, type MedianDifference, type NextAbove } from './contributions.ts';
import { affectedBy } from './reach/affected-indicators.ts';
import { type FigureRule, figureSteps } from './reach/figure-steps.ts';
import { type Reach, reachOf } from './reach/reach-of.ts';
import { type Strengths, strengthsOf } from './strengths.ts';

export interface UnitAccount extends Strengths {
  /** Absent where the unit has no total. */
  readonly median?: MedianDifference;
  /** Absent for the first, and for a unit without a rank. */
  readonly nextAbove?: NextAbove;
  /** Absent where there are too many figures to try without saying which. */
  readonly reach?: Reach;
}

/** How many strengths and weaknesses are told at the most, as many as COINr does. */
const MOST_STANDOUTS = 5;

export interface AccountInput {
  readonly input: UnitsInput;
  /** What `scoreUnits` makes of the input. */
  readonly evaluated: Evaluated;
  /** How figures are reported, by column, where that is known. */
  readonly rules?: ReadonlyMap<string, FigureRule>;
  /** Only changes of figures that go into this indicator are tried; absent: of all. */
  readonly about?: string | undefined;
}

/** Figures times units: every figure is tried some thirty times over all units. */
const MOST_TRIED = 100_000;

/** The account of a unit. A table of more than some 100,000 figures has each figure tried only where it is asked for. */
export function accountOf({ input, evaluated, rules, about }: AccountInput, unit: number): UnitAccount {
  const median = fromMedian(evaluated, unit);
  const nextAbove = fromNextAbove(evaluated, unit);
  const all = figureSteps(input.method, input.table, rules);
  const steps = about === undefined ? all : all.filter(({ figure }) => affectedBy(input.method, figure).has(about));
  return {
    ...(median && { median }),
    ...(nextAbove && { nextAbove }),
    ...strengthsOf(evaluated, unit, { most: MOST_STANDOUTS, stage: 'denominated' }),
    ...(steps.length * evaluated.units.length <= MOST_TRIED && { reach: reachOf(input, evaluated, { unit, steps }) }),
  };
}
