/** The steps between two states of a veto, for the trail: what happened, by whom it was decided, and why. */
import { digestOf } from '../digest/digest.ts';
import type { VetoCase, VetoState } from './veto-case.ts';

export type VetoStepKind = 'raised' | 'amended' | 'answered' | 'upheld' | 'dismissed' | 'withdrawn' | 'lifted';

export interface VetoStep {
  readonly kind: VetoStepKind;
  /** The accusation, the answer, or why it was lifted. */
  readonly reason: string;
  /** Who raised, decided or lifted it, as named in the ledger; empty where nobody is named. */
  readonly by: readonly string[];
  /** The day that the ledger gives for it; absent for what has none. */
  readonly on?: string;
}

/**
 * What happened between the two, in order; nothing where only time has passed.
 *
 * @example vetoSteps(undefined, aRaisedCase).map(({ kind }) => kind) // ['raised']
 */
export function vetoSteps(before: VetoCase | undefined, after: VetoCase): readonly VetoStep[] {
  const own = before?.number === after.number ? before : undefined;
  return [...raisingSteps(own, after), ...answerSteps(own, after), ...decisionSteps(own, after)];
}

function raisingSteps(before: VetoCase | undefined, { raised }: VetoCase): readonly VetoStep[] {
  const step = { reason: raised.allegation, by: [raised.by], on: raised.on };
  if (before === undefined) return [{ kind: 'raised', ...step }];
  return isEqual(before.raised, raised) ? [] : [{ kind: 'amended', ...step }];
}

function answerSteps(before: VetoCase | undefined, { answer }: VetoCase): readonly VetoStep[] {
  if (answer === undefined || isEqual(before?.answer, answer)) return [];
  return [{ kind: 'answered', reason: answer.text, by: [], on: answer.on }];
}

const DECIDED: Readonly<Partial<Record<VetoState, VetoStepKind>>> = {
  'in-force': 'upheld',
  lifted: 'upheld',
  dismissed: 'dismissed',
};

function decisionSteps(before: VetoCase | undefined, after: VetoCase): readonly VetoStep[] {
  const { state, raised, decision, lifting } = after;
  if (before?.state === state) return [];
  const kind = DECIDED[state];
  const isNew = decision !== undefined && before?.decision === undefined;
  return [
    ...(state === 'withdrawn' ? [{ kind: state, reason: raised.allegation, by: [] } as const] : []),
    ...(isNew && kind !== undefined
      ? [{ kind, reason: raised.allegation, by: decision.deciders, on: decision.on }]
      : []),
    ...(lifting === undefined
      ? []
      : [{ kind: 'lifted', reason: lifting.reason, by: lifting.deciders, on: lifting.on } as const]),
  ];
}

function isEqual(one: object | undefined, other: object | undefined): boolean {
  return digestOf(one ?? null) === digestOf(other ?? null);
}
