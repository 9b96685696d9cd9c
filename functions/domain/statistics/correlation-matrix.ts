/** Correlations of many rows with one another. */
import { midRanks } from './agreement/mid-ranks.ts';
import { compensatedSum } from './compensated-sum.ts';
import { correlation } from './correlation.ts';

type Row = readonly (number | undefined)[];

export type CorrelationKind = 'pearson' | 'spearman';

export interface Correlated {
  /** `undefined` for fewer than two pairs, or where one of the rows does not vary. */
  readonly r: number | undefined;
  /** Places where both rows have a figure. */
  readonly count: number;
}

/** By row and column, in the order of the rows; symmetric. */
export type CorrelationMatrix = readonly (readonly Correlated[])[];

/**
 * Correlations between all rows, each over the places where both have a figure (pairwise deletion). Spearman’s is Pearson’s of
 * the ranks, ties sharing the mean of their places, the ranks taken among the pairs that are used.
 * As R’s `cor(use = "pairwise")`; OECD/JRC Handbook (2008), p. 64.
 *
 * @example correlationMatrix([[1, 2, 3], [1, 4, 9]], 'spearman')[0]?.[1]?.r // 1
 */
export function correlationMatrix(rows: readonly Row[], kind: CorrelationKind): CorrelationMatrix {
  const whole = rows.map((row) => (row.includes(undefined) ? undefined : standardised(row as readonly number[], kind)));
  const made: Correlated[][] = rows.map(() => []);
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = rows[j] ?? [];
      const [a, b] = [whole[i], whole[j]];
      const both =
        a !== undefined && b !== undefined ? { r: product(a, b), count: row.length } : correlated(row, other, kind);
      (made[i] ?? [])[j] = both;
      (made[j] ?? [])[i] = both;
    }
  }
  return made;
}

/**
 * One correlation, with the number of places that it is made of.
 *
 * @example correlated([1, 2, undefined], [1, 3, 5], 'pearson') // { r: 1, count: 2 }
 */
export function correlated(one: Row, other: Row, kind: CorrelationKind): Correlated {
  const [a, b]: [number[], number[]] = [[], []];
  for (let place = 0; place < one.length; place += 1) {
    const [x, y] = [one[place], other[place]];
    if (x === undefined || y === undefined) continue;
    a.push(x);
    b.push(y);
  }
  const r = kind === 'spearman' ? correlation(midRanks(a).ranks, midRanks(b).ranks) : correlation(a, b);
  return { r, count: a.length };
}

/** Distances from the mean as a vector of length 1; empty where the figures do not vary. */
function standardised(figures: readonly number[], kind: CorrelationKind): Float64Array {
  const row = Float64Array.from(kind === 'spearman' ? midRanks(figures).ranks : figures);
  const [first = 0] = row;
  if (row.every((figure) => figure === first)) return new Float64Array();
  // Subtracting one of the figures first keeps the digits of rows whose mean is far larger than their spread.
  const shifted = row.map((figure) => figure - first);
  const mean = compensatedSum(shifted) / shifted.length;
  const centred = shifted.map((figure) => figure - mean);
  const scale = centred.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  const scaled = centred.map((distance) => distance / scale);
  const length = Math.sqrt(dot(scaled, scaled));
  return scaled.map((distance) => distance / length);
}

function product(a: Float64Array, b: Float64Array): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return Math.max(-1, Math.min(1, dot(a, b)));
}

/** Σab, compensated as in `compensatedSum`, written as a loop: all pairs of many columns come here. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < a.length; i += 1) {
    const term = (a[i] ?? 0) * (b[i] ?? 0);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
