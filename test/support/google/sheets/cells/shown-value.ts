/** What a cell is worth and what it shows. */
import type { Calculation } from '../formula/calculation.ts';
import { ERROR_TEXTS, FormulaError, type Scalar } from '../formula/formula-error.ts';
import type { Book, ExtendedValue, Sheet } from '../model/book.ts';
import { cellAt, type Place } from '../model/cells.ts';
import { formatNumberValue, formatTextValue, isDateFormat } from './format-value.ts';

/** What reading needs of a book: the book, and what its formulas come to. */
export interface Worked {
  readonly book: Book;
  readonly calculation: Calculation;
}

export function effectiveValue(value: Scalar): ExtendedValue | undefined {
  if (value === null) return undefined;
  if (value instanceof FormulaError) return { errorValue: { type: value.type, message: value.message } };
  if (typeof value === 'number') return { numberValue: value };
  return typeof value === 'boolean' ? { boolValue: value } : { stringValue: value };
}

/** The text in the cell; empty where nothing shows. */
export function shownText({ book, calculation }: Worked, sheet: Sheet, place: Place): string {
  const value = calculation.valueAt(sheet, place);
  if (value === null) return '';
  if (value instanceof FormulaError) return ERROR_TEXTS[value.type];
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = calculation.numberFormatAt(sheet, place);
  if (typeof value === 'string') return formatTextValue(value, format);
  return formatNumberValue(value, format, book.properties.locale);
}

export interface Rendering {
  readonly values: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** One value of a `ValueRange`; `''` for an empty cell. */
export function renderedValue(
  worked: Worked,
  { sheet, place, as }: { sheet: Sheet; place: Place; as: Rendering },
): string | number | boolean {
  const { calculation } = worked;
  if (as.values === 'FORMATTED_VALUE') return shownText(worked, sheet, place);
  const formula = cellAt(sheet, place).userEnteredValue?.formulaValue;
  if (as.values === 'FORMULA' && formula !== undefined) return formula;
  const value = calculation.valueAt(sheet, place);
  const isDate = typeof value === 'number' && isDateFormat(calculation.numberFormatAt(sheet, place));
  if (value instanceof FormulaError || (isDate && as.dates === 'FORMATTED_STRING'))
    return shownText(worked, sheet, place);
  return value ?? '';
}
