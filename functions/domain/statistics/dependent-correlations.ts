/** Whether one thing goes more with a second than with a third, all three seen on the same units. */
import { incompleteBeta } from './incomplete-beta.ts';

export interface DependentCorrelations {
  /** Of the first with the second, and of the first with the third. */
  readonly r12: number;
  readonly r13: number;
  /** Of the two that are compared. */
  readonly r23: number;
  readonly count: number;
}

/**
 * Two-sided probability of so large a difference between r12 and r13 where both are equal, by Williams’ t with n − 3 degrees of
 * freedom: t = (r12 − r13) √((n − 1)(1 + r23) / (2 |R| (n − 1)/(n − 3) + r̄² (1 − r23)³)), with |R| the determinant of the three
 * correlations and r̄ the mean of the two. `undefined` for fewer than four units; 1 where the second and the third are the same.
 * Source: Steiger, *Tests for Comparing Elements of a Correlation Matrix*, Psychological Bulletin 87 (1980), pp. 245–251; as
 * `r.test` of the R package psych.
 *
 * @example differenceSignificance({ r12: 0.5, r13: 0.5, r23: 0.2, count: 30 }) // 1
 */
export function differenceSignificance({ r12, r13, r23, count }: DependentCorrelations): number | undefined {
  if (count < 4) return undefined;
  if (r12 === r13) return 1;
  const determinant = Math.max(0, 1 - r12 ** 2 - r13 ** 2 - r23 ** 2 + 2 * r12 * r13 * r23);
  const mean = (r12 + r13) / 2;
  const spread = (2 * determinant * (count - 1)) / (count - 3) + mean ** 2 * (1 - r23) ** 3;
  const square = spread > 0 ? ((r12 - r13) ** 2 * (count - 1) * (1 + r23)) / spread : Number.POSITIVE_INFINITY;
  const freedom = count - 3;
  return Number.isFinite(square) ? incompleteBeta(freedom / (freedom + square), { a: freedom / 2, b: 0.5 }) : 0;
}
