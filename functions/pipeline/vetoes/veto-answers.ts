import type { LedgerSought } from '../../domain/intake/read-ledger.ts';
import type { LedgerReading } from '../../domain/intake/reviews.ts';
import { printDay } from '../../domain/report/print-date.ts';
import { localise } from '../../domain/round/localised.ts';
import { instantOf, wallClock } from '../../domain/round/zoned-time.ts';
import type { VetoRules } from '../../domain/veto/decide-veto.ts';
import { nextLook } from '../../domain/veto/next-look.ts';
import { waitingState } from '../../domain/veto/next-veto.ts';
import type { VetoCase } from '../../domain/veto/veto-case.ts';
import { answerUntil } from '../../domain/veto/veto-days.ts';
import type { Feedback } from '../../domain/workbook/feedback.ts';
import { vetoPart } from '../../domain/workbook/ledger-vetoes.ts';
import { fillText } from '../../domain/workbook/text-template.ts';
import type { Answers } from '../collect/keep-reading.ts';
import type { Office } from '../office.ts';
import type { VetoRecord } from './veto-record.ts';

type Place = Pick<Office, 'definition' | 'clock'>;

/** The rules of the round's process today; `undefined` where it has none. */
export function vetoRules({ definition, clock }: Place): VetoRules | undefined {
  const { round, layouts } = definition;
  const part = vetoPart(round, layouts.ledger);
  return part && { settings: part.settings, today: wallClock(clock.now(), round.timeZone).slice(0, 10) };
}

/** What the ledger's tab of vetoes is read with; nothing where the round has no process. */
export function vetoesOnRecord(office: Place, records: ReadonlyMap<string, VetoRecord>): Pick<LedgerSought, 'vetoes'> {
  const rules = vetoRules(office);
  if (rules === undefined) return {};
  return { vetoes: { today: rules.today, cases: new Map([...records].map(([centre, { found }]) => [centre, found])) } };
}

/** A veto as it stands today: whether the centre may still answer depends on the day alone. */
export function asOfToday(found: VetoCase, rules: VetoRules): VetoCase {
  const isWaiting = found.state === 'raised' || found.state === 'awaiting';
  return isWaiting ? { ...found, state: waitingState(found, rules) } : found;
}

/** What the ledger is to say of each veto, by a key of its own for each centre. */
export function vetoAnswers(office: Place, records: ReadonlyMap<string, VetoRecord>): Answers {
  const rules = vetoRules(office);
  if (rules === undefined) return {};
  return Object.fromEntries(
    [...records.values()].map(({ centre, found }) => [
      answerKey(centre),
      stateWords(office, asOfToday(found, rules), rules),
    ]),
  );
}

const answerKey = (centre: string): string => `veto:${centre}`;

function stateWords({ definition }: Place, found: VetoCase, { settings }: VetoRules): string {
  const { round, layouts } = definition;
  const texts = layouts.ledger.vetoes?.states;
  if (texts === undefined) return '';
  const { language } = round;
  const { state, decision, lifting } = found;
  const on = (lifting ?? decision)?.on;
  const values = {
    until: printDay(answerUntil(found, settings), language),
    on: on === undefined ? '' : printDay(on, language),
  };
  return state === 'awaiting' || state === 'withdrawn'
    ? localise(texts[state], language)
    : fillText(texts[state], { language, values });
}

/** The answers at their places, in the tab of vetoes and in the register; empty where there never was a veto. */
export function vetoMarks({ vetoes = [], vetoStates = {} }: LedgerReading, answers: Answers): Feedback['marks'] {
  const own = vetoes.flatMap(({ centre, state }) =>
    state ? [{ ...state, text: answers[answerKey(centre)] ?? '' }] : [],
  );
  const others = Object.entries(vetoStates).map(([centre, place]) => ({
    ...place,
    text: answers[answerKey(centre)] ?? '',
  }));
  return [...own, ...others];
}

/** ISO time at which the ledger has to be read again though nobody wrote into it; `undefined` where time changes nothing. */
export function nextVetoLook(office: Place, { vetoes = [] }: LedgerReading): string | undefined {
  const rules = vetoRules(office);
  if (rules === undefined) return undefined;
  const days = vetoes.flatMap(({ entry, found }) => nextLook(entry, found, rules) ?? []);
  const [first] = days.sort();
  const { timeZone } = office.definition.round;
  return first === undefined ? undefined : instantOf(`${first}T00:00:00`, timeZone).toISOString();
}
