/** A cell as `CellData`. */

import { parseFormula } from '../formula/parse.ts';
import type { Sheet } from '../model/book.ts';
import { cellAt, type Place } from '../model/cells.ts';
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import { effectiveFormat } from './effective-format.ts';
import { effectiveValue, shownText, type Worked } from './shown-value.ts';

/** Everything about the cell; a cell without a trace is `{}`. */
export function cellData(worked: Worked, sheet: Sheet, place: Place): SheetsMessage<'CellData'> {
  const cell = cellAt(sheet, place);
  if (Object.keys(cell).length === 0) return {};
  const { book, calculation } = worked;
  const value = calculation.valueAt(sheet, place);
  const effective = effectiveValue(value);
  const hyperlink = linkOf(cell.userEnteredValue?.formulaValue, value, cell.userEnteredFormat?.textFormat?.link?.uri);
  const numberFormat = calculation.numberFormatAt(sheet, place);
  const hasLook = cell.userEnteredValue !== undefined || cell.userEnteredFormat !== undefined;
  const { locale } = book.properties;
  return {
    ...(cell.userEnteredValue === undefined ? {} : { userEnteredValue: cell.userEnteredValue }),
    ...(effective === undefined ? {} : { effectiveValue: effective, formattedValue: shownText(worked, sheet, place) }),
    ...(cell.userEnteredFormat === undefined ? {} : { userEnteredFormat: cell.userEnteredFormat }),
    ...(hasLook
      ? {
          effectiveFormat: effectiveFormat({
            own: cell.userEnteredFormat,
            numberFormat,
            value,
            locale,
            isLink: hyperlink !== undefined,
          }),
        }
      : {}),
    ...(hyperlink === undefined ? {} : { hyperlink }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(cell.textFormatRuns === undefined ? {} : { textFormatRuns: cell.textFormatRuns }),
    ...(cell.dataValidation === undefined ? {} : { dataValidation: cell.dataValidation }),
  };
}

/** A link is what `HYPERLINK` names, the link of the cell's text format, or a text that is an address. */
function linkOf(formula: string | undefined, value: unknown, formatted: string | undefined): string | undefined {
  if (formula !== undefined) {
    const expression = parseFormula(formula);
    const first = expression?.kind === 'call' && expression.name === 'HYPERLINK' ? expression.args[0] : undefined;
    return first?.kind === 'literal' && typeof first.value === 'string' ? first.value : undefined;
  }
  if (formatted !== undefined) return formatted;
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : undefined;
}
