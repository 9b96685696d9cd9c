import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import type { ScanRow } from '../../domain/intake/read-scan.ts';
import type { LedgerEntry } from '../../domain/intake/reviews.ts';
import type { Issue } from '../../domain/issues/issue.ts';
import { type CentrePaper, intakeAnswer, intakeIssues } from '../../domain/print/intake-findings.ts';
import { splitCodes } from '../../domain/print/print-code.ts';
import type { Feedback } from '../../domain/workbook/feedback.ts';
import type { Write } from '../../ports/store.ts';
import type { Wanted } from '../collect/changed-writes.ts';
import type { Answers } from '../collect/keep-reading.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { copiesInOf, type IntakeBoard, intakeBoard, judgeCode, type TakenDocument } from './intake-board.ts';
import { type IntakeRecord, receivedFact, type ScanRecord } from './intake-record.ts';

/** Who takes in, in the trail: whoever may write in the ledger. */
const WHO = '台账 ledger';

/** What the codes in the ledger come to. */
export interface LedgerIntake {
  readonly issues: readonly Issue[];
  /** Documents that hold what stands in the ledger; none of a row that never held anything. */
  readonly scans: readonly Wanted[];
  /** Copies that are new, each written only while nobody else has taken it in, with their traces. */
  readonly received: readonly Write[];
  readonly facts: readonly AuditFact[];
}

/**
 * Judges the codes that stand in the ledger, as the command does. A code that was taken out of its cell again takes nothing back: the
 * copy was in somebody's hands.
 */
export async function ledgerIntake(
  office: Office,
  { scans, entries }: { readonly scans: readonly ScanRow[]; readonly entries: readonly LedgerEntry[] },
): Promise<LedgerIntake> {
  const { layouts, round } = office.definition;
  if (scans.length === 0) return { issues: [], scans: [], received: [], facts: [] };
  const board = await intakeBoard(office);
  const names = { round, layout: layouts.return, ledger: layouts.ledger };
  const entered = new Map(entries.map(({ centre, paperCopies }) => [centre, paperCopies]));
  const issues: Issue[] = [];
  const received: Write[] = [];
  const facts: AuditFact[] = [];
  for (const row of scans) {
    const outcomes = await outcomesOf(office, board, row);
    for (const outcome of outcomes) {
      if (outcome.kind !== 'taken' || !outcome.isNew) continue;
      const { kind: _, isNew: __, ...copy } = outcome;
      const record: IntakeRecord = { ...copy, who: WHO, at: office.clock.now().toISOString() };
      const key = `${copy.centre}.${copy.copy}`;
      const before = board.taken.get(key);
      facts.push(receivedFact(round.id, record, before?.record));
      received.push(receivedWrite(round.id, record, before));
      board.taken.set(key, { record });
    }
    const paper = { wanted: round.materials.paperCopies, ...copiesInOf(board, row.centre), outcomes };
    const count = entered.get(row.centre);
    issues.push(...intakeIssues({ row, paper, ...(count !== undefined && { entered: count }) }, names));
  }
  const before = await typedCodes(office);
  const kept = scans
    .filter(({ centre, typed }) => typed !== '' || before.has(centre))
    .map(({ centre, typed }): Wanted => ({ path: paths.scan(round.id, centre), body: { centre, typed } }));
  return { issues, scans: kept, received, facts };
}

function receivedWrite(round: string, record: IntakeRecord, before: TakenDocument | undefined): Write {
  const path = paths.intake(round, record.centre, record.copy);
  const body = toBody(record);
  return before?.version === undefined
    ? { kind: 'create', path, body }
    : { kind: 'put', path, body, ifVersion: before.version };
}

/** What stood in the ledger when it was last collected, by centre. */
async function typedCodes({ store, definition }: Office): Promise<ReadonlyMap<string, string>> {
  const typed = new Map<string, string>();
  for await (const document of store.list(paths.scans(definition.round.id))) {
    const scan = bodyOf<ScanRecord>(document);
    typed.set(scan.centre, scan.typed);
  }
  return typed;
}

async function outcomesOf(
  office: Office,
  board: IntakeBoard,
  { centre, typed }: ScanRecord,
): Promise<CentrePaper['outcomes']> {
  const outcomes: CentrePaper['outcomes'][number][] = [];
  for (const asked of splitCodes(typed)) outcomes.push(await judgeCode(office, board, { asked, beside: centre }));
  return outcomes;
}

/** What the ledger is to say of each centre's paper, from the store alone; nothing of one whose paper nobody has scanned. */
export async function intakeAnswers(office: Office): Promise<Answers> {
  const { round, layouts } = office.definition;
  const texts = layouts.ledger.register.intake?.answers;
  if (texts === undefined || round.materials.paperCopies === 0) return {};
  const scans = await typedCodes(office);
  const board = await intakeBoard(office);
  const taken = new Set([...board.taken.values()].map(({ record }) => record.centre));
  const answers: Record<string, string> = {};
  for (const { id } of round.centres) {
    const typed = scans.get(id) ?? '';
    if (typed === '' && !taken.has(id)) continue;
    const outcomes = await outcomesOf(office, board, { centre: id, typed });
    const paper = { wanted: round.materials.paperCopies, ...copiesInOf(board, id), outcomes };
    const names = { round, layout: layouts.return };
    answers[`${id}:paper`] = intakeAnswer(paper, { texts, names, language: round.language });
  }
  return answers;
}

/** The answers at their places, an empty one wherever there is none. */
export function intakeMarks(scans: readonly ScanRow[], answers: Answers): Feedback['marks'] {
  return scans.flatMap(({ centre, answer }) =>
    answer === undefined ? [] : [{ ...answer, text: answers[`${centre}:paper`] ?? '' }],
  );
}
