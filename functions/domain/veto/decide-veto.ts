/** The middle steps of a veto: the centre answers, and different persons decide. */
import { areDifferent, personKeys } from './person-keys.ts';
import type { VetoAnswer, VetoColumn, VetoDecision, VetoEntry } from './veto-case.ts';
import { answerUntil } from './veto-days.ts';
import { dayFaults, faultsAt, type VetoFault } from './veto-fault.ts';
import type { VetoSettings } from './veto-settings.ts';

export interface VetoRules {
  readonly settings: VetoSettings;
  /** The day in the round's time zone. */
  readonly today: string;
}

/** What the steps are held against; days that are not known are not compared. */
export interface HeardOf {
  readonly raisedOn?: string;
  readonly answerFrom?: string;
  readonly answer?: VetoAnswer;
}

export interface AnswerVerdict {
  readonly answer?: VetoAnswer;
  readonly faults: readonly VetoFault[];
}

/**
 * The centre's answer, late or not. Faults: `VETO_ANSWER_INCOMPLETE` for a text without its day or a day without a text,
 * `VETO_DATE_IN_FUTURE`, `VETO_DATES_OUT_OF_ORDER` before the raising.
 */
export function answerVeto(
  { answer, answeredOn }: VetoEntry,
  { raisedOn }: HeardOf,
  { today }: Pick<VetoRules, 'today'>,
): AnswerVerdict {
  if (answer === '' && answeredOn === undefined) return { faults: [] };
  const missing: VetoColumn[] = answer === '' ? ['answer'] : answeredOn === undefined ? ['answeredOn'] : [];
  const faults = [
    ...faultsAt('VETO_ANSWER_INCOMPLETE', missing),
    ...dayFaults('answeredOn', answeredOn, { today, from: raisedOn }),
  ];
  return faults.length > 0 || answeredOn === undefined
    ? { faults }
    : { answer: { text: answer, on: answeredOn }, faults };
}

export interface DecisionVerdict {
  readonly decision?: VetoDecision & { readonly isUpheld: boolean };
  readonly faults: readonly VetoFault[];
}

/**
 * What was decided, where it is complete and holds: every decider named and in agreement, all of them different, not before
 * the raising, and a veto upheld only after the centre answered or its time was over. Faults: `VETO_DECISION_INCOMPLETE` for each
 * entry that is missing where any is there, `VETO_SAME_PERSON`, `VETO_DECISIONS_DIFFER`, `VETO_DECIDED_EARLY`,
 * `VETO_DATE_IN_FUTURE`, `VETO_DATES_OUT_OF_ORDER`.
 */
export function decideVeto({ votes, decidedOn }: VetoEntry, found: HeardOf, rules: VetoRules): DecisionVerdict {
  const isUntouched = votes.every(({ decider, upholds }) => decider === '' && upholds === undefined);
  if (isUntouched && decidedOn === undefined) return { faults: [] };
  const isUpheld = votes.length > 0 && votes.every(({ upholds }) => upholds === true);
  const faults = [
    ...faultsAt('VETO_DECISION_INCOMPLETE', missingIn(votes, decidedOn)),
    ...agreementFaults(votes),
    ...dayFaults('decidedOn', decidedOn, { today: rules.today, from: found.raisedOn }),
    ...(isUpheld && decidedOn !== undefined ? earlyFaults(decidedOn, found, rules) : []),
  ];
  if (faults.length > 0 || decidedOn === undefined) return { faults };
  return { decision: { deciders: votes.map(({ decider }) => decider), on: decidedOn, isUpheld }, faults };
}

function missingIn(votes: VetoEntry['votes'], decidedOn: string | undefined): readonly VetoColumn[] {
  return [
    ...votes.flatMap(({ decider, upholds }, place): VetoColumn[] => [
      ...(personKeys(decider).length === 0 ? [`decider:${place + 1}` as const] : []),
      ...(upholds === undefined ? [`decision:${place + 1}` as const] : []),
    ]),
    ...(decidedOn === undefined ? (['decidedOn'] as const) : []),
  ];
}

function agreementFaults(votes: VetoEntry['votes']): readonly VetoFault[] {
  const last = votes.length;
  const isSame = !areDifferent(votes.map(({ decider }) => decider));
  const given = new Set(votes.flatMap(({ upholds }) => upholds ?? []));
  return [
    ...(isSame ? faultsAt('VETO_SAME_PERSON', [`decider:${last}`], { deciders: last }) : []),
    ...(given.size > 1 ? faultsAt('VETO_DECISIONS_DIFFER', [`decision:${last}`], { deciders: last }) : []),
  ];
}

function earlyFaults(
  decidedOn: string,
  { answer, answerFrom }: HeardOf,
  { settings }: VetoRules,
): readonly VetoFault[] {
  if (answerFrom === undefined) return [];
  const until = answerUntil({ answerFrom }, settings);
  const isHeard = answer !== undefined && answer.on <= decidedOn;
  return isHeard || decidedOn > until ? [] : faultsAt('VETO_DECIDED_EARLY', ['decidedOn'], { until });
}
