/** The last step of a veto that is in force: it is lifted in the way in which it was decided. */
import { areDifferent, personKeys } from './person-keys.ts';
import type { VetoColumn, VetoDecision, VetoEntry, VetoLifting } from './veto-case.ts';
import { dayFaults, faultsAt, type VetoFault } from './veto-fault.ts';

export interface LiftingVerdict {
  readonly lifting?: VetoLifting;
  readonly faults: readonly VetoFault[];
}

/** Whether anything stands in the columns of this step. */
export function asksToLift({ liftReason, liftDeciders, liftedOn }: VetoEntry): boolean {
  return liftReason !== '' || liftDeciders.some((decider) => decider !== '') || liftedOn !== undefined;
}

/**
 * The lifting, where it is complete: a reason, every decider named and all different, a day not before the decision. Faults:
 * `VETO_LIFTING_INCOMPLETE` for each entry that is missing where any is there, `VETO_SAME_PERSON`, `VETO_DATE_IN_FUTURE`,
 * `VETO_DATES_OUT_OF_ORDER`.
 */
export function liftVeto(
  entry: VetoEntry,
  decision: VetoDecision,
  { today }: { readonly today: string },
): LiftingVerdict {
  if (!asksToLift(entry)) return { faults: [] };
  const { liftReason, liftDeciders, liftedOn } = entry;
  const last = liftDeciders.length;
  const missing: readonly VetoColumn[] = [
    ...(liftReason === '' ? (['liftReason'] as const) : []),
    ...liftDeciders.flatMap((decider, place) =>
      personKeys(decider).length === 0 ? [`liftDecider:${place + 1}` as const] : [],
    ),
    ...(liftedOn === undefined ? (['liftedOn'] as const) : []),
  ];
  const faults = [
    ...faultsAt('VETO_LIFTING_INCOMPLETE', missing),
    ...(areDifferent(liftDeciders) ? [] : faultsAt('VETO_SAME_PERSON', [`liftDecider:${last}`], { deciders: last })),
    ...dayFaults('liftedOn', liftedOn, { today, from: decision.on }),
  ];
  if (faults.length > 0 || liftedOn === undefined) return { faults };
  return { lifting: { reason: liftReason, deciders: liftDeciders, on: liftedOn }, faults };
}
