/** The first step of a veto: it is raised, with what the centre is accused of, the evidence, by whom and when. */
import { personKeys } from './person-keys.ts';
import type { VetoColumn, VetoEntry, VetoRaising } from './veto-case.ts';
import { dayFaults, faultsAt, type VetoFault } from './veto-fault.ts';

export interface RaisingVerdict {
  /** Absent while anything is missing. */
  readonly raising?: VetoRaising;
  readonly faults: readonly VetoFault[];
}

/**
 * Whether a veto is raised: all five entries are there and the day has come. Faults: `VETO_RAISING_INCOMPLETE` for each that is
 * missing where anything stands in the row, `VETO_DATE_IN_FUTURE`.
 *
 * @example raiseVeto(anEmptyRow, { today: '2020-06-01' }) // { faults: [] }
 */
export function raiseVeto(entry: VetoEntry, { today }: { readonly today: string }): RaisingVerdict {
  const { ground, allegation, evidence, raisedBy, raisedOn } = entry;
  const given: Readonly<Partial<Record<VetoColumn, boolean>>> = {
    ...{ ground: ground !== undefined, allegation: allegation !== '', evidence: evidence !== '' },
    ...{ raisedBy: personKeys(raisedBy).length > 0, raisedOn: raisedOn !== undefined },
  };
  const columns = Object.keys(given) as VetoColumn[];
  const missing = columns.filter((column) => given[column] !== true);
  if (isEmptyRow(entry)) return { faults: [] };
  const faults = [...faultsAt('VETO_RAISING_INCOMPLETE', missing), ...dayFaults('raisedOn', raisedOn, { today })];
  if (faults.length > 0 || ground === undefined || raisedOn === undefined) return { faults };
  return { raising: { ground, allegation, evidence, by: raisedBy, on: raisedOn }, faults };
}

/** Whether nothing at all stands in the row. */
export function isEmptyRow(entry: VetoEntry): boolean {
  const { allegation, evidence, raisedBy, answer, votes, liftReason, liftDeciders } = entry;
  const texts = [allegation, evidence, raisedBy, answer, liftReason, ...liftDeciders];
  const { ground, raisedOn, answeredOn, decidedOn, liftedOn } = entry;
  return (
    texts.every((text) => text === '') &&
    [ground, raisedOn, answeredOn, decidedOn, liftedOn].every((given) => given === undefined) &&
    votes.every(({ decider, upholds }) => decider === '' && upholds === undefined)
  );
}
