/** How far several judges put the same things in the same order. */
import { compensatedSum } from '../compensated-sum.ts';
import { midRanks } from './mid-ranks.ts';

/**
 * Kendall's coefficient of concordance, corrected for ties: with m judges, n things, Rᵢ the sum of a thing's mid-ranks, and T
 * the sum of t³ − t over the ties of t things of every judge,
 *
 *     W = 12 · Σ (Rᵢ − m(n + 1)/2)² / (m²(n³ − n) − m·T)
 *
 * 1: all have the same order; 0: their orders cancel out. `undefined` for fewer than two judges or things, and where every
 * judge puts all things on one level.
 * Source: Kendall and Gibbons, *Rank Correlation Methods*; formula and correction as in NAG's routine `g08da`.
 *
 * @param judges a row for each judge with one mark of each thing, none missing
 * @example kendallW([[1, 2, 3], [10, 20, 30]]) // 1
 */
export function kendallW(judges: readonly (readonly number[])[]): number | undefined {
  const m = judges.length;
  const n = judges[0]?.length ?? 0;
  if (m < 2 || n < 2 || judges.some((row) => row.length !== n)) return undefined;
  const ranked = judges.map(midRanks);
  const sums = Array.from({ length: n }, (_, i) => compensatedSum(ranked.map(({ ranks }) => ranks[i] ?? 0)));
  const spread = compensatedSum(sums.map((sum) => (sum - (m * (n + 1)) / 2) ** 2));
  const tied = compensatedSum(ranked.flatMap(({ ties }) => ties.map((t) => t ** 3 - t)));
  const most = m * m * (n ** 3 - n) - m * tied;
  return most > 0 ? (12 * spread) / most : undefined;
}
