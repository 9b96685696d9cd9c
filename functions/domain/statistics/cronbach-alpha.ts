/** How far the indicators of a group measure one thing. */
import { compensatedSum } from './compensated-sum.ts';
import { variance } from './moments.ts';

/**
 * k/(k − 1) · (1 − Σσ²ᵢ/σ²_sum) over the units that have every indicator; `undefined` for fewer than two indicators or
 * units, and where the sums do not vary.
 * Source: Cronbach, *Coefficient Alpha and the Internal Structure of Tests*, Psychometrika 16 (1951), p. 299; OECD/JRC Handbook
 * (2008), p. 26; COINr 1.1.14, `get_cronbach`.
 *
 * @example cronbachAlpha([[1, 2, 3], [1, 2, 3]]) // 1
 */
export function cronbachAlpha(columns: readonly (readonly (number | undefined)[])[]): number | undefined {
  const k = columns.length;
  const units = [...(columns[0]?.keys() ?? [])].filter((unit) => columns.every((column) => column[unit] !== undefined));
  const whole = columns.map((column) => units.map((unit) => column[unit] ?? 0));
  const sums = units.map((_, i) => compensatedSum(whole.map((column) => column[i] ?? 0)));
  const total = variance(sums);
  if (k < 2 || total === undefined || total === 0) return undefined;
  return (k / (k - 1)) * (1 - compensatedSum(whole.map((column) => variance(column) ?? 0)) / total);
}
