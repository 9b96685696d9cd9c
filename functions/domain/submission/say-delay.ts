/** A length of time in words. */
import type { Localised } from '../round/localised.ts';

/**
 * A length of time in days, hours and minutes, the last rounded down, since nobody is called later than they were.
 *
 * @example sayDelay(93_784) // { zh: '1 天 2 小时 3 分钟', en: '1 d 2 h 3 min' }
 */
export function sayDelay(seconds: number): Localised {
  const minutes = Math.floor(seconds / 60);
  const parts = [
    { count: Math.floor(minutes / 1440), zh: '天', en: 'd' },
    { count: Math.floor(minutes / 60) % 24, zh: '小时', en: 'h' },
    { count: minutes % 60, zh: '分钟', en: 'min' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return { zh: '不足 1 分钟', en: 'less than a minute' };
  return {
    zh: parts.map(({ count, zh }) => `${count} ${zh}`).join(' '),
    en: parts.map(({ count, en }) => `${count} ${en}`).join(' '),
  };
}
