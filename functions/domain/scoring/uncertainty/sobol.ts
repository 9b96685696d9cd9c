/** Which choice moves the result: Sobol' indices from the rows of a design, with bootstrap intervals. */
import { quantile } from '../../statistics/quantile.ts';
import { oneOf, type Random } from './seeded-random.ts';

export interface SobolSample {
  /** Results of the two independent samples, row by row. */
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  /** By factor: results of sample A with that factor taken from B. */
  readonly mixed: readonly ArrayLike<number>[];
}

export interface SobolIndex {
  /** Share of the variance that the factor explains alone. */
  readonly first: number;
  /** Share of the variance in which the factor has any part. */
  readonly total: number;
}

export interface SobolInterval extends SobolIndex {
  /** From the 5 % to the 95 % quantile of the resamples. */
  readonly firstBetween: readonly [number, number];
  readonly totalBetween: readonly [number, number];
}

/**
 * First and total order indices of each factor; `undefined` where the results do not vary. The results are centred, without
 * which the first order estimate is far noisier.
 * Source: Saltelli et al., *Variance Based Sensitivity Analysis of Model Output*, Computer Physics Communications 181 (2010), p. 262,
 * table 2: first order (b), total order (f) after Jansen (1999); OECD/JRC Handbook (2008), pp. 120–124.
 *
 * @example sobolIndices({ a: [0, 1], b: [1, 0], mixed: [[1, 0]] })?.[0]?.first // 1
 */
export function sobolIndices(sample: SobolSample): readonly SobolIndex[] | undefined {
  return indicesOf(termsOf(sample), undefined);
}

/**
 * The same with bootstrap intervals: rows are drawn anew with replacement, `resamples` times. The same `rows` may serve many results of
 * one design.
 */
export function sobolIntervals(
  sample: SobolSample,
  resamples: readonly Uint32Array[],
): readonly SobolInterval[] | undefined {
  const terms = termsOf(sample);
  const estimates = resamples.flatMap((rows) => [indicesOf(terms, rows) ?? []].filter(({ length }) => length > 0));
  return indicesOf(terms, undefined)?.map((index, factor) => ({
    ...index,
    firstBetween: between(estimates.map((own) => own[factor]?.first ?? 0)),
    totalBetween: between(estimates.map((own) => own[factor]?.total ?? 0)),
  }));
}

/** Rows drawn with replacement, for bootstrap intervals. */
export function resampledRows(rows: number, resamples: number, random: Random): readonly Uint32Array[] {
  return Array.from({ length: resamples }, () => Uint32Array.from({ length: rows }, () => oneOf(rows, random)));
}

function between(estimates: readonly number[]): readonly [number, number] {
  const sorted = [...estimates].sort((a, b) => a - b);
  return [quantile(sorted, 0.05) ?? 0, quantile(sorted, 0.95) ?? 0];
}

/** What the estimators sum, row by row, all results less their common mean so that sums lose nothing. */
interface Terms {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

function termsOf({ a, b, mixed }: SobolSample): Terms {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) + (b[i] ?? 0);
  const middle = a.length === 0 ? 0 : sum / (2 * a.length);
  const centred = (results: ArrayLike<number>): Float64Array => Float64Array.from(results, (result) => result - middle);
  return { a: centred(a), b: centred(b), mixed: mixed.map(centred) };
}

/** The indices over the given rows, or over all. */
function indicesOf({ a, b, mixed }: Terms, rows: Uint32Array | undefined): readonly SobolIndex[] | undefined {
  const n = rows?.length ?? a.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    const row = rows === undefined ? i : (rows[i] ?? 0);
    const one = a[row] ?? 0;
    const other = b[row] ?? 0;
    sum += one + other;
    squares += one * one + other * other;
  }
  const middle = sum / (2 * n);
  // The sample's variance over both samples, divided by 2n − 1.
  const spread = (squares - 2 * n * middle * middle) / (2 * n - 1);
  if (!(spread > 0)) return undefined;
  return mixed.map((results) => {
    let [first, total] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      const row = rows === undefined ? i : (rows[i] ?? 0);
      const difference = (results[row] ?? 0) - (a[row] ?? 0);
      first += ((b[row] ?? 0) - middle) * difference;
      total += difference * difference;
    }
    return { first: first / n / spread, total: total / (2 * n) / spread };
  });
}
