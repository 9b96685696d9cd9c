/** `CellData` of requests into cells. */
import type { FieldMask } from '../../http/field-mask.ts';
import { rewriteFormula, shiftedBy } from '../formula/rewrite.ts';
import type { Cell, Sheet } from '../model/book.ts';
import { cellAt, type Place, putCell } from '../model/cells.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { checkLength } from '../values/write-values.ts';
import { mergeMasked } from './merge-masked.ts';
import { refused } from './places.ts';
import { checkRule } from './rules.ts';

type CellData = SheetsMessage<'CellData'>;

interface Entering {
  readonly data: CellData;
  readonly mask: FieldMask;
  /** How far the cell stands from the one that its formula was written for. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}

/** Puts the named fields of the data into a cell. What Google works out itself cannot be put in and is passed over. */
export function enterCell(sheet: Sheet, place: Place, { data, mask, shift }: Entering): void {
  const { userEnteredValue, userEnteredFormat, note, dataValidation, textFormatRuns } = data;
  const value = entered(userEnteredValue, shift);
  const fresh: Cell = {
    ...(value === undefined ? {} : { userEnteredValue: value }),
    ...(userEnteredFormat === undefined || Object.keys(userEnteredFormat).length === 0 ? {} : { userEnteredFormat }),
    ...(note === undefined ? {} : { note }),
    ...(dataValidation === undefined ? {} : { dataValidation }),
    ...(textFormatRuns === undefined ? {} : { textFormatRuns }),
  };
  const old = cellAt(sheet, place);
  const kept: Cell = mask.has('userEnteredValue') && !mask.has('textFormatRuns') ? withoutRuns(old) : old;
  const merged = mergeMasked(kept, fresh, wholeValues(mask));
  putCell(sheet, place, merged);
}

/** Checks the data once, before they go into many cells. */
export function checkData(data: CellData): void {
  const { userEnteredValue: value, dataValidation } = data;
  checkLength(value?.stringValue ?? value?.formulaValue ?? '');
  if (value?.errorValue !== undefined) throw refused('userEnteredValue.errorValue cannot be written.');
  if (value?.formulaValue !== undefined && !value.formulaValue.startsWith('=')) {
    throw refused(`userEnteredValue.formulaValue must start with '=': ${value.formulaValue}`);
  }
  if (dataValidation !== undefined) checkRule(dataValidation.condition, 'validation');
}

function withoutRuns({ textFormatRuns: _, ...cell }: Cell): Cell {
  return cell;
}

/** A mask that names one kind of value, such as `userEnteredValue.stringValue`, means the value as a whole. */
function wholeValues(mask: FieldMask): FieldMask {
  return mask.has('userEnteredValue') ? new Map([...mask, ['userEnteredValue', new Map()]]) : mask;
}

function entered(value: CellData['userEnteredValue'], shift: Entering['shift']): Cell['userEnteredValue'] {
  if (value === undefined || Object.keys(value).length === 0 || value.stringValue === '') return undefined;
  if (value.formulaValue === undefined || shift === undefined) return value;
  return { formulaValue: rewriteFormula(value.formulaValue, shiftedBy(shift.rows, shift.columns)) };
}
