/** Days and times as the reports print them, in the round's own time zone. */
import type { Language } from '../round/localised.ts';
import { MONTHS } from '../round/zoned-time.ts';

/**
 * A day written YYYY-MM-DD.
 *
 * @example printDay('2019-12-31', 'zh-CN') // "2019年12月31日"
 */
export function printDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (language === 'zh-CN') return `${year}年${month}月${date}日`;
  return `${date} ${MONTHS[Number(month) - 1]} ${year}`;
}

/**
 * A wall-clock time written YYYY-MM-DDTHH:MM:SS, to the minute.
 *
 * @example printLocalTime('2020-05-29T23:59:59', 'zh-CN') // "2020年5月29日 23:59"
 */
export function printLocalTime(time: string, language: Language): string {
  const day = printDay(time.slice(0, 10), language);
  return language === 'zh-CN' ? `${day} ${time.slice(11, 16)}` : `${day}, ${time.slice(11, 16)}`;
}

/**
 * A moment (ISO with offset) on the clock of `timeZone`, to the minute.
 *
 * @example printMoment('2020-05-29T15:59:00Z', 'Asia/Shanghai', 'en') // "29 May 2020, 23:59"
 */
export function printMoment(moment: string, timeZone: string, language: Language): string {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return printLocalTime(local.format(new Date(moment)).replace(' ', 'T'), language);
}
