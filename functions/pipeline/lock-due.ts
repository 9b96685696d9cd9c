import { isProblem } from '../domain/problems/problem.ts';
import { knownAmong } from './collect/known-workbooks.ts';
import { loadHeads } from './collect/load-heads.ts';
import { paths } from './document-paths.ts';
import { type ClosingRecord, load, type ReturnHead } from './documents.ts';
import { inParallel } from './in-parallel.ts';
import type { Office } from './office.ts';
import { updateDocument } from './update-document.ts';

export interface LockReport {
  /** Centres whose returns are locked now, those from before included. */
  readonly locked: readonly string[];
  /** Centres whose returns are reopened for a time; they are locked when it is over. */
  readonly open: readonly string[];
  readonly failures: readonly { readonly centre: string; readonly message: string }[];
}

/** Locks under way at once. */
const LOCKERS = 4;

/**
 * Locks the returns of a closed round that are not locked yet: after a crash in the middle, and when the time of one that was
 * reopened is over. Does nothing in a round that is not closed.
 */
export async function lockDue(office: Office): Promise<LockReport> {
  const closing = await load<ClosingRecord>(office.store, paths.closing(office.definition.round.id));
  if (closing === undefined) return { locked: [], open: [], failures: [] };
  const now = office.clock.now().toISOString();
  const heads = [...(await loadHeads(office)).values()];
  const open = heads.filter((head) => isReopened(head, now)).map(({ centre }) => centre);
  const due = heads.filter((head) => !isReopened(head, now) && !closing.locked.includes(head.centre));
  const known = await knownAmong(
    office,
    due.map(({ workbook }) => workbook.id),
  );
  // A locked workbook takes no findings any more, so one that does not hold its own yet is left open until it does.
  const isTold = ({ workbook, feedback }: ReturnHead): boolean => known.get(workbook.id)?.record.feedback === feedback;
  const locked: string[] = [];
  const failures = due
    .filter((head) => !isTold(head))
    .map(({ centre, workbook }) => ({ centre, message: untold(workbook.name) }));
  await inParallel(due.filter(isTold), LOCKERS, async ({ centre, workbook }) => {
    try {
      await office.workbooks.lock(workbook.id, closing.reason);
      locked.push(centre);
    } catch (error) {
      if (!isProblem(error)) throw error;
      failures.push({ centre, message: error.message });
    }
  });
  if (locked.length > 0) await noteLocks(office, (all) => [...new Set([...all, ...locked])]);
  return {
    locked: [...new Set([...closing.locked, ...locked])].filter((one) => !open.includes(one)).sort(),
    open,
    failures,
  };
}

const untold = (name: string): string =>
  `“${name}”的校验结果尚未写回，写回后自动锁定 / the findings are not written into it yet; it is locked when they are`;

/** Opens the workbook of a centre that was reopened, where the round is closed. */
export async function unlockReturn(office: Office, { centre, workbook }: ReturnHead): Promise<void> {
  const closing = await load<ClosingRecord>(office.store, paths.closing(office.definition.round.id));
  if (closing === undefined) return;
  await noteLocks(office, (all) => all.filter((one) => one !== centre));
  await office.workbooks.unlock(workbook.id);
}

function isReopened({ reopenedUntil }: ReturnHead, now: string): boolean {
  return reopenedUntil !== undefined && reopenedUntil > now;
}

async function noteLocks(office: Office, change: (locked: readonly string[]) => readonly string[]): Promise<void> {
  await updateDocument<ClosingRecord>(office.store, paths.closing(office.definition.round.id), (before) =>
    before === undefined ? undefined : { body: { ...before, locked: [...change(before.locked)].sort() } },
  );
}
