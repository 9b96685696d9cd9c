/** Which choice moves the result: Sobol' indices from paired samples. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { mean, variance } from '../../statistics/moments.ts';

export interface SobolSample {
  /** Results of the two independent samples, draw by draw. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** By factor: results of sample A with that factor taken from B. */
  readonly mixed: readonly (readonly number[])[];
}

export interface SobolIndex {
  /** Share of the variance that the factor explains alone. */
  readonly first: number;
  /** Share of the variance in which the factor has any part. */
  readonly total: number;
}

/**
 * First and total order indices of each factor; `undefined` where the results do not vary. The results are centred first,
 * without which the first order estimate is far noisier.
 * Source: Saltelli et al., *Variance Based Sensitivity Analysis of Model Output*, Computer Physics Communications 181 (2010), p. 262,
 * table 2: first order (b), total order (f) after Jansen (1999); OECD/JRC Handbook (2008), pp. 120–124.
 *
 * @example sobolIndices(sample)?.[0]?.total
 */
export function sobolIndices({ a, b, mixed }: SobolSample): readonly SobolIndex[] | undefined {
  const all = [...a, ...b];
  const [middle, spread] = [mean(all), variance(all)];
  if (middle === undefined || spread === undefined || spread === 0) return undefined;
  return mixed.map((results) => {
    const firsts = results.map((result, i) => ((b[i] ?? 0) - middle) * (result - (a[i] ?? 0)));
    const totals = results.map((result, i) => ((a[i] ?? 0) - result) ** 2);
    return {
      first: compensatedSum(firsts) / results.length / spread,
      total: compensatedSum(totals) / (2 * results.length) / spread,
    };
  });
}
