import type { CopiesIn, IntakeOutcome } from '../../domain/print/intake.ts';
import { splitCodes } from '../../domain/print/print-code.ts';
import { askAgain } from '../collect/workbook-feed.ts';
import { paths } from '../document-paths.ts';
import type { WorkbookRecord } from '../documents.ts';
import { bodyOf } from '../documents.ts';
import { ledgerEntries } from '../ledger-entries.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { copiesInOf, type IntakeBoard, intakeBoard, judgeCode } from './intake-board.ts';
import { type IntakeRecord, receivedFact } from './intake-record.ts';

type IntakeOffice = Pick<Office, 'store' | 'definition' | 'files' | 'clock' | 'who'>;

/** Where the paper of one centre stands. */
export interface PaperStanding extends CopiesIn {
  readonly centre: string;
  readonly wanted: number;
  /** What the office has entered in the ledger, which is for the reports; absent where it has not. */
  readonly entered?: number;
}

export interface IntakeReport {
  /** One for each code, in their order. */
  readonly outcomes: readonly IntakeOutcome[];
  /** Of the centres whose copies are among them, or of all centres where no code was given. */
  readonly standings: readonly PaperStanding[];
}

/**
 * Takes in the copies whose codes were scanned or typed, any number of them, however they are written. A copy that is in already
 * stays in; one that may not be taken in says why, and does not stop the others. Every copy leaves its trace.
 */
export async function takeIn(office: IntakeOffice, typed: readonly string[]): Promise<IntakeReport> {
  const board = await intakeBoard(office);
  const outcomes: IntakeOutcome[] = [];
  for (const asked of splitCodes(typed.join('\n'))) {
    const outcome = await judgeCode(office, board, { asked });
    outcomes.push(outcome);
    if (outcome.kind === 'taken' && outcome.isNew) await keep(office, board, outcome);
  }
  if (outcomes.some((outcome) => outcome.kind === 'taken' && outcome.isNew)) await askLedger(office);
  const named = new Set(outcomes.flatMap((outcome) => ('centre' in outcome ? [outcome.centre] : [])));
  return { outcomes, standings: await standingsOf(office, board, (centre) => named.size === 0 || named.has(centre)) };
}

async function keep(
  { store, definition, clock, who }: IntakeOffice,
  board: IntakeBoard,
  { centre, copy, code, snapshot }: Extract<IntakeOutcome, { kind: 'taken' }>,
): Promise<void> {
  const round = definition.round.id;
  const record: IntakeRecord = { centre, copy, code, snapshot, who, at: clock.now().toISOString() };
  await updateDocument<IntakeRecord>(store, paths.intake(round, centre, copy), (before) =>
    before?.snapshot === snapshot ? undefined : { body: record, facts: [receivedFact(round, record, before)] },
  );
  board.taken.set(`${centre}.${copy}`, { record });
}

/** The ledger is to show what is in, though its file has not changed. */
async function askLedger(office: IntakeOffice): Promise<void> {
  const { layouts, round } = office.definition;
  if (layouts.ledger.register.intake === undefined) return;
  for await (const document of office.store.list(paths.workbooks(round.id))) {
    const { id, kind, name, modifiedAt = '' } = bodyOf<WorkbookRecord>(document);
    if (kind === 'ledger') await askAgain(office, [{ id, kind, name, modifiedAt }]);
  }
}

async function standingsOf(
  office: IntakeOffice,
  board: IntakeBoard,
  isAsked: (centre: string) => boolean,
): Promise<readonly PaperStanding[]> {
  const { centres, materials } = office.definition.round;
  const entries = await ledgerEntries(office);
  return centres
    .filter(({ id }) => isAsked(id))
    .map(({ id }): PaperStanding => {
      const entered = entries.get(id)?.paperCopies;
      return {
        ...{ centre: id, wanted: materials.paperCopies, ...copiesInOf(board, id) },
        ...(entered !== undefined && { entered }),
      };
    });
}
