/** MEREC: what an indicator weighs is what its removal changes. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import type { Matrix } from '../column.ts';
import { toShares } from './to-shares.ts';
import { wholeUnits } from './whole-units.ts';

/**
 * MEREC (基于去除效应的赋权法): an indicator weighs what its removal changes in the performance of the units.
 *
 * @setting weights.merec
 * @formula n = min / x, for costs x / max; E = Σ|ln(1 + Σ|ln n|/m without it) − ln(1 + Σ|ln n|/m)|, w = E / ΣE
 * @latex S_i = \ln\left(1 + \tfrac1m \sum_k |\ln n_{ik}|\right), \quad E_j = \sum_i |S_{i \setminus j} - S_i|, \quad w_j = \frac{E_j}{\sum_j E_j}
 * @missing units that lack an indicator are left out
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero refused on raw or treated values; else equal weights, with a remark; so is 0
 * @negative refused on raw or treated values; else equal weights, with a remark; so is 0
 * @tied count each
 * @source Keshavarz-Ghorabaee et al., *Determination of Objective Weights Using a New Method Based on the Removal Effects of Criteria (MEREC)*, Symmetry 13 (2021), 525; pymcdm 1.4.0, `merec_weights`
 * @example merecWeights([[1, 2], [5, 5]], [false, false]) // [1, 0]
 */
export function merecWeights(matrix: Matrix, isCost: readonly boolean[]): readonly number[] | undefined {
  const columns = wholeUnits(matrix);
  if (columns.some((column) => column.some((value) => value <= 0))) return undefined;
  const sizes = columns.map((column, i) => logarithms(column, isCost[i] === true));
  const m = columns.length;
  const units = [...(columns[0]?.keys() ?? [])];
  const performance = (sum: number): number => Math.log1p(sum / m);
  const sums = units.map((unit) => compensatedSum(sizes.map((column) => column[unit] ?? 0)));
  return toShares(
    sizes.map((column) =>
      compensatedSum(
        units.map((unit) => performance(sums[unit] ?? 0) - performance((sums[unit] ?? 0) - (column[unit] ?? 0))),
      ),
    ),
  );
}

/** |ln n| of a column. */
function logarithms(column: readonly number[], isCost: boolean): readonly number[] {
  const best = isCost ? Math.max(...column) : Math.min(...column);
  return column.map((value) => Math.abs(Math.log(value / best)));
}
