import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { Write } from '../../ports/store.ts';
import type { WorkbookChanges } from '../../ports/workbooks.ts';
import { paths } from '../document-paths.ts';
import type { LostWorkbook, WorkbookFeed } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import type { KnownWorkbooks } from './known-workbooks.ts';
import type { Outcome } from './outcome.ts';
import type { Pass } from './pass.ts';
import { isTaken } from './workbook-records.ts';

export interface Losses {
  readonly feed: WorkbookFeed | undefined;
  readonly known: KnownWorkbooks;
  readonly changes: Pick<WorkbookChanges, 'entries' | 'lost'>;
}

/**
 * The workbooks that were there and can no longer be reached: those of before that are not back, and those that are lost
 * now. An id that nobody ever knew belongs to somebody else's file.
 */
export function lostWorkbooks(
  { clock }: Pick<Office, 'clock'>,
  { feed, known, changes }: Losses,
): readonly LostWorkbook[] {
  const isThere = new Set(changes.entries.map(({ id }) => id));
  const before = (feed?.lost ?? []).filter(({ id }) => !isThere.has(id));
  const named = new Set(before.map(({ id }) => id));
  const since = clock.now().toISOString();
  const now = changes.lost
    .filter((id) => !isThere.has(id) && !named.has(id))
    .flatMap((id): LostWorkbook[] => {
      const record = known.get(id)?.record;
      const workbook = record ?? feed?.again.find((one) => one.id === id);
      if (workbook === undefined) return [];
      const { kind, name } = workbook;
      return [{ id, kind, name, since, ...(record?.subject !== undefined && { subject: record.subject }) }];
    });
  return [...before, ...now];
}

/** Documents in one commit: well under the limits of every store. */
const DELETES_A_COMMIT = 100;

/**
 * Those that are missed: a centre that has a new workbook does not miss its old one, and nobody misses a copy that was
 * never taken.
 */
export async function stillLost(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  { lost, known }: Pick<Pass, 'lost' | 'known'>,
  outcomes: readonly Outcome[],
): Promise<readonly LostWorkbook[]> {
  const taken = new Set(outcomes.filter(({ kind }) => kind === 'checked').map(({ subject }) => subject));
  const gone = new Set(lost.map(({ id }) => id));
  for (const { record } of known.values()) {
    if (!gone.has(record.id) && record.subject !== undefined && isTaken(record)) taken.add(record.subject);
  }
  const isReplaced = ({ id, subject }: LostWorkbook): boolean => {
    const record = known.get(id)?.record;
    return (subject !== undefined && taken.has(subject)) || (record !== undefined && !isTaken(record));
  };
  for (const page of pagesOf(lost.filter(isReplaced), DELETES_A_COMMIT)) {
    const writes = page.map(({ id }): Write => ({ kind: 'delete', path: paths.workbook(definition.round.id, id) }));
    await store.commit(writes);
  }
  return lost.filter((one) => !isReplaced(one));
}

/** What stands of a lost workbook in the report of a collect, until it is back. */
export function lostOutcome({ definition: { round } }: Pick<Office, 'definition'>, lost: LostWorkbook): Outcome {
  const { id, name, subject, since } = lost;
  const time = formatInZone(new Date(since), round.timeZone, round.language);
  const message = `“${name}”已无法访问（${time} 起）：可能被删除、移走或取消了共享。请恢复访问；在此之前沿用上次读到的内容 / access lost: it was deleted, moved or is no longer shared; restore it, until then what was read last stands`;
  return { kind: 'failed', lost: true, id, workbook: name, message, ...(subject !== undefined && { subject }) };
}
