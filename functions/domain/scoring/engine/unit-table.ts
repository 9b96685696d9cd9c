/** Units and what is known of each: the input of a scheme. */
import type { Column } from '../column.ts';

/** One column of figures; a gap is “not reported”, unless it is among `notApplicable`. */
export interface FigureColumn {
  readonly values: Column;
  /** Units, by position, to which the indicator does not apply: neither a gap nor a value. */
  readonly notApplicable: ReadonlySet<number>;
}

export interface UnitTable {
  readonly units: readonly string[];
  /** By name. */
  readonly figures: ReadonlyMap<string, FigureColumn>;
  /** Columns of words (categories, groups, eligibility), by name. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Last round's figures by name, in the order of the units. */
  readonly previous: ReadonlyMap<string, Column>;
}

/**
 * The same table with the given units alone, in that order.
 *
 * @example unitsOf(table, [2, 0]).units // [third, first]
 */
export function unitsOf(table: UnitTable, positions: readonly number[]): UnitTable {
  const pick = <Value>(values: readonly Value[]): Value[] =>
    positions.flatMap((position) => {
      const value = values[position];
      return position in values ? [value as Value] : [];
    });
  return {
    units: pick(table.units),
    figures: new Map(
      [...table.figures].map(([name, { values, notApplicable }]) => [
        name,
        {
          values: pick(values),
          notApplicable: new Set([...positions.keys()].filter((i) => notApplicable.has(positions[i] ?? -1))),
        },
      ]),
    ),
    labels: new Map([...table.labels].map(([name, words]) => [name, pick(words)])),
    previous: new Map([...table.previous].map(([name, column]) => [name, pick(column)])),
  };
}
