/** What a code comes to at the desk where paper is taken in. */
import type { CellChange } from '../submission/drift.ts';
import type { TypedCode } from './print-code.ts';

/** A copy that is in: it counts for the accepted snapshot that it was held against. */
export interface TakenCopy {
  readonly centre: string;
  /** From 1. */
  readonly copy: number;
  readonly code: string;
  readonly snapshot: string;
}

interface KnownCopy {
  readonly code: string;
  readonly centre: string;
  readonly copy: number;
}

export type IntakeOutcome =
  /** `isNew` for a copy that was not in before. */
  | ({ readonly kind: 'taken'; readonly isNew: boolean; readonly snapshot: string } & KnownCopy)
  | { readonly kind: 'mistyped' | 'report'; readonly code: string }
  /** No such print in this round; `round` is another one that has it. */
  | { readonly kind: 'unknown'; readonly code: string; readonly round?: string }
  /** Typed beside another centre than the one whose copy it is. */
  | ({ readonly kind: 'other-centre' } & KnownCopy)
  /** Its centre has taken its return back. */
  | ({ readonly kind: 'not-accepted' } & KnownCopy)
  /** `before` is what the print says, `after` what was accepted. */
  | ({ readonly kind: 'other-version'; readonly changes: readonly CellChange[] } & KnownCopy);

export type IntakeRefusal = Exclude<IntakeOutcome, { kind: 'taken' }>;

/** What is known of a code when it is judged. */
export interface IntakeFacts {
  readonly typed: TypedCode;
  /** Whether it is the code of a report. */
  readonly isReport: boolean;
  /** The print that it is of; absent where this round has none. */
  readonly print?: { readonly centre: string; readonly copies: number };
  /** Another round that has it. */
  readonly otherRound?: string;
  /** The centre beside which it was typed, where it was. */
  readonly beside?: string;
  /** The snapshot that is accepted of its centre now. */
  readonly accepted?: string;
  /** What differs between the print and the accepted return; none for one that moved cells and says the same. */
  readonly changes: readonly CellChange[];
  /** What was taken in under this copy's number before. */
  readonly before?: TakenCopy;
}

/**
 * The outcome of one code. A print counts where it says what was accepted, cell by cell; the same copy once more changes nothing.
 *
 * @example judgeIntake({ typed: readPrintCode('nonsense'), isReport: false, changes: [] }).kind // 'mistyped'
 */
export function judgeIntake(facts: IntakeFacts): IntakeOutcome {
  const { typed, print, accepted, changes, before } = facts;
  if (facts.isReport) return { kind: 'report', code: typed.kind === 'code' ? typed.code : typed.asked };
  if (typed.kind === 'mistyped') return { kind: 'mistyped', code: typed.asked };
  const { code, copy } = typed;
  if (print === undefined || copy > print.copies) {
    return { kind: 'unknown', code, ...(facts.otherRound !== undefined && { round: facts.otherRound }) };
  }
  const known = { code, centre: print.centre, copy };
  if (facts.beside !== undefined && facts.beside !== print.centre) return { kind: 'other-centre', ...known };
  if (accepted === undefined) return { kind: 'not-accepted', ...known };
  if (changes.length > 0) return { kind: 'other-version', ...known, changes };
  return { kind: 'taken', ...known, snapshot: accepted, isNew: before?.snapshot !== accepted };
}

/** Numbers of a centre's copies, ascending. */
export interface CopiesIn {
  /** Taken in for what is accepted now. */
  readonly copies: readonly number[];
  /** Taken in for an earlier submission, and void since there is a newer one, or none. */
  readonly outdated: readonly number[];
}

/**
 * Which copies of a centre are in, and which of those taken in are void.
 *
 * @example copiesIn([{ centre: 'c', copy: 2, code: '…', snapshot: 's' }], 's') // { copies: [2], outdated: [] }
 */
export function copiesIn(taken: readonly TakenCopy[], accepted: string | undefined): CopiesIn {
  const numbers = (isWanted: (one: TakenCopy) => boolean): readonly number[] =>
    [...new Set(taken.filter(isWanted).map(({ copy }) => copy))].sort((a, b) => a - b);
  const copies = numbers(({ snapshot }) => snapshot === accepted);
  return { copies, outdated: numbers(({ copy }) => !copies.includes(copy)) };
}
