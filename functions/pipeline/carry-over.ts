import { isProblem } from '../domain/problems/problem.ts';
import { type Identity, identifyWorkbook } from '../domain/workbook/identify-workbook.ts';
import { layOutLedger } from '../domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../domain/workbook/lay-out-scorecard.ts';
import type { WorkbookPlan } from '../domain/workbook/plan.ts';
import { planOver } from '../domain/workbook/plan-over.ts';
import type { WorkbookEntry, Workbooks } from '../ports/workbooks.ts';
import { guestsOfReturn, guestsOfScorecard } from './guests.ts';
import { inParallel } from './in-parallel.ts';
import type { Office } from './office.ts';

/** Workbooks under way at once: each waits for the other side most of the time. */
const LANES = 4;

export interface CarryOverReport {
  readonly carried: number;
  /** Workbooks that stay behind, each with the reason. */
  readonly left: readonly { readonly workbook: string; readonly message: string }[];
}

/**
 * Makes every workbook of another place in this office, with all that people wrote in it and the time of its last change, and
 * lets its people in. What is here already stays as it is, so it may be run again. The other place is only read.
 */
export async function carryOver(office: Office, from: Workbooks): Promise<CarryOverReport> {
  const entries = (
    await Promise.all((['return', 'scorecard', 'ledger'] as const).map((kind) => from.list(kind)))
  ).flat();
  const left: CarryOverReport['left'][number][] = [];
  office.progress.start('prepare', entries.length);
  await inParallel(entries, LANES, async (entry) => {
    const message = await carryOne(office, from, entry);
    if (message !== undefined) left.push({ workbook: entry.name, message });
    office.progress.step(entry.name);
  });
  office.progress.finish();
  return { carried: entries.length - left.length, left };
}

/** Why it stays behind, or nothing. */
async function carryOne(office: Office, from: Workbooks, entry: WorkbookEntry): Promise<string | undefined> {
  try {
    const { workbook } = await from.read(entry.id);
    const identity = identifyWorkbook(workbook);
    const plan = identity && planOf(office, identity);
    if (identity === undefined || plan === undefined) return strange(entry.name);
    const whole = { ...planOver(plan, workbook), savedAt: entry.modifiedAt };
    const { id } = await office.workbooks.create(entry.kind, entry.name, whole);
    const guests = guestsOf(office, identity);
    if (guests.length > 0) await office.workbooks.admit(id, guests);
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error.message;
    throw error;
  }
}

function planOf({ definition }: Office, { kind, subject }: Identity): WorkbookPlan | undefined {
  const { round, layouts, reviewers } = definition;
  if (kind === 'ledger') return layOutLedger(round, layouts.ledger);
  if (kind === 'return') {
    const centre = round.centres.find(({ id }) => id === subject);
    return centre && layOutReturn(round, layouts.return, centre);
  }
  const reviewer = reviewers.find(({ id }) => id === subject);
  const centres = round.centres.filter(({ id }) => reviewer?.centres === undefined || reviewer.centres.includes(id));
  return reviewer && layOutScorecard(round, layouts.scorecard, { reviewer, centres });
}

function guestsOf(office: Office, { kind, subject }: Identity) {
  const centre = kind === 'return' ? office.definition.round.centres.find(({ id }) => id === subject) : undefined;
  if (centre !== undefined) return guestsOfReturn(office, centre);
  return kind === 'scorecard' ? guestsOfScorecard(office, subject) : [];
}

const strange = (name: string): string =>
  `“${name}”不是本轮发放的工作簿，未迁移 / “${name}” is not a workbook of this round and stays behind`;
