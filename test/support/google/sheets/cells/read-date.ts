/** Dates and times as people type them: the serial number, and the format that shows them as typed. */
import type { SheetsMessage } from '../schema/sheets-schema.ts';
import type { LocaleRules } from './locale-rules.ts';
import { serialOf } from './serial-date.ts';

export interface TypedNumber {
  readonly number: number;
  readonly format: SheetsMessage<'NumberFormat'>;
}

interface TypedDate {
  readonly serial: number;
  readonly pattern: string;
}

export interface Reader {
  readonly rules: LocaleRules;
  readonly thisYear: number;
}

/** A date, a time, or both parted by a blank; `undefined` for anything else. */
export function readDateTime(text: string, reader: Reader): TypedNumber | undefined {
  const date = readDate(text, reader);
  if (date !== undefined) return { number: date.serial, format: { type: 'DATE', pattern: date.pattern } };
  const time = readTime(text);
  if (time !== undefined) return { number: time.serial, format: { type: 'TIME', pattern: time.pattern } };
  const [, first = '', second = ''] = /^(\S+|\S+ \S+ \S+)\s+(\d.*)$/.exec(text) ?? [];
  const [day, hour] = [readDate(first, reader), readTime(second)];
  if (day === undefined || hour === undefined) return undefined;
  return { number: day.serial + hour.serial, format: { type: 'DATE_TIME', pattern: `${day.pattern} ${hour.pattern}` } };
}

function readDate(text: string, reader: Reader): TypedDate | undefined {
  return readNumericDate(text, reader) ?? readChineseDate(text, reader) ?? readNamedMonth(text, reader);
}

function readNumericDate(text: string, { rules, thisYear }: Reader): TypedDate | undefined {
  const found = /^(\d{1,4})([-/])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (found === null) return undefined;
  const [, first = '', sign = '', second = '', third] = found;
  if (third === undefined) {
    if (first.length > 2) return undefined;
    const [month, day] = rules.order === 'dmy' ? [second, first] : [first, second];
    const pattern =
      rules.order === 'dmy'
        ? `${dayMark(first)}${sign}${monthMark(second)}`
        : `${monthMark(first)}${sign}${dayMark(second)}`;
    return dated([thisYear, Number(month), Number(day)], pattern);
  }
  if (first.length === 4 || (rules.order === 'ymd' && third.length <= 2)) {
    if (third.length > 2) return undefined;
    return dated(
      [fullYear(first), Number(second), Number(third)],
      `${yearMark(first)}${sign}${monthMark(second)}${sign}${dayMark(third)}`,
    );
  }
  if (first.length > 2 || third.length === 3) return undefined;
  return rules.order === 'dmy'
    ? dated(
        [fullYear(third), Number(second), Number(first)],
        `${dayMark(first)}${sign}${monthMark(second)}${sign}${yearMark(third)}`,
      )
    : dated(
        [fullYear(third), Number(first), Number(second)],
        `${monthMark(first)}${sign}${dayMark(second)}${sign}${yearMark(third)}`,
      );
}

/** 3月5日, 2020年3月5日, 2020年3月: read where the dates of the locale begin with the year. */
function readChineseDate(text: string, { rules, thisYear }: Reader): TypedDate | undefined {
  if (rules.order !== 'ymd') return undefined;
  const found = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (found === null) return undefined;
  const [, year, month = '', day] = found;
  if (year === undefined && day === undefined) return undefined;
  const pattern = `${year === undefined ? '' : `${yearMark(year)}"年"`}${monthMark(month)}"月"${day === undefined ? '' : `${dayMark(day)}"日"`}`;
  return dated([year === undefined ? thisYear : fullYear(year), Number(month), Number(day ?? 1)], pattern);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 5 Mar 2020, Mar 5, March 5, 2020 */
function readNamedMonth(text: string, { thisYear }: Reader): TypedDate | undefined {
  const dayFirst = /^(\d{1,2})[ -]([a-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[ -](\d{1,2})(?:,? (\d{4}))?$/i.exec(text);
  const found = dayFirst ?? monthFirst;
  if (found === null) return undefined;
  const [name = '', day = ''] = dayFirst === null ? [found[1], found[2]] : [found[2], found[1]];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const isName =
    name.length === 3 ||
    new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase() ===
      name.toLowerCase();
  if (month === 0 || !isName) return undefined;
  const mark = name.length > 3 ? 'MMMM' : 'MMM';
  const year = found[3];
  const tail = year === undefined ? '' : `${dayFirst === null ? ', ' : ' '}${yearMark(year)}`;
  const pattern = dayFirst === null ? `${mark} ${dayMark(day)}${tail}` : `${dayMark(day)} ${mark}${tail}`;
  return dated([year === undefined ? thisYear : fullYear(year), month, Number(day)], pattern);
}

function readTime(text: string): TypedDate | undefined {
  const found = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(?:\s*(am|pm))?$/i.exec(text);
  if (found === null) return undefined;
  const [, hours = '', minutes = '', seconds, half] = found;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (minute > 59 || second >= 60 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const shift = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const mark = hour > 23 ? '[h]' : hours.length === 2 && hour < 10 ? 'hh' : 'h';
  const pattern = `${mark}:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { serial: (shift * 3600 + minute * 60 + second) / 86_400, pattern };
}

function dated([year, month, day]: readonly [number, number, number], pattern: string): TypedDate | undefined {
  const serial = serialOf(year, month, day);
  return serial === undefined ? undefined : { serial, pattern };
}

/** Two digits below 30 belong to this century. */
function fullYear(year: string): number {
  const number = Number(year);
  return year.length > 2 ? number : number < 30 ? 2000 + number : 1900 + number;
}

function yearMark(year: string): string {
  return year.length > 2 ? 'yyyy' : 'yy';
}

function monthMark(month: string): string {
  return month.length === 2 && month.startsWith('0') ? 'mm' : month.length === 2 ? 'mm' : 'm';
}

function dayMark(day: string): string {
  return day.length === 2 ? 'dd' : 'd';
}
