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
 * VIKOR (多准则妥协解排序法): a compromise between the sum of all shortfalls (S) and the largest single one (R); less is better. A second
 * opinion.
 *
 * @setting secondOpinions.vikor
 * @formula S = Σ w (f* − f)/(f* − f⁻), R = max of the same, Q = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*)
 * @latex Q = v\,\frac{S - S^*}{S^- - S^*} + (1 - v)\,\frac{R - R^*}{R^- - R^*}, \quad S = \sum_j w_j \frac{f_j^* - f_j}{f_j^* - f_j^-}, \quad R = \max_j w_j \frac{f_j^* - f_j}{f_j^* - f_j^-}
 * @missing a unit that lacks a value has no score
 * @constant falls short nowhere; where all have the same S (or R), that half of Q is 0
 * @zero an ordinary value
 * @negative an ordinary value
 * @tied equal units get equal scores
 * @source Opricovic and Tzeng, *Compromise Solution by MCDM Methods*, European Journal of Operational Research 156 (2004), pp. 445–455; pymcdm 1.4.0, `VIKOR`, which fails where all have the same R
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
