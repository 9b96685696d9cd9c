/** How far two rows of figures have the same order. */
import { midRanks } from './agreement/mid-ranks.ts';
import { compensatedSum } from './compensated-sum.ts';
import { correlation } from './correlation.ts';

type Row = readonly (number | undefined)[];

/** Places where both rows have a figure. */
function pairsOf(one: Row, other: Row): readonly (readonly [number, number])[] {
  return one.flatMap((a, place) => {
    const b = other[place];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
}

/**
 * Spearman's ρ: Pearson's correlation of the ranks, equal figures at the mean of theirs; over the places where both rows have a
 * figure, `undefined` where one of them does not vary there.
 * Source: Kendall, *Rank Correlation Methods* (1948), chapter 1; pymcdm 1.4.0, `spearman`; COINr 1.1.14, `get_corr`.
 *
 * @example spearman([1, 2, 3], [10, 30, 20]) // 0.5
 */
export function spearman(one: Row, other: Row): number | undefined {
  const pairs = pairsOf(one, other);
  return correlation(midRanks(pairs.map(([a]) => a)).ranks, midRanks(pairs.map(([, b]) => b)).ranks);
}

interface Orders {
  /** Pairs in the same order less those in the opposite one. */
  readonly excess: number;
  /** Pairs that differ in the first row, in the second, and all. */
  readonly apart: readonly [first: number, second: number];
  readonly all: number;
}

function ordersOf(one: Row, other: Row): Orders {
  const pairs = pairsOf(one, other);
  let [excess, first, second] = [0, 0, 0];
  for (const [j, [a, b]] of pairs.entries()) {
    for (let i = 0; i < j; i += 1) {
      const [c = 0, d = 0] = pairs[i] ?? [];
      const [signs, others] = [Math.sign(a - c), Math.sign(b - d)];
      excess += signs * others;
      first += Math.abs(signs);
      second += Math.abs(others);
    }
  }
  return { excess, apart: [first, second], all: (pairs.length * (pairs.length - 1)) / 2 };
}

/**
 * Kendall's τ: pairs in the same order less those in the opposite one, over all pairs (τ-a), or over the root of those that
 * differ in each row (τ-b), which allows for ties. `undefined` for fewer than two places, and for τ-b where a row does not vary.
 * Source: Kendall, *Rank Correlation Methods* (1948), chapters 1 and 3; pymcdm 1.4.0, `kendall_tau` (τ-a); pandas, `corr` (τ-b).
 *
 * @example kendallTau([1, 2, 3], [10, 30, 20], 'a') // 1 / 3
 */
export function kendallTau(one: Row, other: Row, form: 'a' | 'b'): number | undefined {
  const { excess, apart, all } = ordersOf(one, other);
  const whole = form === 'a' ? all : Math.sqrt(apart[0] * apart[1]);
  return whole === 0 ? undefined : excess / whole;
}

/**
 * Weighted Spearman's r_w between two rows of ranks with 1 for the best: differences among the best weigh more.
 * r_w = 1 − 6 Σ(x − y)²((n − x + 1) + (n − y + 1)) / (n⁴ + n³ − n² − n). `undefined` for fewer than two places.
 * Source: as in pymcdm 1.4.0, `weighted_spearman`.
 *
 * @example weightedSpearman([1, 2, 3], [1, 3, 2]) // 0.625
 */
export function weightedSpearman(one: Row, other: Row): number | undefined {
  const pairs = pairsOf(one, other);
  const n = pairs.length;
  if (n < 2) return undefined;
  const sum = compensatedSum(pairs.map(([x, y]) => (x - y) ** 2 * (n - x + 1 + (n - y + 1))));
  return 1 - (6 * sum) / (n ** 4 + n ** 3 - n ** 2 - n);
}

/**
 * The rank similarity coefficient WS of the second row to the first, both ranks with 1 for the best: what differs at the top of
 * the first counts most, and the two are not exchangeable. WS = 1 − Σ 2^(−x) |x − y| / max(x − 1, n − x). `undefined` for fewer
 * than two places.
 * Source: as in pymcdm 1.4.0, `rank_similarity_coef`.
 *
 * @example rankSimilarity([1, 2, 3], [1, 3, 2]) // 0.6875
 */
export function rankSimilarity(one: Row, other: Row): number | undefined {
  const pairs = pairsOf(one, other);
  const n = pairs.length;
  if (n < 2) return undefined;
  return 1 - compensatedSum(pairs.map(([x, y]) => (2 ** -x * Math.abs(x - y)) / Math.max(x - 1, n - x)));
}
