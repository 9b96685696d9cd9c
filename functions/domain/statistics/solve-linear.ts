/** Systems of linear equations. */

/**
 * x with A·x = b by elimination with the largest pivot of the column; `undefined` where A is singular.
 * Source: Golub and Van Loan, *Matrix Computations*, 4th ed. (2013), section 3.4.
 *
 * @example solveLinear([[2, 1], [1, 3]], [3, 5]) // [0.8, 1.4]
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const scale = Math.max(...rows.flatMap((row) => row.slice(0, -1).map(Math.abs)), 0);
  for (let k = 0; k < rows.length; k += 1) {
    const best = pivotOf(rows, k);
    if (Math.abs(rows[best]?.[k] ?? 0) <= 1e-13 * scale) return undefined;
    [rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
    for (let i = k + 1; i < rows.length; i += 1) subtract(rows[i] ?? [], rows[k] ?? [], k);
  }
  return backwards(rows);
}

function pivotOf(rows: readonly (readonly number[])[], k: number): number {
  let best = k;
  for (let i = k + 1; i < rows.length; i += 1)
    if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
  return best;
}

function subtract(row: number[], pivot: readonly number[], k: number): void {
  const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
  for (let j = k; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
}

function backwards(rows: readonly (readonly number[])[]): readonly number[] {
  const found = rows.map(() => 0);
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i] ?? [];
    let sum = row.at(-1) ?? 0;
    for (let j = i + 1; j < rows.length; j += 1) sum -= (row[j] ?? 0) * (found[j] ?? 0);
    found[i] = sum / (row[i] ?? 1);
  }
  return found;
}
