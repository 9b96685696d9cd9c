/** The process of a veto: from what stands on record and what the office entered to what stands on record then. */
import { answerVeto, decideVeto, type VetoRules } from './decide-veto.ts';
import { asksToLift, liftVeto } from './lift-veto.ts';
import { isEmptyRow, raiseVeto } from './raise-veto.ts';
import type { VetoCase, VetoDecision, VetoEntry, VetoRaising } from './veto-case.ts';
import { answerUntil, dayAfter } from './veto-days.ts';
import { faultsAt, type VetoFault } from './veto-fault.ts';

export interface VetoVerdict {
  /** Absent where no veto was ever raised. */
  readonly found?: VetoCase;
  readonly faults: readonly VetoFault[];
}

/**
 * Takes a veto as far as the row takes it: raised, answered, decided by different persons in agreement, lifted in the same way. Only
 * what is complete and in order counts; everything else leaves the case where it stands and is a fault, all of them at once. What was
 * decided stays: cells that are cleared or changed afterwards change nothing (`VETO_HELD`, `VETO_CASE_CLOSED`), a veto in
 * force ends by being lifted, and another one begins with a later day of raising. One that is only raised may be withdrawn by
 * clearing its cells. Where the accusation changes, the centre's time begins anew. The same row once more changes nothing.
 *
 * @example nextVeto(undefined, raisedOnJune1, { settings, today: '2020-06-02' }).found?.state // 'raised'
 */
export function nextVeto(before: VetoCase | undefined, entry: VetoEntry, rules: VetoRules): VetoVerdict {
  if (before?.state === 'in-force') return heldVeto(before, entry, rules);
  const isClosed = before?.state === 'lifted' || before?.state === 'dismissed';
  if (isClosed && !isAnother(before, entry)) return { found: before, faults: closedFaults(before, entry) };
  const isOpen = before?.state === 'raised' || before?.state === 'awaiting';
  return openVeto({ last: before, open: isOpen ? before : undefined }, entry, rules);
}

/** Another case of a centre whose last one is closed is raised after it, and nothing of the last one stands in the row any more. */
function isAnother({ raised, decision, lifting }: VetoCase, { raisedOn, decidedOn, liftedOn }: VetoEntry): boolean {
  const closedOn = lifting?.on ?? decision?.on ?? raised.on;
  if (raisedOn === undefined || raisedOn <= raised.on || raisedOn < closedOn) return false;
  const isAfter = (day: string | undefined, before: string | undefined): boolean =>
    day === undefined || before === undefined || day > before;
  return isAfter(decidedOn, decision?.on) && isAfter(liftedOn, closedOn);
}

interface Standing {
  readonly last: VetoCase | undefined;
  readonly open: VetoCase | undefined;
}

function openVeto({ last, open }: Standing, entry: VetoEntry, rules: VetoRules): VetoVerdict {
  const { raising, faults } = raiseVeto(entry, rules);
  if (raising === undefined && open === undefined) {
    return { ...(last && { found: last }), faults: [...faults, ...laterFaults(entry, rules)] };
  }
  if (open !== undefined && isEmptyRow(entry)) return { found: { ...open, state: 'withdrawn' }, faults };
  // What cannot be understood any more takes nothing back.
  const begun = raising === undefined ? open : begunCase({ last, open }, raising, rules);
  return begun === undefined ? { faults } : heardVeto(begun, entry, { rules, faults });
}

function begunCase({ last, open }: Standing, raised: VetoRaising, { today }: VetoRules): VetoCase {
  if (open === undefined) {
    const number = (last?.number ?? 0) + 1;
    return { number, state: 'raised', raised, readOn: today, answerFrom: raised.on };
  }
  const { answer: _, ...rest } = open;
  if (accusation(open.raised) !== accusation(raised)) {
    return { ...rest, raised, readOn: today, answerFrom: laterOf(today, raised.on) };
  }
  const isAmended = open.answerFrom !== open.raised.on;
  return { ...rest, raised, answerFrom: isAmended ? laterOf(open.answerFrom, raised.on) : raised.on };
}

/** What is wrong with the steps that follow, where nothing is raised that they could be steps of. */
function laterFaults(entry: VetoEntry, rules: VetoRules): readonly VetoFault[] {
  const { raisedOn } = entry;
  const from = raisedOn === undefined ? {} : { raisedOn, answerFrom: raisedOn };
  const heard = answerVeto(entry, from, rules);
  const decided = decideVeto(entry, { ...from, ...(heard.answer && { answer: heard.answer }) }, rules);
  return [...heard.faults, ...decided.faults, ...liftingFaults(entry)];
}

function liftingFaults(entry: VetoEntry): readonly VetoFault[] {
  return asksToLift(entry) ? faultsAt('VETO_LIFTING_WITHOUT_VETO', ['liftReason']) : [];
}

