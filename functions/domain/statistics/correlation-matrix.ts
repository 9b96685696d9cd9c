/** Correlations of many rows with one another. */
import { midRanks } from './agreement/mid-ranks.ts';
import { compensatedSum } from './compensated-sum.ts';

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
  const whole = rows.map((row) =>
    row.includes(undefined)
      ? undefined
      : centred(
          Float64Array.from(row, (figure) => figure ?? 0),
          kind,
        ),
  );
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
  const [a, b] = [new Float64Array(one.length), new Float64Array(one.length)];
  let count = 0;
  for (let place = 0; place < one.length; place += 1) {
    const [x, y] = [one[place], other[place]];
    if (x === undefined || y === undefined) continue;
    a[count] = x;
    b[count] = y;
    count += 1;
  }
  const [rowA, rowB] = [a.subarray(0, count), b.subarray(0, count)];
  return { r: product(centred(rowA, kind), centred(rowB, kind)), count };
}

interface Centred {
  /** Distances from the mean, the largest of them 1. */
  readonly distances: Float64Array;
  readonly squares: number;
}

/** `undefined` where the figures do not vary. */
function centred(figures: Float64Array, kind: CorrelationKind): Centred | undefined {
  const row = kind === 'spearman' ? Float64Array.from(midRanks([...figures]).ranks) : figures;
  const [first = 0] = row;
  if (row.every((figure) => figure === first)) return undefined;
  // Subtracting one of the figures first keeps the digits of rows whose mean is far larger than their spread.
  const shifted = row.map((figure) => figure - first);
  const mean = compensatedSum(shifted) / shifted.length;
  const plain = shifted.map((figure) => figure - mean);
  const scale = plain.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  const distances = plain.map((distance) => distance / scale);
  return { distances, squares: dot(distances, distances) };
}

function product(a: Centred | undefined, b: Centred | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  return Math.max(-1, Math.min(1, dot(a.distances, b.distances) / Math.sqrt(a.squares * b.squares)));
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
