import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { localise } from '../../domain/round/localised.ts';
import { driftOf } from '../../domain/submission/drift.ts';
import { driftNotice } from '../../domain/submission/drift-words.ts';
import { lifeText } from '../../domain/submission/life-words.ts';
import { isAdrift, type ReturnLife } from '../../domain/submission/return-life.ts';
import type { Feedback } from '../../domain/workbook/feedback.ts';
import { rowStates } from '../../domain/workbook/row-states.ts';
import type { ReturnHead } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { LedgerEntries } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { type LifeContext, lifeOf } from '../return-lives.ts';
import type { Answers } from './keep-reading.ts';

type Round = Pick<Office, 'store' | 'definition' | 'clock'>;

/** Where the returns stand, as the ledger shows it. */
export interface LedgerStates {
  /** What the ledger holds that shows these states. */
  readonly answers: Answers;
  /** The marks of the register's rows, with the states in them. */
  readonly marks: (entries: readonly LedgerEntry[], own: Feedback['marks']) => Feedback['marks'];
  /** A note for each return that was changed after it was submitted. */
  readonly notes: (entries: readonly LedgerEntry[]) => Promise<readonly Issue[]>;
}

/** What the store knows of the returns. */
export interface ReturnsKnown {
  readonly context: LifeContext;
  readonly heads: ReadonlyMap<string, ReturnHead>;
  readonly ledger: LedgerEntries;
}

/** The states as the store has them. */
export function ledgerStates(office: Round, { context, heads }: ReturnsKnown): LedgerStates {
  const { round } = office.definition;
  const { language, timeZone } = round;
  const lives = new Map(round.centres.map(({ id }) => [id, lifeOf(context, id, heads.get(id))]));
  const texts = new Map([...lives].map(([id, life]) => [id, localise(lifeText(life, timeZone), language)]));
  return {
    answers: Object.fromEntries([...texts].map(([id, text]) => [`state ${id}`, text + driftKey(lives, heads.get(id))])),
    marks: (entries, own) => {
      const rows = entries.map(({ centre, source }) => ({ ...source, text: texts.get(centre) ?? '' }));
      return rowStates(own, { rows, language });
    },
    notes: (entries) => driftNotes(office, entries, { lives, heads }),
  };
}

/** Another change after the submission is told anew, though the state stays. */
function driftKey(lives: ReadonlyMap<string, ReturnLife>, head: ReturnHead | undefined): string {
  const life = head && lives.get(head.centre);
  return life !== undefined && isAdrift(life) ? ` ${head?.snapshot}` : '';
}

async function driftNotes(
  office: Round,
  entries: readonly LedgerEntry[],
  {
    lives,
    heads,
  }: { readonly lives: ReadonlyMap<string, ReturnLife>; readonly heads: ReadonlyMap<string, ReturnHead> },
): Promise<readonly Issue[]> {
  const rows = new Map(entries.map(({ centre, source }) => [centre, source]));
  const notes: Issue[] = [];
  for (const centre of office.definition.round.centres) {
    const [life, head, row] = [lives.get(centre.id), heads.get(centre.id), rows.get(centre.id)];
    if (life === undefined || row === undefined || head?.accepted === undefined || !isAdrift(life)) continue;
    const submitted = await submittedReading(office, { centre: centre.id, snapshot: head.accepted.snapshot });
    const changes = driftOf(submitted, await submittedReading(office, head));
    notes.push(...driftNotice(changes, { centre, at: { ...row, item: centre.id } }));
  }
  return notes;
}
