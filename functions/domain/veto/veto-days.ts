/** Days of a veto's process. */
import type { VetoCase } from './veto-case.ts';
import type { VetoSettings } from './veto-settings.ts';

const DAY_MS = 86_400_000;

/** @example dayAfter('2020-02-28', 2) // '2020-03-01' */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The last day on which the centre may answer: the day of raising is not counted.
 *
 * @example answerUntil({ answerFrom: '2020-06-01' }, { answerDays: 7 }) // '2020-06-08'
 */
export function answerUntil(
  { answerFrom }: Pick<VetoCase, 'answerFrom'>,
  { answerDays }: Pick<VetoSettings, 'answerDays'>,
): string {
  return dayAfter(answerFrom, answerDays);
}
