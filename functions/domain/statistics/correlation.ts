/** How far two rows of figures go together. */
import { compensatedSum } from './compensated-sum.ts';
import { mean } from './moments.ts';

type Row = readonly (number | undefined)[];

/**
 * Pearson's product-moment correlation over the places where both rows have a figure; `undefined` for fewer than two such
 * places or where one of the rows does not vary there.
 * Source: Pearson, *Notes on Regression and Inheritance*, Proc. Royal Society 58 (1895), p. 240; OECD/JRC Handbook (2008), p. 64.
 *
 * @example correlation([1, 2, 3], [2, 4, 6]) // 1
 */
export function correlation(one: Row, other: Row): number | undefined {
  const pairs = one.flatMap((a, place) => {
    const b = other[place];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const [meanA, meanB] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  if (meanA === undefined || meanB === undefined || pairs.length < 2) return undefined;
  const squaresA = compensatedSum(pairs.map(([a]) => (a - meanA) ** 2));
  const squaresB = compensatedSum(pairs.map(([, b]) => (b - meanB) ** 2));
  if (squaresA === 0 || squaresB === 0) return undefined;
  const products = compensatedSum(pairs.map(([a, b]) => (a - meanA) * (b - meanB)));
  return Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
}
