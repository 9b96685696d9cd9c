import type { LedgerReading } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import type { Feedback, OwnTab } from '../../domain/workbook/feedback.ts';
import { ledgerClaims } from '../double-claims/ledger-claims.ts';
import { ledgerEntries } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { intakeAnswers, intakeMarks } from '../paper/ledger-intake.ts';
import { answerMarks, tickAnswers, tickRecords } from '../recompute/recompute-ticks.ts';
import { wishAnswers, wishMarks, wishRecords } from '../reopen-wishes.ts';
import { lifeContext } from '../return-lives.ts';
import { vetoAnswers, vetoMarks } from '../vetoes/veto-answers.ts';
import { vetoRecords } from '../vetoes/veto-record.ts';
import type { Answers } from './keep-reading.ts';
import { ledgerStates } from './ledger-states.ts';
import { ledgerToday } from './ledger-today.ts';
import { loadHeads } from './load-heads.ts';

/** All that a ledger shows beside its findings: answers, where the returns stand, what is claimed twice, and the daily lists. */
export interface LedgerShown {
  readonly answers: Answers;
  readonly marks: (reading: LedgerReading, own: Feedback['marks']) => Feedback['marks'];
  readonly notes: (reading: LedgerReading) => Promise<readonly Issue[]>;
  /** None where the layout has no words for such lists. */
  readonly lists: (reading: LedgerReading) => readonly OwnTab[];
}

/** What the ledger is to show by what the store has now. */
export async function ledgerShown(office: Office): Promise<LedgerShown> {
  const ledger = await ledgerEntries(office);
  const known = { context: await lifeContext(office, ledger), heads: await loadHeads(office), ledger };
  const states = ledgerStates(office, known);
  const today = await ledgerToday(office, known);
  const ticks = tickAnswers(office, await tickRecords(office));
  const wishes = wishAnswers(office, (await wishRecords(office)).values());
  const vetoes = vetoAnswers(office, await vetoRecords(office));
  const paper = await intakeAnswers(office);
  const claims = await ledgerClaims(office, known.heads);
  return {
    answers: { ...ticks, ...wishes, ...vetoes, ...paper, ...claims.answers, ...states.answers, ...today.answers },
    marks: (reading, own) => [
      ...states.marks(reading.entries, own),
      ...answerMarks(office, reading.ticks, ticks),
      ...wishMarks(office, reading.wishes, wishes),
      ...vetoMarks(reading, vetoes),
      ...intakeMarks(reading.scans, paper),
      ...today.marks(reading.ours),
    ],
    notes: async ({ entries }) => [...(await states.notes(entries)), ...claims.notes(entries)],
    lists: today.lists,
  };
}
