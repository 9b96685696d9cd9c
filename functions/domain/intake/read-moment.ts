/** What a cell for a day, with or without a time of it, was taken for. */
import type { RawCell } from '../workbook/raw-cell.ts';
import { readDay } from './read-day.ts';

export interface Moment {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM; absent where only the day was written. */
  readonly time?: string;
}

const TIMED = /^(.*?)[\sT]+([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：][0-5]\d)?$/;
const MINUTES_A_DAY = 1_440;

/**
 * Day and time; `undefined` for an empty cell, `'unclear'` for what names no day, or more than one, or a time that is none. Spreadsheets
 * keep a time as the fraction of a day; seconds are left out.
 *
 * @example readMoment({ value: '2020年6月5日 17:30' }) // { day: '2020-06-05', time: '17:30' }
 */
export function readMoment(cell: RawCell): Moment | 'unclear' | undefined {
  const { value } = cell;
  const [, written, hours = '', minutes] = typeof value === 'string' ? (TIMED.exec(value.trim()) ?? []) : [];
  const day = readDay(written === undefined ? cell : { ...cell, value: written });
  if (day === undefined || day === 'unclear') return day;
  if (written !== undefined) return { day, time: `${hours.padStart(2, '0')}:${minutes}` };
  const minute = typeof value === 'number' ? Math.floor((value % 1) * MINUTES_A_DAY + 1e-6) : 0;
  return minute === 0 ? { day } : { day, time: clockOf(minute) };
}

function clockOf(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
