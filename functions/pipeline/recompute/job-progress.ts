import { paths } from '../document-paths.ts';
import { load } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { type JobOutcome, type JobRecord, type ProgressPage, pageOf, progressOf, type ReportProgress } from './job.ts';
import { advanceTicks } from './recompute-ticks.ts';

/** Writes down what a job waits for, once: what is there already stays. */
export async function openProgress(
  { store, definition }: Office,
  { job, pages }: { readonly job: string; readonly pages: number },
  subjects: readonly string[],
): Promise<void> {
  for (let page = 0; page < pages; page += 1) {
    const own = subjects.filter((subject) => pageOf(subject, pages) === page);
    const reports = Object.fromEntries(own.map((subject) => [subject, { state: 'waiting' } as const]));
    const path = paths.jobProgress(definition.round.id, job, page);
    await updateDocument<ProgressPage>(store, path, (before) =>
      before === undefined ? { body: { reports } } : undefined,
    );
  }
}

/** What became of a report of a job. */
export interface ReportNote extends Omit<ReportProgress, 'at'> {
  /** ISO time at which an unchanged report was made: since the job was asked for means for the job. */
  readonly madeAt?: string;
}

/**
 * Notes what became of a report of a job, and ends the job with its last one. A report that was made stays made, whatever a
 * repetition finds.
 */
export async function noteReport(
  office: Office,
  { job, subject }: { readonly job: string; readonly subject: string },
  { madeAt = '', ...note }: ReportNote,
): Promise<void> {
  const { store, definition, clock } = office;
  const record = await load<JobRecord>(store, paths.job(definition.round.id, job));
  if (record?.pages === undefined) return;
  const path = paths.jobProgress(definition.round.id, job, pageOf(subject, record.pages));
  // Whoever made it may have died before it could be noted.
  const progress = note.state === 'unchanged' && madeAt > record.requestedAt ? { state: 'done' as const } : note;
  let reports: ProgressPage['reports'] | undefined;
  await updateDocument<ProgressPage>(store, path, (page) => {
    reports = page?.reports;
    const before = reports?.[subject];
    if (before?.state !== 'waiting' && before?.state !== 'failed') return undefined;
    reports = { ...reports, [subject]: { ...progress, at: clock.now().toISOString() } };
    return { body: { reports } satisfies ProgressPage };
  });
  if (reports?.[subject] === undefined) return;
  const isLast = Object.values(reports).every(({ state }) => state !== 'waiting');
  if (isLast) await finishIfDone(office, job);
}

/**
 * Ends a job whose reports are all made, unchanged or failed; once, with its trace. Then the round is free for what waits in
 * the ledger.
 */
export async function finishIfDone(office: Office, job: string): Promise<void> {
  const { store, definition, clock } = office;
  const path = paths.job(definition.round.id, job);
  await updateDocument<JobRecord>(store, path, async (before) => {
    if (before?.state !== 'render') return undefined;
    const reports = [...(await progressOf(office, before)).values()];
    if (reports.length === 0 || reports.some(({ state }) => state === 'waiting')) return undefined;
    const finishedAt = clock.now().toISOString();
    const outcome = outcomeOf(reports);
    const fact = {
      ...{ at: finishedAt, who: before.who, action: 'recompute-done', subject: path, reason: before.request.reason },
      after: { run: before.run, ...outcome },
    };
    return { body: { ...before, state: 'done', outcome, finishedAt } satisfies JobRecord, facts: [fact] };
  });
  await advanceTicks(office);
}

function outcomeOf(reports: readonly ReportProgress[]): JobOutcome {
  const count = (wanted: ReportProgress['state']): number => reports.filter(({ state }) => state === wanted).length;
  return { made: count('done'), unchanged: count('unchanged'), failed: count('failed') };
}
