import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { Feedback } from '../../../domain/workbook/feedback.ts';
import { isWithin } from '../making/grid-range.ts';
import { verticalRuns } from '../making/inputs-of.ts';
import { type RememberedTab, tabTitled } from './remembered-book.ts';
import { textCell } from './text-cell.ts';

/** The texts of cells of ours that may be written, by tab and address. */
export type PlacedMarks = ReadonlyMap<RememberedTab, ReadonlyMap<string, PlacedText>>;

export interface PlacedText {
  readonly text: string;
  /** Points that the row is to be tall. */
  readonly height: number | undefined;
}

/**
 * Marks at their places. A cell that people fill in is left alone, whatever address we were given; marks for a tab that is
 * gone, for a whole tab of ours, or for places outside of a tab are left out.
 */
export function placeMarks(
  marks: Feedback['marks'],
  tabs: readonly RememberedTab[],
  own: ReadonlySet<RememberedTab>,
): PlacedMarks {
  const placed = new Map<RememberedTab, ReadonlyMap<string, PlacedText>>();
  for (const [tab, ofTab] of Map.groupBy(marks, ({ tab: title }) => tabTitled(tabs, title))) {
    if (tab !== undefined && !own.has(tab)) placed.set(tab, textsOf(tab, ofTab));
  }
  return placed;
}

/** Of two texts for one cell the later counts. */
function textsOf(tab: RememberedTab, marks: Feedback['marks']): ReadonlyMap<string, PlacedText> {
  return new Map(
    marks.flatMap(({ a1, text, height }): [string, PlacedText][] => {
      const place = parseA1(a1);
      const isOnTab = place !== undefined && place.row <= tab.rowCount && place.column <= tab.columnCount;
      return isOnTab && !isInput(tab, a1, place) ? [[a1, { text, height }]] : [];
    }),
  );
}

/** Left open by the tab's protection, or with a rule for what may be typed: people may have taken the protection away. */
function isInput({ open, ruled }: RememberedTab, a1: string, place: { row: number; column: number }): boolean {
  return ruled.has(a1) || open.some((range) => isWithin(range, place));
}

const PIXELS_A_POINT = 4 / 3;

/** Writes the texts and nothing else, neighbours of a column in one request; and the heights of rows where some are asked for. */
export function markRequests(marks: PlacedMarks): sheets_v4.Schema$Request[] {
  return [...marks].flatMap(([{ sheetId }, texts]) => [
    ...verticalRuns([...texts.keys()].flatMap((a1) => parseA1(a1) ?? [])).map(({ column, from, to }) => ({
      updateCells: {
        start: { sheetId, rowIndex: from - 1, columnIndex: column - 1 },
        rows: Array.from({ length: to - from + 1 }, (_, i) => ({
          values: [textCell(texts.get(a1Of(column, from + i))?.text ?? '')],
        })),
        fields: 'userEnteredValue',
      },
    })),
    ...heightRequests(sheetId, texts),
  ]);
}

function heightRequests(sheetId: number, texts: ReadonlyMap<string, PlacedText>): sheets_v4.Schema$Request[] {
  return [...texts].flatMap(([a1, { height }]) => {
    const row = parseA1(a1)?.row;
    if (row === undefined || height === undefined) return [];
    const range = { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row };
    const properties = { pixelSize: Math.round(height * PIXELS_A_POINT) };
    return [{ updateDimensionProperties: { range, properties, fields: 'pixelSize' } }];
  });
}
