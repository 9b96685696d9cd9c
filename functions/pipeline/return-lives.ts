import { countsOf } from '../domain/checks/counts-of.ts';
import { copiesIn } from '../domain/print/intake.ts';
import { instantOf, wallClock } from '../domain/round/zoned-time.ts';
import { isPaperComplete, type PaperFacts } from '../domain/submission/paper-receipt.ts';
import { type ReturnLife, returnLife } from '../domain/submission/return-life.ts';
import type { AcceptedSubmission } from '../domain/submission/submission-state.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type ClosingRecord, load, type ReturnHead } from './documents.ts';
import { type LedgerEntries, ledgerEntries } from './ledger-entries.ts';
import type { Office } from './office.ts';
import type { IntakeRecord } from './paper/intake-record.ts';

/** What a round's returns are held against to tell where they stand. */
export interface LifeContext {
  /** ISO instants; `closedAt` absent where the filling in goes on. */
  readonly deadline: string;
  readonly closedAt?: string;
  readonly now: string;
  /** Whether the centre's paper copies are all there of the submission that counts, if any does. */
  readonly isPaperComplete: (centre: string, accepted: AcceptedSubmission | undefined) => boolean;
}

type Round = Pick<Office, 'store' | 'definition' | 'clock'>;

/** The context as the store has it now; `entries` are those of the ledger, where they are at hand. */
export async function lifeContext(office: Round, entries?: LedgerEntries): Promise<LifeContext> {
  const { round } = office.definition;
  const closing = await load<ClosingRecord>(office.store, paths.closing(round.id));
  const ledger = entries ?? (await ledgerEntries(office));
  const taken = await takenCopies(office);
  return {
    deadline: instantOf(round.deadline, round.timeZone).toISOString(),
    ...(closing && { closedAt: closing.at }),
    now: office.clock.now().toISOString(),
    isPaperComplete: (centre, accepted) => {
      const { copies, outdated } = copiesIn(taken.get(centre) ?? [], accepted?.snapshot);
      const byCode = { current: copies.length, earlier: outdated.length };
      const facts = { ...byCode, ...correctedOn(accepted, round.timeZone) };
      return isPaperComplete(round.materials, ledger.get(centre), facts);
    },
  };
}

/** A version that replaced another after the deadline says since when the first was there. */
function correctedOn(accepted: AcceptedSubmission | undefined, timeZone: string): Pick<PaperFacts, 'correctedOn'> {
  if (accepted?.since === undefined) return {};
  return { correctedOn: wallClock(new Date(accepted.at), timeZone).slice(0, 10) };
}

/** Copies that came in by code, by centre; none where the round prints no copies. */
async function takenCopies({ store, definition }: Round): Promise<ReadonlyMap<string, readonly IntakeRecord[]>> {
  const taken = new Map<string, IntakeRecord[]>();
  if (definition.round.materials.print === undefined) return taken;
  for await (const document of store.list(paths.intakes(definition.round.id))) {
    const record = bodyOf<IntakeRecord>(document);
    taken.set(record.centre, [...(taken.get(record.centre) ?? []), record]);
  }
  return taken;
}

/** Where the return of a centre stands; `head` is absent where none was ever read. */
export function lifeOf(context: LifeContext, centre: string, head: LivingHead | undefined): ReturnLife {
  const { isPaperComplete: isComplete, ...rules } = context;
  return returnLife({
    ...rules,
    isPaperComplete: isComplete(centre, head?.accepted),
    ...(head && { facts: { ...head, errors: countsOf(head.issues).errors } }),
  });
}

/** What of a head decides where its return stands. */
export type LivingHead = Pick<
  ReturnHead,
  'state' | 'drifted' | 'issues' | 'accepted' | 'reopenedUntil' | 'reopenReason'
>;
