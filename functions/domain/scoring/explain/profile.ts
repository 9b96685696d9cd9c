/** All scores of one unit, or of one that is made up: what goes into the tree of a method. */
import { median } from '../../statistics/median.ts';
import { type Column, present } from '../column.ts';
import type { Evaluated } from '../engine/score-units.ts';
import { within } from '../engine/stage.ts';

export interface Profile {
  /** By id of an indicator or of a branch whose scores were given; `undefined` where it has none or does not apply. */
  readonly leaf: (id: string) => number | undefined;
  /** Points of each bonus and penalty item, before the caps, in the order of the scheme. */
  readonly adjustments: readonly number[];
}

/** The scores that a unit has. */
export function profileOf(evaluated: Evaluated, unit: number): Profile {
  return {
    leaf: (id) => leafColumn(evaluated, id)[unit],
    adjustments: evaluated.adjusted.items.map(({ points }) => points[unit] ?? 0),
  };
}

/**
 * The unit in the middle, which is made up: of every indicator, given branch and item the median over the reference set.
 *
 * @example medianProfile(evaluated).leaf('loans') // 71.5
 */
export function medianProfile(evaluated: Evaluated): Profile {
  const { isReference, adjusted } = evaluated;
  const middle = (column: Column): number | undefined => medianOf(within(column, isReference));
  return {
    leaf: (id) => middle(leafColumn(evaluated, id)),
    adjustments: adjusted.items.map(({ points }) => middle(points) ?? 0),
  };
}

/** The median of the totals of the reference set; `undefined` where nobody has one. */
export function medianTotal({ total, isReference }: Evaluated): number | undefined {
  return medianOf(within(total, isReference));
}

function leafColumn({ indicators, given }: Evaluated, id: string): Column {
  return (indicators.get(id) ?? given.get(id))?.scores ?? [];
}

function medianOf(column: Column): number | undefined {
  return median([...present(column)].sort((a, b) => a - b));
}
