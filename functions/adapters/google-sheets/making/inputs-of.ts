import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { PlannedTab } from '../../../domain/workbook/plan.ts';

/** The cells of a tab that people fill in, as ranges: neighbours in a column make one. */
export function inputRanges({ cells }: Pick<PlannedTab, 'cells'>): readonly string[] {
  const places = cells.flatMap(({ a1, look }) => (look.startsWith('input') ? (parseA1(a1) ?? []) : []));
  return verticalRuns(places).map(({ column, from, to }) =>
    from === to ? a1Of(column, from) : `${a1Of(column, from)}:${a1Of(column, to)}`,
  );
}

export interface VerticalRun {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Cells gathered into runs of neighbours, column by column from the top. */
export function verticalRuns(
  places: readonly { readonly row: number; readonly column: number }[],
): readonly VerticalRun[] {
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of places.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const open = runs.at(-1);
    if (open?.column === column && open.to >= row - 1) open.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs;
}
