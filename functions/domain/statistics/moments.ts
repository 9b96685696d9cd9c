/** Mean, spread and shape of a row of figures. */
import { compensatedSum } from './compensated-sum.ts';

/**
 * Arithmetic mean; `undefined` for no figures.
 *
 * @example mean([1, 2, 6]) // 3
 */
export function mean(figures: readonly number[]): number | undefined {
  return figures.length === 0 ? undefined : compensatedSum(figures) / figures.length;
}

/**
 * Variance by two passes, divided by n − `lost`: 1 for a sample (the default), 0 for a whole population. `undefined` for
 * fewer than `lost` + 1 figures.
 * Source: Chan, Golub and LeVeque, *Algorithms for Computing the Sample Variance*, The American Statistician 37 (1983), pp.
 * 242–247.
 *
 * @example variance([1, 2, 6]) // 7
 */
export function variance(figures: readonly number[], lost: 0 | 1 = 1): number | undefined {
  const middle = mean(figures);
  if (middle === undefined || figures.length <= lost) return undefined;
  return powerSum(figures, middle, { power: 2, unit: 1 }) / (figures.length - lost);
}

/**
 * Standard deviation; see `variance`.
 *
 * @example standardDeviation([1, 2, 6]) // 2.6457513110645907
 */
export function standardDeviation(figures: readonly number[], lost: 0 | 1 = 1): number | undefined {
  const squared = variance(figures, lost);
  return squared === undefined ? undefined : Math.sqrt(squared);
}

/**
 * Skewness G1, adjusted for bias; `undefined` for fewer than three figures or where all are equal.
 * G1 = √(n(n−1))/(n−2) · m₃/m₂^(3/2).
 * Source: Joanes and Gill, *Comparing Measures of Sample Skewness and Kurtosis*, The Statistician 47 (1998), pp.
 * 183–189.
 *
 * @example skewness([1, 2, 3]) // 0
 */
export function skewness(figures: readonly number[]): number | undefined {
  const n = figures.length;
  const middle = mean(figures);
  if (middle === undefined || n < 3) return undefined;
  const unit = unitOf(figures, middle);
  if (unit === undefined) return undefined;
  const second = powerSum(figures, middle, { power: 2, unit });
  const g1 = (Math.sqrt(n) * powerSum(figures, middle, { power: 3, unit })) / second ** 1.5;
  return (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis G2, adjusted for bias; `undefined` for fewer than four figures or where all are equal.
 * G2 = (n−1)/((n−2)(n−3)) · ((n+1)·(m₄/m₂² − 3) + 6).
 * Source: Joanes and Gill, as above.
 *
 * @example excessKurtosis([1, 2, 3, 4]) // -1.1999999999999993
 */
export function excessKurtosis(figures: readonly number[]): number | undefined {
  const n = figures.length;
  const middle = mean(figures);
  if (middle === undefined || n < 4) return undefined;
  const unit = unitOf(figures, middle);
  if (unit === undefined) return undefined;
  const second = powerSum(figures, middle, { power: 2, unit });
  const ratio = (n * powerSum(figures, middle, { power: 4, unit })) / second ** 2;
  return (((n + 1) * (ratio - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Distances whose fourth powers, and the square of whose squares, stay within the range of doubles. */
const USUAL = { least: 1e-70, most: 1e70 };

/**
 * In what unit distances from the mean are taken for the shape, which no unit changes: 1 for all that is usual, the largest distance
 * itself where powers would leave the range of doubles, `undefined` where all figures are equal.
 */
function unitOf(figures: readonly number[], middle: number): number | undefined {
  let largest = 0;
  for (const figure of figures) largest = Math.max(largest, Math.abs(figure - middle));
  if (largest === 0) return undefined;
  return largest >= USUAL.least && largest <= USUAL.most ? 1 : largest;
}

interface Powers {
  readonly power: 2 | 3 | 4;
  readonly unit: number;
}

/** Σ((x − middle)/unit)^power, compensated, written as a loop: columns of many thousand units come here again and again. */
function powerSum(figures: readonly number[], middle: number, { power, unit }: Powers): number {
  let sum = 0;
  let lost = 0;
  for (const figure of figures) {
    const distance = unit === 1 ? figure - middle : (figure - middle) / unit;
    const square = distance * distance;
    const term = power === 2 ? square : power === 3 ? square * distance : square * square;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
