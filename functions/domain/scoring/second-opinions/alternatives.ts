/** What a method that compares whole units looks at. */
import type { Column, Matrix } from '../column.ts';

/** Units that have every indicator, with weights that sum to 1. */
export interface Alternatives {
  /** One row a unit, one number an indicator. */
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** By indicator, whether less is better; where the numbers are scores nothing is. */
  readonly isCost: readonly boolean[];
}

/**
 * Scores by `method` of the units that have every indicator; the others have none. `undefined` where the method has no answer
 * for the numbers, as for a division by zero: then nobody has a score.
 *
 * @example overWholeUnits([[1, undefined, 3]], [1], ({ rows }) => rows.map(([value = 0]) => value * 2)) // [2, undefined, 6]
 */
export function overWholeUnits(
  matrix: Matrix,
  weights: readonly number[],
  method: (alternatives: Omit<Alternatives, 'isCost'>) => readonly number[],
): Column | undefined {
  const count = matrix[0]?.length ?? 0;
  const whole = Array.from({ length: count }, (_, unit) => unit).filter((unit) =>
    matrix.every((column) => column[unit] !== undefined),
  );
  const rows = whole.map((unit) => matrix.map((column) => column[unit] ?? 0));
  const scores = rows.length === 0 ? [] : method({ rows, weights });
  if (!scores.every(Number.isFinite)) return undefined;
  const column: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const [i, unit] of whole.entries()) column[unit] = scores[i];
  return column;
}

/**
 * One column of a table of rows.
 *
 * @example columnOf([[1, 2], [3, 4]], 1) // [2, 4]
 */
export function columnOf(rows: Alternatives['rows'], indicator: number): readonly number[] {
  return rows.map((row) => row[indicator] ?? 0);
}

/**
 * Smallest and largest value by indicator.
 *
 * @example extremesByIndicator([[1, 5], [3, 4]]) // [{ low: 1, high: 3 }, { low: 4, high: 5 }]
 */
export function extremesByIndicator(
  rows: Alternatives['rows'],
): readonly { readonly low: number; readonly high: number }[] {
  return (rows[0] ?? []).map((_, i) => {
    const column = columnOf(rows, i);
    return { low: Math.min(...column), high: Math.max(...column) };
  });
}
