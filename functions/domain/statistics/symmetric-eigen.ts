/** Eigenvalues and eigenvectors of a symmetric matrix. */

export interface Eigen {
  /** Descending. */
  readonly values: readonly number[];
  /** In the order of the values, each of length 1, with its largest component positive. */
  readonly vectors: readonly (readonly number[])[];
}

const SWEEPS = 100;

/**
 * Jacobi's cyclic rotations, until nothing is left beside the diagonal.
 * Source: Golub and Van Loan, *Matrix Computations*, 4th ed. (2013), section 8.5.
 *
 * @example symmetricEigen([[2, 1], [1, 2]]).values // [3, 1]
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((_row, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < n - 1; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, v, [p, q]);
  }
  const order = a.map((row, i) => ({ value: row[i] ?? 0, i })).sort((x, y) => y.value - x.value);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ i }) => upright(v.map((row) => row[i] ?? 0))),
  };
}

function offDiagonal(a: readonly (readonly number[])[]): number {
  const scale = Math.max(...a.map((row, i) => Math.abs(row[i] ?? 0)), Number.MIN_VALUE);
  let sum = 0;
  for (const [i, row] of a.entries()) for (const [j, entry] of row.entries()) if (i !== j) sum += (entry / scale) ** 2;
  return sum < 1e-32 ? 0 : sum;
}

function rotate(a: number[][], v: number[][], [p, q]: readonly [number, number]): void {
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
  const entry = rowP[q] ?? 0;
  if (entry === 0) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * entry);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const turn = { p, q, c, s: t * c };
  for (const row of a) turnPair(row, turn);
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = turn.c * x - turn.s * y;
    rowQ[k] = turn.s * x + turn.c * y;
  }
  // What the turn takes away is gone: left to rounding, it would be turned again in every sweep to come.
  rowP[q] = 0;
  rowQ[p] = 0;
  for (const row of v) turnPair(row, turn);
}

function turnPair(row: number[], { p, q, c, s }: { p: number; q: number; c: number; s: number }): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}

function upright(vector: readonly number[]): readonly number[] {
  const largest = vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0);
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}
