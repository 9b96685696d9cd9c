import { countsOf } from '../domain/checks/counts-of.ts';
import type { LedgerEntry } from '../domain/intake/reviews.ts';
import { instantOf } from '../domain/round/zoned-time.ts';
import { isPaperComplete } from '../domain/submission/paper-receipt.ts';
import { type ReturnLife, returnLife } from '../domain/submission/return-life.ts';
import { paths } from './document-paths.ts';
import { type ClosingRecord, load, type ReturnHead } from './documents.ts';
import { ledgerEntries } from './ledger-entries.ts';
import type { Office } from './office.ts';

/** What a round's returns are held against to tell where they stand. */
export interface LifeContext {
  /** ISO instants; `closedAt` absent where the filling in goes on. */
  readonly deadline: string;
  readonly closedAt?: string;
  readonly now: string;
  /** Whether the centre's paper copies are all there. */
  readonly isPaperComplete: (centre: string) => boolean;
}

type Round = Pick<Office, 'store' | 'definition' | 'clock'>;

/** The context as the store has it now. */
export async function lifeContext(office: Round): Promise<LifeContext> {
  const { round } = office.definition;
  const closing = await load<ClosingRecord>(office.store, paths.closing(round.id));
  return contextOf(office, { closing, ledger: await ledgerEntries(office) });
}

function contextOf(
  { definition: { round }, clock }: Round,
  {
    closing,
    ledger,
  }: { readonly closing: ClosingRecord | undefined; readonly ledger: ReadonlyMap<string, LedgerEntry> },
): LifeContext {
  return {
    deadline: instantOf(round.deadline, round.timeZone).toISOString(),
    ...(closing && { closedAt: closing.at }),
    now: clock.now().toISOString(),
    isPaperComplete: (centre) => isPaperComplete(round.materials, ledger.get(centre)),
  };
}

/** Where the return of a centre stands; `head` is absent where none was ever read. */
export function lifeOf(context: LifeContext, centre: string, head: LivingHead | undefined): ReturnLife {
  const { isPaperComplete: isComplete, ...rules } = context;
  return returnLife({
    ...rules,
    isPaperComplete: isComplete(centre),
    ...(head && { facts: { ...head, errors: countsOf(head.issues).errors } }),
  });
}

/** What of a head decides where its return stands. */
export type LivingHead = Pick<
  ReturnHead,
  'state' | 'drifted' | 'issues' | 'accepted' | 'reopenedUntil' | 'reopenReason'
>;
