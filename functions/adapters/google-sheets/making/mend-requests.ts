import type { sheets_v4 } from '@googleapis/sheets';
import { a1Of, parseA1 } from '../../../domain/workbook/a1.ts';
import { type PlannedTab, STATUS_MARKS, type WorkbookPlan } from '../../../domain/workbook/plan.ts';
import { cellsIn } from '../reading/grid-fields.ts';
import { guardRequests, nameRequests, numberedTabs } from './book-requests.ts';
import { isWithin, placesIn } from './grid-range.ts';
import { inputRanges } from './inputs-of.ts';
import { keysOf } from './keys-of.ts';
import { type Placing, placingOf } from './placing.ts';
import { protectionRequests } from './protection-requests.ts';
import { colourRequests, keyRequest, ruleRequest } from './rule-requests.ts';
import { hideRequests, type NumberedTab, tabRequests } from './tab-requests.ts';

type Request = sheets_v4.Schema$Request;
type Sheet = sheets_v4.Schema$Sheet;

/**
 * What a workbook lacks of its plan: tabs without inputs, protections, rules, colours, keys. Empty for a whole one. Cells that
 * people fill in are never written, and what they moved is mended where it stands now.
 */
export function mendRequests(
  plan: WorkbookPlan,
  book: sheets_v4.Schema$Spreadsheet,
  accounts: readonly string[],
): readonly Request[] {
  const tabs = numberedTabs(plan).map((numbered, index) => ({ ...numbered, index, sheet: sheetOf(book, numbered) }));
  const present = tabs.map(({ tab, sheetId, sheet }) => ({ tab, sheetId: sheet?.properties?.sheetId ?? sheetId }));
  return [
    ...tabs.flatMap(({ tab, sheetId, index, sheet }) =>
      sheet === undefined ? remade({ tab, sheetId }, index, accounts) : tabMends(tab, sheet, accounts),
    ),
    ...nameRequests(
      plan.names.filter(({ name }) => !(book.namedRanges ?? []).some((named) => named.name === name)),
      present,
    ),
  ];
}

/** The tab by its number, which survives renaming and moving; a copy that took its place is known by its title. */
function sheetOf({ sheets = [] }: sheets_v4.Schema$Spreadsheet, { tab, sheetId }: NumberedTab): Sheet | undefined {
  return (
    sheets.find(({ properties }) => properties?.sheetId === sheetId) ??
    sheets.find(({ properties }) => properties?.title === tab.title)
  );
}

/** A deleted form is not made anew: an empty one would hide that what was written there is gone. */
function remade(numbered: NumberedTab, index: number, accounts: readonly string[]): Request[] {
  if (inputRanges(numbered.tab).length > 0) return [];
  return [...tabRequests(numbered, index), ...guardRequests(numbered, accounts)];
}

function tabMends(tab: PlannedTab, sheet: Sheet, accounts: readonly string[]): Request[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const placing = placingOf(tab, sheet);
  const inputs = inputRanges(tab).flatMap((range) => placing.move(range));
  return [
    ...ruleMends(tab, sheet, placing),
    ...colourMends(tab, sheet, placing),
    ...keyMends(tab, sheet, placing),
    ...(placing.isAsPlanned && !isHidden(tab, sheet) ? hideRequests({ tab, sheetId }) : []),
    ...protectionRequests(sheet, inputs, accounts),
  ];
}

/** A rule is given again where any cell of its range lacks one. */
function ruleMends(tab: PlannedTab, sheet: Sheet, placing: Placing): Request[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const ruled = new Set(
    [...cellsIn(sheet)].filter(({ cell }) => cell.dataValidation).map(({ row, column }) => a1Of(column, row)),
  );
  return tab.inputs.flatMap((input) =>
    placing
      .move(input.range)
      .filter((range) => placesIn(range).some(({ row, column }) => !ruled.has(a1Of(column, row))))
      .map((range) => ruleRequest(sheetId, { ...input, range })),
  );
}

/** Formulas of rules move with their rows, so that only the mark in them is looked for. */
function colourMends(tab: PlannedTab, sheet: Sheet, placing: Placing): Request[] {
  const formulas = (sheet.conditionalFormats ?? []).flatMap(
    ({ booleanRule }) => booleanRule?.condition?.values?.[0]?.userEnteredValue ?? [],
  );
  const isWhole = Object.values(STATUS_MARKS).every(
    (mark) => formulas.filter((formula) => formula.endsWith(`="${mark}"`)).length >= tab.statuses.length,
  );
  if (isWhole) return [];
  const sheetId = sheet.properties?.sheetId ?? 0;
  return tab.statuses
    .flatMap(({ range }) => placing.move(range))
    .flatMap((range) => colourRequests(sheetId, { range }));
}

/** Each of a key's two witnesses is restored from the other. */
function keyMends(tab: PlannedTab, sheet: Sheet, placing: Placing): Request[] {
  const sheetId = sheet.properties?.sheetId ?? 0;
  const keys = keysOf(tab);
  const mark = keys.find(
    ({ dimension, a1 }) => dimension === 'row' && keys.some((other) => other.dimension === 'column' && other.a1 === a1),
  );
  const column = keys.find(({ dimension, a1 }) => dimension === 'column' && a1 === mark?.a1);
  const [markRow, keyColumn] = [mark && placing.locate(mark)?.position, column && placing.locate(column)?.position];
  return keys.flatMap((key): Request[] => {
    const located = placing.locate(key);
    if (located === undefined) return [];
    if (!located.isHung) return [keyRequest(sheetId, { ...key, position: located.position })];
    const place =
      key.dimension === 'row'
        ? { row: located.position, column: keyColumn }
        : { row: markRow, column: located.position };
    return located.isInCell ? [] : keyCellRequest(sheet, place, key.key);
  });
}

/** Never over something that is there, nor into a cell that people fill in. */
function keyCellRequest(
  sheet: Sheet,
  place: { row: number | undefined; column: number | undefined },
  key: string,
): Request[] {
  const { row, column } = place;
  if (row === undefined || column === undefined) return [];
  const isFilled = [...cellsIn(sheet)].some(
    (each) => each.row === row && each.column === column && each.cell.userEnteredValue != null,
  );
  const isOpen = (sheet.protectedRanges ?? []).some(({ unprotectedRanges = [] }) =>
    unprotectedRanges.some((range) => isWithin(range, { row, column })),
  );
  if (isFilled || isOpen) return [];
  const start = { sheetId: sheet.properties?.sheetId ?? 0, rowIndex: row - 1, columnIndex: column - 1 };
  return [
    {
      updateCells: {
        start,
        rows: [{ values: [{ userEnteredValue: { stringValue: key } }] }],
        fields: 'userEnteredValue',
      },
    },
  ];
}

function isHidden(tab: PlannedTab, { data = [] }: Sheet): boolean {
  const [{ rowMetadata = [], columnMetadata = [] } = {}] = data;
  return (
    tab.hiddenColumns.every(
      (letters) => columnMetadata[(parseA1(`${letters}1`)?.column ?? 1) - 1]?.hiddenByUser === true,
    ) && (tab.hiddenRows ?? []).every((row) => rowMetadata[row - 1]?.hiddenByUser === true)
  );
}
