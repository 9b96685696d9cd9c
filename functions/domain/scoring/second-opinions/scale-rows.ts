/** Columns put on a common scale before units are compared, without turning costs round. */
import { compensatedSum } from '../../statistics/compensated-sum.ts';
import { type Alternatives, columnOf } from './alternatives.ts';

/** `vector`: over the length of the column; `sum`: over its sum; `none`: as it is. */
export type RowScale = 'vector' | 'sum' | 'none';

/**
 * The rows with every column over its length or its sum; a column without length stays as it is.
 *
 * @example scaleRows([[3], [4]], 'vector') // [[0.6], [0.8]]
 */
export function scaleRows(rows: Alternatives['rows'], scale: RowScale): Alternatives['rows'] {
  if (scale === 'none') return rows;
  const sizes = (rows[0] ?? []).map((_, i) => {
    const column = columnOf(rows, i);
    return scale === 'sum' ? compensatedSum(column) : Math.hypot(...column);
  });
  return rows.map((row) => row.map((value, i) => ((sizes[i] ?? 0) === 0 ? value : value / (sizes[i] ?? 1))));
}
