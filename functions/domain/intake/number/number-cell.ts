/** A cell that a spreadsheet holds as a number: what its format and its shown text say about it. */
import type { RawCell } from '../../workbook/raw-cell.ts';
import type { WarningCode } from './codes.ts';
import { showsForeignSign } from './currencies.ts';
import { isDateText } from './dates.ts';
import { decimalsOf, fromDouble } from './decimal.ts';
import { type NumberKind, rejected, type Taking } from './number-kind.ts';

/** Serial numbers of 2000-01-01 to 2049-12-31: where a typed 3-5 lands when its date format is lost. */
const DATE_SERIALS = { from: 36526, to: 54787 } as const;

const DATE_FORMATS = new Set(['date', 'time', 'date-time']);

/**
 * The number of a number cell, kept in full. Dates, percentages, amounts shown in a foreign currency, negative numbers, fractions of
 * a count and numbers beyond 2^53 − 1 (whose last digits are already lost) are refused.
 *
 * @example takeNumberCell(43895, { value: 43895 }, banks) // { kind: 'number', value: 43895, warnings: ['WARN_SUSPECT_DATE_SERIAL'] }
 */
export function takeNumberCell(value: number, cell: RawCell, kind: NumberKind): Taking {
  if (Number.isNaN(value)) return rejected('REJECT_NOT_A_NUMBER');
  if (isDate(value, cell)) return rejected('REJECT_DATE');
  if (cell.format === 'percent' || /[%‰]\s*$/.test(cell.shown ?? '')) return rejected('REJECT_PERCENT');
  if (isForeign(cell, kind))
    return rejected(kind.kind === 'money' ? 'REJECT_FOREIGN_CURRENCY' : 'REJECT_UNIT_MISMATCH');
  if (value < 0) return rejected('REJECT_NEGATIVE');
  if (value > Number.MAX_SAFE_INTEGER) return rejected('REJECT_OUT_OF_RANGE');
  if (kind.kind === 'count' && !Number.isInteger(value)) return rejected('REJECT_NOT_INTEGER');
  // Adding 0 turns -0 into 0.
  return { kind: 'number', value: value + 0, warnings: remarks(value, cell, kind) };
}

function isDate(value: number, { format, shown }: RawCell): boolean {
  if (format !== undefined && DATE_FORMATS.has(format)) return true;
  if (shown === undefined || value < 0) return false;
  const isDayAndMonth = value >= DATE_SERIALS.from && /^\d{1,2}[-/]\d{1,2}$/.test(shown.trim());
  return isDayAndMonth || isDateText(shown);
}

/** A currency format of our own is only a format: the figure still stands under the form's unit. */
function isForeign({ format, shown }: RawCell, kind: NumberKind): boolean {
  return format === 'currency' && shown !== undefined && showsForeignSign(shown, kind);
}

function remarks(value: number, { format }: RawCell, kind: NumberKind): readonly WarningCode[] {
  const warnings: WarningCode[] = [];
  if (hasTooManyDecimals(value, kind)) warnings.push('WARN_TOO_MANY_DECIMALS');
  const isSerial = Number.isInteger(value) && value >= DATE_SERIALS.from && value <= DATE_SERIALS.to;
  if (isSerial && format !== 'currency' && format !== 'scientific') warnings.push('WARN_SUSPECT_DATE_SERIAL');
  return warnings;
}

/** Whether an amount has more digits after the point than the form allows. @example hasTooManyDecimals(1.234, loans) // true */
export function hasTooManyDecimals(value: number, { kind, decimals }: NumberKind): boolean {
  const decimal = kind === 'money' ? fromDouble(value) : undefined;
  return decimal !== undefined && decimalsOf(decimal) > decimals;
}
