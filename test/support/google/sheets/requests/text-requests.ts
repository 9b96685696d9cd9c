/** Requests that look for texts. */
import { enterText } from '../cells/enter-text.ts';
import { asText } from '../formula/coerce.ts';
import { type Area, wholeGrid } from '../model/bounds.ts';
import { cellAt, filledCells, type Place, patchCell } from '../model/cells.ts';
import { deleting } from '../model/line-map.ts';
import { changeLines } from '../model/structure.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { Edit } from './edit.ts';
import { areaOf, linesOf, refused, sheetWithId } from './places.ts';
import type { RequestKinds } from './request-kinds.ts';

type FindReplace = SheetsMessage<'FindReplaceRequest'>;

export const textRequests = {
  findReplace: (edit, request) => {
    const pattern = patternOf(request);
    const counts = { values: 0, formulas: 0, occurrences: 0, rows: new Set<string>(), sheets: new Set<number>() };
    for (const area of searchedAreas(edit, request)) {
      for (const [place] of [...filledCells(area.sheet, area)]) {
        const found = replaceIn(edit, { area, place, request, pattern });
        if (found === undefined) continue;
        counts[found.isFormula ? 'formulas' : 'values'] += 1;
        counts.occurrences += found.occurrences;
        counts.rows.add(`${area.sheet.id} ${place.row}`);
        counts.sheets.add(area.sheet.id);
      }
    }
    const reply = {
      valuesChanged: counts.values,
      formulasChanged: counts.formulas,
      rowsChanged: counts.rows.size,
      sheetsChanged: counts.sheets.size,
      occurrencesChanged: counts.occurrences,
    };
    return { findReplace: Object.fromEntries(Object.entries(reply).filter(([, count]) => count > 0)) };
  },

  trimWhitespace: (edit, { range }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    let changed = 0;
    for (const [place, cell] of [...filledCells(area.sheet, area)]) {
      const text = cell.userEnteredValue?.stringValue;
      const trimmed = text?.trim().replaceAll(/[ \t]+/g, ' ');
      if (trimmed === undefined || trimmed === text) continue;
      patchCell(area.sheet, place, { userEnteredValue: trimmed === '' ? undefined : { stringValue: trimmed } });
      changed += 1;
    }
    return { trimWhitespace: changed === 0 ? {} : { cellsChangedCount: changed } };
  },

  deleteDuplicates: (edit, { range, comparisonColumns = [] }) => {
    const area = areaOf(edit, range);
    edit.checkEditable(area.sheet, area);
    const columns = comparedColumns(edit, area, comparisonColumns);
    const calculation = edit.calculation();
    const seen = new Set<string>();
    const doubled: number[] = [];
    for (let row = area.startRow; row < area.endRow; row++) {
      const key = JSON.stringify(
        columns.map((column) => asText(calculation.valueAt(area.sheet, { row, column })).toLowerCase()),
      );
      if (seen.has(key)) doubled.push(row);
      seen.add(key);
    }
    const band = [area.startColumn, area.endColumn] as const;
    for (const row of doubled.reverse()) {
      changeLines(edit.book, { sheet: area.sheet, dimension: 'ROWS', map: deleting(row, row + 1), band });
    }
    return { deleteDuplicates: doubled.length === 0 ? {} : { duplicatesRemovedCount: doubled.length } };
  },
} as const satisfies Partial<RequestKinds>;

function patternOf({
  find = '',
  matchCase = false,
  matchEntireCell = false,
  searchByRegex = false,
}: FindReplace): RegExp {
  if (find === '') throw refused('find must not be empty.');
  const source = searchByRegex ? find : find.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
  } catch {
    throw refused(`Invalid regular expression: ${find}`);
  }
}

function searchedAreas(edit: Edit, { range, sheetId, allSheets }: FindReplace): readonly Area[] {
  if (range !== undefined) return [areaOf(edit, range)];
  if (sheetId !== undefined) return [wholeGrid(sheetWithId(edit, sheetId))];
  if (allSheets === true) return edit.book.sheets.map((sheet) => wholeGrid(sheet));
  throw refused('One of range, sheetId or allSheets must be set.');
}

interface Searching {
  readonly area: Area;
  readonly place: Place;
  readonly request: FindReplace;
  readonly pattern: RegExp;
}

function replaceIn(
  edit: Edit,
  { area, place, request, pattern }: Searching,
): { isFormula: boolean; occurrences: number } | undefined {
  const { sheet } = area;
  const entered = cellAt(sheet, place).userEnteredValue;
  const formula = entered?.formulaValue;
  if (entered === undefined || (formula !== undefined && request.includeFormulas !== true)) return undefined;
  const text = formula ?? asText(entered.stringValue ?? entered.numberValue ?? entered.boolValue ?? null);
  const occurrences = text.match(pattern)?.length ?? 0;
  if (occurrences === 0) return undefined;
  edit.checkEditable(sheet, {
    startRow: place.row,
    endRow: place.row + 1,
    startColumn: place.column,
    endColumn: place.column + 1,
  });
  const replacement = request.replacement ?? '';
  const replaced =
    request.searchByRegex === true
      ? text.replaceAll(pattern, replacement)
      : text.replaceAll(pattern, () => replacement);
  const { locale } = edit.book.properties;
  const value = enterText(replaced, {
    locale,
    thisYear: edit.now.getUTCFullYear(),
    isText: entered.stringValue !== undefined && !replaced.startsWith('='),
  }).value;
  patchCell(sheet, place, { userEnteredValue: value, textFormatRuns: undefined });
  return { isFormula: formula !== undefined, occurrences };
}

function comparedColumns(
  edit: Edit,
  area: Area,
  ranges: readonly SheetsMessage<'DimensionRange'>[],
): readonly number[] {
  const spans =
    ranges.length === 0
      ? [{ from: area.startColumn, to: area.endColumn }]
      : ranges.map((range) => linesOf(edit, range));
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index));
}
