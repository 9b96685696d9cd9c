/** A cell as `CellData`. */

import { below, type FieldMask } from '../../http/field-mask.ts';
import type { Scalar } from '../formula/formula-error.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Cell, Sheet } from '../model/book.ts';
import { cellAt, EMPTY, type Place } from '../model/cells.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { effectiveFormat } from './effective-format.ts';
import { withPattern } from './format-value.ts';
import { effectiveValue, shownText, type Worked } from './shown-value.ts';

/** Everything about the cell that the mask wants; a cell without a trace is `{}`. */
export function cellData(
  worked: Worked,
  { sheet, place, mask }: { sheet: Sheet; place: Place; mask: FieldMask },
): SheetsMessage<'CellData'> {
  const cell = cellAt(sheet, place);
  if (cell === EMPTY) return {};
  const wants = (field: string) => below(mask, field) !== undefined;
  const value = worked.calculation.valueAt(sheet, place);
  const effective = effectiveValue(value);
  const hyperlink = wants('hyperlink') || wants('effectiveFormat') ? linkOf(cell, value) : undefined;
  return {
    ...(cell.userEnteredValue === undefined ? {} : { userEnteredValue: cell.userEnteredValue }),
    ...(effective === undefined ? {} : { effectiveValue: effective }),
    ...(effective !== undefined && wants('formattedValue') ? { formattedValue: shownText(worked, sheet, place) } : {}),
    ...(cell.userEnteredFormat === undefined ? {} : { userEnteredFormat: cell.userEnteredFormat }),
    ...(wants('effectiveFormat')
      ? look(worked, { sheet, place, mask }, { value, isLink: hyperlink !== undefined })
      : {}),
    ...(hyperlink === undefined ? {} : { hyperlink }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.textFormatRuns === undefined ? {} : { textFormatRuns: cell.textFormatRuns }),
    ...(cell.dataValidation === undefined ? {} : { dataValidation: cell.dataValidation }),
  };
}

/** Cells with a note or a rule alone have no format of their own to show. */
function look(
  { book, calculation }: Worked,
  { sheet, place, mask }: { sheet: Sheet; place: Place; mask: FieldMask },
  { value, isLink }: { value: Scalar; isLink: boolean },
): Pick<SheetsMessage<'CellData'>, 'effectiveFormat'> {
  const { userEnteredValue, userEnteredFormat: own } = cellAt(sheet, place);
  if (userEnteredValue === undefined && own === undefined) return {};
  const numberFormat = calculation.numberFormatAt(sheet, place);
  const wanted = below(mask, 'effectiveFormat');
  if (wanted?.size === 1 && wanted.has('numberFormat')) {
    if (numberFormat === undefined) return { effectiveFormat: {} };
    return { effectiveFormat: { numberFormat: withPattern(numberFormat, book.properties.locale) } };
  }
  return { effectiveFormat: effectiveFormat({ own, numberFormat, value, locale: book.properties.locale, isLink }) };
}

/** A link is what `HYPERLINK` names, the link of the cell's text format, or a text that is an address. */
function linkOf({ userEnteredValue, userEnteredFormat }: Cell, value: Scalar): string | undefined {
  const [formula, formatted] = [userEnteredValue?.formulaValue, userEnteredFormat?.textFormat?.link?.uri];
  if (formula !== undefined) {
    const expression = parseFormula(formula);
    const first = expression?.kind === 'call' && expression.name === 'HYPERLINK' ? expression.args[0] : undefined;
    return first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  }
  if (formatted !== undefined) return formatted;
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}
