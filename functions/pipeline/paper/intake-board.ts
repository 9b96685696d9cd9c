import { type CopiesIn, copiesIn, type IntakeOutcome, judgeIntake } from '../../domain/print/intake.ts';
import { readPrintCode } from '../../domain/print/print-code.ts';
import type { CellChange } from '../../domain/submission/drift.ts';
import { driftOf } from '../../domain/submission/drift.ts';
import { loadHeads } from '../collect/load-heads.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ReturnHead, type RoundRecord } from '../documents.ts';
import { submittedReading } from '../evaluate/submitted-readings.ts';
import type { Office } from '../office.ts';
import { verifyCode } from '../verify-report.ts';
import type { IntakeRecord } from './intake-record.ts';
import type { PrintRecord } from './print-record.ts';

type Round = Pick<Office, 'store' | 'definition' | 'files'>;

/** A copy that is in, with the version of its document; without one it is yet to be written. */
export interface TakenDocument {
  readonly record: IntakeRecord;
  readonly version?: string;
}

/** All that codes are judged by, as it was when it was loaded; who takes in a copy puts it to `taken`. */
export interface IntakeBoard {
  readonly prints: ReadonlyMap<string, PrintRecord>;
  readonly heads: ReadonlyMap<string, ReturnHead>;
  /** By `{centre}.{copy}`. */
  readonly taken: Map<string, TakenDocument>;
}

/** The board as the store has it now. The heads of the returns, which are many and large, are read only where something was printed. */
export async function intakeBoard(office: Round): Promise<IntakeBoard> {
  const { store, definition } = office;
  const prints = new Map<string, PrintRecord>();
  for await (const document of store.list(paths.prints(definition.round.id))) {
    const print = bodyOf<PrintRecord>(document);
    prints.set(print.version, print);
  }
  const taken = new Map<string, TakenDocument>();
  for await (const document of store.list(paths.intakes(definition.round.id))) {
    const record = bodyOf<IntakeRecord>(document);
    taken.set(`${record.centre}.${record.copy}`, { record, version: document.version });
  }
  const heads = prints.size === 0 ? new Map<string, ReturnHead>() : await loadHeads(office);
  return { prints, heads, taken };
}

/** Which copies of a centre are in, and which are void. */
export function copiesInOf({ taken, heads }: IntakeBoard, centre: string): CopiesIn {
  const own = [...taken.values()].map(({ record }) => record).filter((record) => record.centre === centre);
  return copiesIn(own, heads.get(centre)?.accepted?.snapshot);
}

export interface AskedCode {
  /** As it was typed or scanned. */
  readonly asked: string;
  /** The centre in whose row it was typed. */
  readonly beside?: string;
}

/** What a code comes to. Whatever else it may be, of another round or of a report, is looked for only where it is no print of ours. */
export async function judgeCode(
  office: Round,
  board: IntakeBoard,
  { asked, beside }: AskedCode,
): Promise<IntakeOutcome> {
  const typed = readPrintCode(asked);
  const print = typed.kind === 'code' ? board.prints.get(typed.version) : undefined;
  const row = beside === undefined ? {} : { beside };
  if (typed.kind === 'mistyped' || print === undefined) {
    const isReport = (await verifyCode(office, asked)) !== undefined;
    const otherRound = typed.kind === 'code' ? await roundThatHas(office, typed.version) : undefined;
    return judgeIntake({ typed, isReport, changes: [], ...row, ...(otherRound !== undefined && { otherRound }) });
  }
  const accepted = board.heads.get(print.centre)?.accepted?.snapshot;
  const before = board.taken.get(`${print.centre}.${typed.copy}`)?.record;
  const changes = accepted === undefined ? [] : await changesSince(office, print, accepted);
  return judgeIntake({
    ...{ typed, isReport: false, print, changes, ...row },
    ...(accepted !== undefined && { accepted }),
    ...(before && { before }),
  });
}

async function changesSince(office: Round, print: PrintRecord, accepted: string): Promise<readonly CellChange[]> {
  const { centre, snapshot } = print;
  if (accepted === snapshot) return [];
  const [printed, now] = [
    await submittedReading(office, { centre, snapshot }),
    await submittedReading(office, { centre, snapshot: accepted }),
  ];
  return driftOf(printed, now);
}

/** Title of another round in the same store that has this print. */
async function roundThatHas({ store, definition }: Round, version: string): Promise<string | undefined> {
  for await (const document of store.list(paths.rounds())) {
    const id = document.path.slice(paths.rounds().length + 1);
    if (id === definition.round.id) continue;
    if ((await load<PrintRecord>(store, paths.print(id, version))) !== undefined)
      return bodyOf<RoundRecord>(document).title;
  }
  return undefined;
}
