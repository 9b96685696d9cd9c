/** CILOS: an indicator weighs the less, the more the others lose where it is at its best. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { solveLinear } from '../../statistics/solve-linear.ts';
import type { Matrix } from '../column.ts';
import { toShares } from './to-shares.ts';
import { wholeUnits } from './whole-units.ts';

/** Where several units are the best: the mean of their losses, or those of the first of them. */
export type BestTies = 'mean' | 'first';

/**
 * CILOS (准则影响损失法): an indicator weighs the more, the less the others lose in the unit that is best in it. Where several units are
 * the best their losses are averaged, so that the order of the units is of no account (`ties`).
 *
 * @setting weights.cilos
 * @formula F q = 0, Σq = 1; F the relative losses, its diagonal minus the sums of the columns
 * @latex F q = 0, \quad F_{ij} = \frac{a_{jj} - a_{ij}}{a_{jj}}, \quad F_{jj} = -\sum_{i \ne j} F_{ij}
 * @missing units that lack an indicator are left out
 * @constant weight 0; where all columns are constant the weights are equal, with a remark
 * @zero a benefit of 0 is an ordinary value; a cost of 0 is refused
 * @negative refused on raw or treated values; else equal weights, with a remark
 * @tied count each
 * @source Zavadskas and Podvezko, *Integrated Determination of Objective Criteria Weights in MCDM*, International Journal of Information Technology & Decision Making 15 (2016), pp. 267–283; pymcdm 1.4.0, `cilos_weights`, which takes the first of several best units
 * @example cilosWeights([[1, 3], [4, 1]], [false, false]) // [0.5294117647058824, 0.47058823529411764]
 */
export function cilosWeights(
  matrix: Matrix,
  isCost: readonly boolean[],
  ties: BestTies = 'mean',
): readonly number[] | undefined {
  const columns = wholeUnits(matrix);
  const isDefined = columns.every((column, i) =>
    column.every((value) => (isCost[i] === true ? value > 0 : value >= 0)),
  );
  if (!isDefined) return undefined;
  const shares = columns.map((column, i) => upwardShares(column, isCost[i] === true));
  if (shares.some((column) => column.length < 2 || column.some((value) => !Number.isFinite(value)))) return undefined;
  const losses = lossesOf(shares, ties);
  const balance = losses.map((row, i) =>
    row.map((loss, j) => (i === j ? loss - compensatedSum(losses.map((other) => other[j] ?? 0)) : loss)),
  );
  // One of the equations follows from the others; in its place the weights sum to 1.
  const equations = balance.map((row, i) => (i === balance.length - 1 ? row.map(() => 1) : row));
  const weights = solveLinear(
    equations,
    balance.map((_, i) => (i === balance.length - 1 ? 1 : 0)),
  );
  return weights?.every((weight) => weight >= -1e-12) === true
    ? toShares(weights.map((weight) => Math.max(0, weight)))
    : undefined;
}

function upwardShares(column: readonly number[], isCost: boolean): readonly number[] {
  const low = Math.min(...column);
  const upwards = isCost ? column.map((value) => low / value) : column;
  const total = compensatedSum(upwards);
  return upwards.map((value) => value / total);
}

/** Row i, column j: how far, relative to its best, indicator j falls short in the unit that is best in i. */
function lossesOf(shares: readonly (readonly number[])[], ties: BestTies): readonly (readonly number[])[] {
  const bests = shares.map((column) => Math.max(...column));
  return shares.map((column, i) => {
    const all = [...column.keys()].filter((unit) => column[unit] === bests[i]);
    const units = ties === 'first' ? all.slice(0, 1) : all;
    return shares.map((other, j) => {
      const best = bests[j] ?? 0;
      return compensatedSum(units.map((unit) => (best - (other[unit] ?? 0)) / best)) / units.length;
    });
  });
}
