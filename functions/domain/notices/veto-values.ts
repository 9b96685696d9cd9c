/** What a notice says of a veto. */

import { printDay } from '../report/print-date.ts';
import { NO_NUMBER } from '../report/print-number.ts';
import type { Round } from '../round/round.ts';
import type { VetoCase } from '../veto/veto-case.ts';
import { answerUntil } from '../veto/veto-days.ts';
import { groundTitle } from '../veto/veto-reason.ts';

/**
 * The values for the places of a notice about a veto, in the round's language; dashes where there is none. Texts keep their lines.
 *
 * @example vetoValues(round, raisedOnJune1)['answerUntil'] // '2020年6月8日'
 */
export function vetoValues(
  { veto, language }: Pick<Round, 'veto' | 'language'>,
  found: VetoCase | undefined,
): Readonly<Record<string, string | number>> {
  const day = (on: string | undefined): string => (on === undefined ? NO_NUMBER : printDay(on, language));
  const text = (said = ''): string => (said.trim() === '' ? NO_NUMBER : said.trim());
  const { raised, answer, decision, lifting } = found ?? {};
  return {
    ground: raised === undefined ? NO_NUMBER : groundTitle(raised.ground, veto, language),
    ...{ allegation: text(raised?.allegation), evidence: text(raised?.evidence), raisedOn: day(raised?.on) },
    answerUntil: found && veto ? day(answerUntil(found, veto)) : NO_NUMBER,
    answerDays: veto?.answerDays ?? NO_NUMBER,
    answer: text(answer?.text),
    decidedOn: day(decision?.on),
    liftReason: text(lifting?.reason),
    liftedOn: day(lifting?.on),
  };
}
