/** A tab of ours that feedback replaces as a whole, as it stands before the first time. */
import { a1Of, columnLetters } from './a1.ts';
import type { Look, PlannedCell, PlannedTab } from './plan.ts';

const HEADING_LOOKS = ['title', 'group', 'subtitle'] as const;
/** Rows below the heads whose first cells are coloured by their marks. */
const COLOURED_ROWS = 500;

/**
 * The look of a line above the table, counted from 0; further lines look like the last.
 *
 * @example headingLook(0) // 'title'
 */
export function headingLook(line: number): Look {
  return HEADING_LOOKS[line] ?? 'subtitle';
}

export interface OwnTabPlan {
  readonly title: string;
  /** What the lines above the table say; those beyond hold a space: the heading ends at the first empty row. */
  readonly heading: readonly string[];
  readonly lines: number;
  readonly header: readonly string[];
  /** In characters, one a column. */
  readonly widths: readonly number[];
}

/**
 * Heading, one row left free, the heads, and one empty row with the looks of the rows to come.
 *
 * @example planOwnTab({ title: '今日一览', heading: ['今日一览'], lines: 3, header: ['事项'], widths: [30] }).freeze.rows // 5
 */
export function planOwnTab({ title, heading, lines, header, widths }: OwnTabPlan): PlannedTab {
  const headRow = lines + 2;
  const row = (number: number, look: Look, values?: readonly string[]): PlannedCell[] =>
    header.map((_, i) => ({ a1: a1Of(i + 1, number), look, ...(values && { value: values[i] ?? '' }) }));
  const above = Array.from({ length: lines }, (_, i) => i);
  return {
    title,
    visibility: 'visible',
    cells: [
      ...above.map((i) => ({ a1: a1Of(1, i + 1), look: headingLook(i), value: heading[i] ?? ' ' })),
      ...row(headRow, 'header', header),
      ...row(headRow + 1, 'finding'),
    ],
    widths,
    hiddenColumns: [],
    heights: { 1: 34, 2: 24, [headRow]: 28 },
    merges: above.map((i) => `A${i + 1}:${columnLetters(header.length)}${i + 1}`),
    freeze: { rows: headRow, columns: 0 },
    inputs: [],
    statuses: [{ range: `A${headRow + 1}:A${headRow + COLOURED_ROWS}` }],
    landscape: true,
  };
}
