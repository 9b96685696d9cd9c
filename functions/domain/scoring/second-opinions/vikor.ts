/** VIKOR: a compromise between the good of all indicators and the worst single regret. A second opinion. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Column, extremesOf, type Matrix } from '../column.ts';

export interface Vikor {
  /** Sum of the weighted shortfalls (S). */
  readonly shortfall: Column;
  /** The largest weighted shortfall (R). */
  readonly regret: Column;
  /** The compromise (Q): 0 is best. */
  readonly compromise: Column;
}

/**
 * S = Σw(f* − f)/(f* − f⁻), R = max of the same, Q = v(S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*), for columns that count
 * upwards. A column without spread falls short nowhere; where all have the same S (or R), that half of Q is 0. A unit that lacks a
 * value has no score.
 * Source: Opricovic and Tzeng, *Compromise Solution by MCDM Methods*, European J. of Operational Research 156 (2004), pp.
 * 447–449; pymcdm 1.4.0, `VIKOR`, which fails where all have the same regret.
 *
 * @example vikor([[0, 1]], [1], 0.5).compromise // [1, 0]
 */
export function vikor(matrix: Matrix, weights: readonly number[], v: number): Vikor {
  const units = matrix[0]?.length ?? 0;
  const extremes = matrix.map((column) => extremesOf(column) ?? { low: 0, high: 0 });
  const terms = Array.from({ length: units }, (_, unit) =>
    matrix.map((column, i): number | undefined => {
      const { low, high } = extremes[i] ?? { low: 0, high: 0 };
      const value = column[unit];
      if (value === undefined) return undefined;
      return low === high ? 0 : ((weights[i] ?? 0) * (high - value)) / (high - low);
    }),
  );
  const shortfall = terms.map((row) => ifWhole(row, compensatedSum));
  const regret = terms.map((row) => ifWhole(row, (values) => Math.max(...values)));
  const [s, r] = [toUnit(shortfall), toUnit(regret)];
  const compromise = s.map((share, unit) => {
    const other = r[unit];
    return share === undefined || other === undefined ? undefined : v * share + (1 - v) * other;
  });
  return { shortfall, regret, compromise };
}

function ifWhole(row: Column, make: (values: readonly number[]) => number): number | undefined {
  const values = row.filter((value) => value !== undefined);
  return values.length === row.length ? make(values) : undefined;
}

function toUnit(column: Column): Column {
  const extremes = extremesOf(column);
  return column.map((value) => {
    if (value === undefined || extremes === undefined) return undefined;
    return extremes.low === extremes.high ? 0 : (value - extremes.low) / (extremes.high - extremes.low);
  });
}
