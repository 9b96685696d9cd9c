import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { RawCell } from '../../../domain/workbook/raw-cell.ts';
import { isRoleMark } from '../../../domain/workbook/tab-roles.ts';
import { metadataKeys } from './grid-fields.ts';

/** A key as it stands in its cell when nobody touched it. */
const keyCell = (key: string): RawCell => ({ value: key, format: 'text' });

/**
 * Adds the hidden keys that were wiped from their cells and still hang on their rows and columns. A key that is in its
 * cell stays, whatever the row says: two witnesses who disagree are for the reader of the table to settle. Nor is a key
 * given twice: sorting moves cells and leaves what hangs on the rows behind.
 */
export function restoreKeys(cells: Map<string, RawCell>, sheet: sheets_v4.Schema$Sheet): void {
  const rows = metadataKeys(sheet, 'row');
  const columns = metadataKeys(sheet, 'column');
  const place = placeOfMark(cells) ?? placeOfMetadata(rows, columns);
  if (place === undefined) return;
  const fill = (keys: ReadonlyMap<number, string>, a1: (position: number) => string, taken: ReadonlySet<unknown>) => {
    for (const [position, key] of keys) {
      if (isEmpty(cells.get(a1(position))) && !taken.has(key)) cells.set(a1(position), keyCell(key));
    }
  };
  fill(
    rows,
    (row) => a1Of(place.column, row),
    valuesIn(cells, (at) => at.column === place.column),
  );
  fill(
    columns,
    (column) => a1Of(column, place.row),
    valuesIn(cells, (at) => at.row === place.row),
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOfMark(cells: ReadonlyMap<string, RawCell>): Place | undefined {
  for (const [a1, { value }] of cells) if (isRoleMark(value)) return parseA1(a1);
  return undefined;
}

/** The mark hangs on its row and on its column. */
function placeOfMetadata(rows: ReadonlyMap<number, string>, columns: ReadonlyMap<number, string>): Place | undefined {
  const [row] = [...rows].find(([, key]) => isRoleMark(key)) ?? [];
  const [column] = [...columns].find(([, key]) => isRoleMark(key)) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function valuesIn(cells: ReadonlyMap<string, RawCell>, isWanted: (place: Place) => boolean): ReadonlySet<unknown> {
  const wanted = [...cells].filter(([a1]) => {
    const place = parseA1(a1);
    return place !== undefined && isWanted(place);
  });
  return new Set(wanted.map(([, { value }]) => value));
}

function isEmpty(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.value === null && cell.error === undefined && cell.formula === undefined);
}
