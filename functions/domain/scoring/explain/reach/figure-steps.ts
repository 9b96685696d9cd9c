/** Which figures of a unit can be changed, in what steps and how far. */
import { type Column, extremesOf, present } from '../../column.ts';
import type { UnitTable } from '../../engine/unit-table.ts';
import { OFFICE_COLUMNS } from '../../office-items.ts';
import type { Method } from '../../scheme/score-scheme.ts';
import { leavesOf } from '../../scheme/tree-parts.ts';
import { sourcesOf } from './affected-indicators.ts';

/** The values that a figure can take: whole multiples of 10^−decimals between two ends. */
export interface FigureSteps {
  readonly figure: string;
  readonly decimals: number;
  readonly low: number;
  readonly high: number;
  /** Where a change may lift the unit: up, down, or it is not known beforehand. */
  readonly directions: readonly (1 | -1)[];
}

/** What is known of a column beyond its figures: how it is reported, and what is plausible. */
export interface FigureRule {
  readonly decimals: number;
  readonly min: number;
  readonly max: number;
}

/** More decimals than this are not steps that people take. */
const MOST_DECIMALS = 6;

/**
 * The columns of a table that a method scores, with their steps; where there are rules, those that have one. Else a column has as many decimals as
 * the figure with the most of them – none for counts – and a column of long fractions steps of about a ten-thousandth of its
 * range. No figure goes further beyond the best or the worst of the column than these are apart, nor below 0 where none
 * is. Columns that only serve as denominators say how large a unit is and are no achievement: they are left out.
 *
 * @example figureSteps(method, table)[0] // { figure: 'loans', decimals: 0, low: 0, high: 540, directions: [1] }
 */
export function figureSteps(
  method: Method,
  table: UnitTable,
  rules?: ReadonlyMap<string, FigureRule>,
): readonly FigureSteps[] {
  return [...directionsOf(method)].flatMap(([figure, directions]) => {
    const rule = rules?.get(figure);
    if (rules !== undefined && rule === undefined) return [];
    const column = table.figures.get(figure)?.values;
    const extremes = column && extremesOf(column);
    if (column === undefined || extremes === undefined) return [];
    const { low, high } = extremes;
    const spread = high > low ? high - low : Math.max(1, Math.abs(high));
    const least = Math.max(rule?.min ?? (low >= 0 ? 0 : Number.NEGATIVE_INFINITY), low - spread);
    const most = Math.min(rule?.max ?? Number.POSITIVE_INFINITY, high + spread);
    return [{ figure, decimals: rule?.decimals ?? decimalsOf(column, spread), low: least, high: most, directions }];
  });
}

function directionsOf(method: Method): ReadonlyMap<string, readonly (1 | -1)[]> {
  const found = new Map<string, readonly (1 | -1)[]>();
  const leaves = leavesOf(method.tree);
  for (const name of leaves) {
    const setting = method.indicators?.[name];
    if (setting?.formula === undefined) found.set(name, [setting?.direction === 'down' ? -1 : 1]);
  }
  for (const { by, kind } of method.adjustments?.items ?? []) {
    // What the office gives after a visit, or takes off for lateness, is not for the unit to change.
    if (!found.has(by) && !OFFICE_COLUMNS.includes(by)) found.set(by, [kind === 'penalty' ? -1 : 1]);
  }
  // Whether a figure inside of a formula helps when it grows, the formula alone knows.
  for (const name of leaves)
    for (const input of rootsOf(method, name)) if (!found.has(input)) found.set(input, [1, -1]);
  return found;
}

/** The columns of the table that a formula comes down to. */
function rootsOf(method: Method, name: string): readonly string[] {
  const setting = method.indicators?.[name];
  if (setting?.formula === undefined) return [];
  const { denominator: _, ...plain } = setting;
  const inputs = sourcesOf({ ...method, indicators: { [name]: plain } }, name);
  return inputs.flatMap((input) => (input === name ? [input] : [input, ...rootsOf(method, input)]));
}

function decimalsOf(column: Column, spread: number): number {
  const most = Math.max(0, ...present(column).map(decimalsIn));
  return most <= MOST_DECIMALS ? most : Math.max(0, 4 - Math.floor(Math.log10(spread)));
}

/** Digits after the point of the shortest text of a number. */
function decimalsIn(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
