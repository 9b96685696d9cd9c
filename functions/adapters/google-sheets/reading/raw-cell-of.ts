import type { sheets_v4 } from '@googleapis/sheets';
import type { CellFormat, RawCell } from '../../../domain/workbook/raw-cell.ts';

/** What an error shows where Google does not say. */
const ERRORS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: '#DIV/0!',
  ERROR: '#ERROR!',
  LOADING: 'Loading...',
  NAME: '#NAME?',
  NULL_VALUE: '#NULL!',
  NUM: '#NUM!',
  N_A: '#N/A',
  REF: '#REF!',
  VALUE: '#VALUE!',
};

const FORMATS: Readonly<Record<string, CellFormat>> = {
  CURRENCY: 'currency',
  DATE: 'date',
  DATE_TIME: 'date-time',
  NUMBER: 'number',
  PERCENT: 'percent',
  SCIENTIFIC: 'scientific',
  TEXT: 'text',
  TIME: 'time',
};

/**
 * The facts of one cell as every adapter tells them, or `undefined` for an empty one: equal content gives equal cells,
 * whatever the workbook is kept in.
 */
export function rawCellOf(cell: sheets_v4.Schema$CellData): RawCell | undefined {
  const formula = cell.userEnteredValue?.formulaValue ?? undefined;
  const content = contentOf(cell, formula !== undefined);
  return formula === undefined ? content : { ...(content ?? { value: null }), formula };
}

function contentOf(cell: sheets_v4.Schema$CellData, isFormula: boolean): RawCell | undefined {
  const value = cell.effectiveValue ?? (isFormula ? undefined : cell.userEnteredValue);
  if (value?.errorValue != null) {
    const error = cell.formattedValue || ERRORS[value.errorValue.type ?? ''] || '#ERROR!';
    return { value: null, error, format: 'general' };
  }
  if (value?.boolValue != null) return { value: value.boolValue, format: 'general' };
  if (value?.numberValue != null) return numberCell(value.numberValue, cell);
  const text = value?.stringValue ?? '';
  if (text === '' && !isFormula) return undefined;
  // A number format says nothing about a text, but for "text" itself.
  return value?.stringValue == null
    ? undefined
    : { value: text, format: formatOf(cell) === 'text' ? 'text' : 'general' };
}

/** A general number looks as it is; under a format it shows what Google says. */
function numberCell(value: number, cell: sheets_v4.Schema$CellData): RawCell {
  const format = formatOf(cell);
  const shown = cell.formattedValue ?? undefined;
  const isPlain = format === 'general' || format === 'text' || shown === undefined;
  return { value, format, ...(!isPlain && { shown }) };
}

function formatOf({ effectiveFormat }: sheets_v4.Schema$CellData): CellFormat {
  const { type, pattern } = effectiveFormat?.numberFormat ?? {};
  const format = FORMATS[type ?? ''] ?? 'general';
  return format === 'number' ? formatOfPattern(pattern ?? '') : format;
}

/** A pattern of somebody's own is a number to Google even where it shows a percentage or money. */
function formatOfPattern(pattern: string): CellFormat {
  const [first = ''] = pattern.replace(/"[^"]*"|\\./g, (text) => (MONEY.test(text) ? '¥' : '')).split(';');
  if (/\[\$[^\]-]/.test(first) || MONEY.test(first)) return 'currency';
  if (first.includes('%')) return 'percent';
  if (/general/i.test(first)) return 'general';
  return /[0#?]e[+-]/i.test(first) ? 'scientific' : 'number';
}

const MONEY = /[¥￥$€£]/;
