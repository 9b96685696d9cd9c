/** How easily a correlation comes about by chance alone. */
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Two-sided probability of a correlation at least as far from 0 between two unrelated rows of `count` pairs, by Student’s t with
 * n − 2 degrees of freedom: t = r √((n − 2)/(1 − r²)), so that p = I(1 − r²; (n − 2)/2, 1/2). `undefined` for fewer than three
 * pairs. As R’s `cor.test` (Pearson), by which COINr 1.1.14, `get_corr`, leaves out what is not significant.
 *
 * @example correlationSignificance(0, 10) // 1
 */
export function correlationSignificance(r: number, count: number): number | undefined {
  if (count < 3) return undefined;
  return incompleteBeta(Math.max(0, 1 - r * r), { a: (count - 2) / 2, b: 0.5 });
}
