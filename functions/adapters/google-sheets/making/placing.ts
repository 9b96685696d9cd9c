import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import type { PlannedTab } from '../../../domain/workbook/plan.ts';
import { cellsIn, metadataKeys } from '../reading/grid-fields.ts';
import { placesIn } from './grid-range.ts';
import { verticalRuns } from './inputs-of.ts';
import { keysOf, type PlannedKey } from './keys-of.ts';

/** Where a planned tab's rows and columns stand now that people have worked in it. */
export interface Placing {
  /** Nothing moved: every place is where it was planned. */
  readonly isAsPlanned: boolean;
  /** The ranges that a planned range has become; rows and columns whose key is lost are left out. */
  move(range: string): readonly string[];
  /** Where a key stands, and by which of its two witnesses. */
  locate(key: PlannedKey): Located | undefined;
}

export interface Located {
  readonly position: number;
  readonly isHung: boolean;
  readonly isInCell: boolean;
}

/** Finds the keys of a tab by what hangs on its rows and columns, or else by its hidden cells. */
export function placingOf(tab: PlannedTab, sheet: sheets_v4.Schema$Sheet): Placing {
  const keys = keysOf(tab);
  const found = new Map(locateKeys(keys, sheet).map(({ key, located }) => [nameOf(key), located]));
  const now = (dimension: PlannedKey['dimension'], planned: number): number | undefined => {
    const key = keys.find((each) => each.dimension === dimension && each.position === planned);
    return key && found.get(nameOf(key))?.position;
  };
  const isAsPlanned = keys.every((key) => {
    const located = found.get(nameOf(key));
    if (located !== undefined) return located.position === key.position;
    // A lost key before others that are in place: its row is still there, or they would have moved up.
    return keys.some(
      (other) =>
        other.dimension === key.dimension && other.position > key.position && found.get(nameOf(other)) !== undefined,
    );
  });
  return {
    isAsPlanned,
    locate: (key) => found.get(nameOf(key)),
    move: (range) => (isAsPlanned ? [range] : movedRange(range, now)),
  };
}

/** No row or column has two keys. */
function nameOf({ dimension, position }: PlannedKey): string {
  return `${dimension} ${position}`;
}

function locateKeys(
  keys: readonly PlannedKey[],
  sheet: sheets_v4.Schema$Sheet,
): { key: PlannedKey; located: Located | undefined }[] {
  const hung = { row: byKey(metadataKeys(sheet, 'row')), column: byKey(metadataKeys(sheet, 'column')) };
  const texts = new Map<string, { row: number; column: number }[]>();
  for (const { cell, ...place } of cellsIn(sheet)) {
    const text = cell.userEnteredValue?.stringValue;
    if (text != null) texts.set(text, [...(texts.get(text) ?? []), place]);
  }
  return keys.map((key) => {
    const at = parseA1(key.a1);
    const across = key.dimension === 'row' ? at?.column : at?.row;
    const inCells = (texts.get(key.key) ?? []).filter(
      ({ row, column }) => (key.dimension === 'row' ? column : row) === across,
    );
    const position = hung[key.dimension].get(key.key) ?? inCells[0]?.[key.dimension];
    if (position === undefined || inCells.length > 1) return { key, located: undefined };
    return { key, located: { position, isHung: hung[key.dimension].has(key.key), isInCell: inCells.length === 1 } };
  });
}

function byKey(keys: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
  return new Map([...keys].map(([position, key]) => [key, position]));
}

function movedRange(
  range: string,
  now: (dimension: PlannedKey['dimension'], planned: number) => number | undefined,
): readonly string[] {
  const places = placesIn(range).flatMap((planned) => {
    const [row, column] = [now('row', planned.row), now('column', planned.column)];
    return row === undefined || column === undefined ? [] : [{ row, column }];
  });
  return verticalRuns(places).map(({ column, from, to }) => `${a1Of(column, from)}:${a1Of(column, to)}`);
}