const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** What the centre has to answer to, without what makes no other accusation of it. */
function accusation({ ground, allegation, evidence }: VetoRaising): string {
  return JSON.stringify([ground, ...[allegation, evidence].map(plain)]);
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

function heardVeto(
  begun: VetoCase,
  entry: VetoEntry,
  { rules, faults: before }: { readonly rules: VetoRules; readonly faults: readonly VetoFault[] },
): VetoVerdict {
  const heard = answerVeto(entry, { raisedOn: begun.raised.on }, rules);
  const { answer } = heard;
  const asked = { ...begun, ...(answer && { answer }) };
  const { decision: taken, ...decided } = decideVeto(entry, { ...asked, raisedOn: asked.raised.on }, rules);
  const faults = [...before, ...heard.faults, ...decided.faults];
  // A row that is not whole any more decides nothing.
  const decision = before.length === 0 ? taken : undefined;
  if (decision === undefined || !decision.isUpheld) {
    const lifting = liftingFaults(entry);
    const state = decision === undefined ? waitingState(asked, rules) : 'dismissed';
    return { found: { ...asked, state, ...decisionOf(decision) }, faults: [...faults, ...lifting] };
  }
  const inForce: VetoCase = { ...asked, state: 'in-force', ...decisionOf(decision) };
  const lifted = heldVeto(inForce, entry, rules);
  return { ...lifted, faults: [...faults, ...lifted.faults] };
}

function decisionOf(decision: VetoDecision | undefined): Pick<VetoCase, 'decision'> {
  return decision === undefined ? {} : { decision: { deciders: decision.deciders, on: decision.on } };
}

/** Where an undecided veto stands on a day. @example waitingState(aRaisedCase, { settings, today: '2020-12-31' }) // 'awaiting' */
export function waitingState(
  { answer, answerFrom }: Pick<VetoCase, 'answer' | 'answerFrom'>,
  { settings, today }: VetoRules,
): 'raised' | 'awaiting' {
  return answer !== undefined || today > answerUntil({ answerFrom }, settings) ? 'awaiting' : 'raised';
}

function heldVeto(before: VetoCase, entry: VetoEntry, rules: VetoRules): VetoVerdict {
  const { decision } = before;
  if (decision === undefined) throw new TypeError('A veto in force has a decision');
  const { lifting, faults } = liftVeto(entry, decision, rules);
  const held = isAsDecided(before, entry) ? [] : faultsAt('VETO_HELD', ['decidedOn'], detailsOf(decision));
  const all = [...held, ...lateFaults(before, decision, rules), ...faults];
  return { found: lifting === undefined ? before : { ...before, state: 'lifted', lifting }, faults: all };
}

/** A warning that changes nothing: the centre could not know of it for as long as its time is, and did not answer. */
function lateFaults(
  { answer, readOn }: VetoCase,
  decision: VetoDecision,
  { settings: { answerDays } }: VetoRules,
): readonly VetoFault[] {
  const isLate = answer === undefined && decision.on <= dayAfter(readOn, answerDays);
  return isLate ? faultsAt('VETO_READ_LATE', ['raisedOn'], { readOn, days: answerDays }) : [];
}

function detailsOf({ deciders, on }: VetoDecision) {
  return { deciders: deciders.join('、'), on };
}

/** Whether the row still says what was decided. */
function isAsDecided({ raised, decision, state }: VetoCase, { votes, decidedOn, ...entry }: VetoEntry): boolean {
  const { ground, allegation, evidence, raisedOn } = entry;
  const isRaised =
    ground !== undefined &&
    raisedOn === raised.on &&
    accusation({ ...raised, ground, allegation, evidence }) === accusation(raised);
  const isUpheld = state !== 'dismissed';
  const deciders = votes.map(({ decider }) => plain(decider)).join('\n');
  return (
    isRaised &&
    decidedOn === decision?.on &&
    votes.every(({ upholds }) => upholds === isUpheld) &&
    deciders === decision?.deciders.map(plain).join('\n')
  );
}

/** A row that was cleared for good says nothing any more; one that says something else than what was decided is told. */
function closedFaults(before: VetoCase, entry: VetoEntry): readonly VetoFault[] {
  if (isEmptyRow(entry)) return [];
  const { decision, lifting } = before;
  const isSame =
    isAsDecided(before, entry) &&
    (lifting === undefined
      ? !asksToLift(entry)
      : entry.liftedOn === lifting.on &&
        entry.liftDeciders.map(plain).join('\n') === lifting.deciders.map(plain).join('\n'));
  const last = lifting ?? decision;
  return isSame || last === undefined ? [] : faultsAt('VETO_CASE_CLOSED', ['raisedOn'], detailsOf(last));
}
