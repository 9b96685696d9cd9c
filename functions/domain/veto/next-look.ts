/** When a veto has to be looked at again though nobody wrote anything. */

import type { VetoRules } from './decide-veto.ts';
import type { VetoCase, VetoEntry } from './veto-case.ts';
import { answerUntil, dayAfter } from './veto-days.ts';

/**
 * The first day after today on which a veto stands otherwise by itself: the centre's time is over, or a day that was entered ahead has
 * come. `undefined` where time changes nothing.
 *
 * @example nextLook(anEntry, raisedOnJune1, { settings: { answerDays: 7, grounds }, today: '2020-06-02' }) // '2020-06-09'
 */
export function nextLook(
  entry: VetoEntry,
  found: VetoCase | undefined,
  { settings, today }: VetoRules,
): string | undefined {
  const { raisedOn, answeredOn, decidedOn, liftedOn } = entry;
  const over = found?.state === 'raised' ? dayAfter(answerUntil(found, settings), 1) : undefined;
  return [over, raisedOn, answeredOn, decidedOn, liftedOn]
    .flatMap((day) => (day !== undefined && day > today ? day : []))
    .sort()
    .at(0);
}
