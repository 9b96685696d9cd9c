/** Days and deadlines as the workbooks print them. */
import type { Language } from '../round/localised.ts';
import { formatInZone, instantOf } from '../round/zoned-time.ts';

const LOCALES = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * A day (YYYY-MM-DD) in words.
 *
 * @example dayInWords('2020-05-29', 'zh-CN') // '2020年5月29日'
 */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** @example periodInWords({ from: '2019-01-01', to: '2019-12-31' }, 'zh-CN') // '2019年1月1日至2019年12月31日' */
export function periodInWords({ from, to }: { from: string; to: string }, language: Language): string {
  const link = language === 'zh-CN' ? '至' : ' to ';
  return `${dayInWords(from, language)}${link}${dayInWords(to, language)}`;
}

/**
 * A wall-clock time (YYYY-MM-DDTHH:MM:SS) of `timeZone`, to the minute, with its zone and its weekday.
 *
 * @example deadlineInWords('2020-05-29T23:59:59', 'Asia/Shanghai', 'zh-CN') // '2020年5月29日 23:59（北京时间），星期五'
 */
export function deadlineInWords(local: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' });
  const weekday = format.format(new Date(local.slice(0, 10)));
  const moment = formatInZone(instantOf(local, timeZone), timeZone, language);
  return language === 'zh-CN' ? `${moment}，${weekday}` : `${moment}, ${weekday}`;
}
