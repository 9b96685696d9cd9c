/** What a date cell was taken for: spreadsheets keep days as serial numbers, people type them in many forms. */
import type { RawCell } from '../workbook/raw-cell.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the serial numbers from 1 March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** 1950-01-01 to 2099-12-31: a smaller number is rather a year or a count than a day. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;
const WRITTEN = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/**
 * The day as YYYY-MM-DD; `undefined` for an empty cell, `'unclear'` for what names no day or more than one.
 *
 * @example readDay({ value: '2020年5月29日' }) // '2020-05-29'
 */
export function readDay(cell: RawCell): string | 'unclear' | undefined {
  if (cell.error !== undefined || typeof cell.value === 'boolean') return 'unclear';
  if (typeof cell.value === 'number' && cell.value <= LAST_SERIAL) return dayOfSerial(cell.value);
  const text = String(cell.value ?? '')
    .normalize('NFKC')
    .replace(/\s/g, '');
  if (text === '') return undefined;
  const [, year, month, day] = WRITTEN.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return 'unclear';
  return existingDay(Number(year), Number(month), Number(day));
}

function dayOfSerial(serial: number): string {
  const whole = Math.floor(serial);
  if (whole < FIRST_SERIAL) return 'unclear';
  return new Date(EPOCH_MS + whole * DAY_MS).toISOString().slice(0, 10);
}

function existingDay(year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : 'unclear';
}
