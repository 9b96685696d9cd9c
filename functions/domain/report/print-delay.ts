/** How late something came, in days and hours. */
import { DELAYS } from './texts/standing.ts';
import type { Voice } from './voice.ts';

/**
 * Days and full hours, the hours rounded down, since a centre is never called later than it was.
 *
 * @example printDelay(26.9, voiceIn('en')) // "1 day(s) 2 h"
 */
export function printDelay(delayHours: number | undefined, { say }: Voice): string {
  if (delayHours === undefined) return say(DELAYS.some);
  const whole = Math.floor(delayHours);
  const days = String(Math.floor(whole / 24));
  const hours = String(whole % 24);
  if (whole < 1) return say(DELAYS.underAnHour);
  if (days === '0') return say(DELAYS.hours, { hours });
  return hours === '0' ? say(DELAYS.days, { days }) : say(DELAYS.daysAndHours, { days, hours });
}
