import type { Office } from '../office.ts';
import { noteReport, type ReportNote } from '../recompute/job-progress.ts';
import { draftCentreReport, draftProvinceReport, PROVINCE } from './draft-reports.ts';
import { exportResults } from './export-results.ts';
import { isLatestRun, latestRun } from './latest-run.ts';
import { type Printed, printReport } from './print-report.ts';
import { type RenderRequest, renderTask } from './request-reports.ts';
import type { RunFactsMemo } from './run-facts-memo.ts';

export type Rendered =
  | Exclude<Printed, { readonly kind: 'stale' }>
  /** A newer run is there, whose own tasks print. */
  | { readonly kind: 'stale' }
  /** The run has no result of this subject. */
  | { readonly kind: 'absent' };

/**
 * Prints one report of a run, and with the province's the tables of results, unless a newer run is there. One that cannot
 * be printed is the failure of its centre and does not come again by itself. The job that asked for it learns what became of it.
 */
export async function renderOne(office: Office, facts: RunFactsMemo, request: RenderRequest): Promise<Rendered> {
  const rendered = await renderLatest(office, facts, request);
  const { job, subject } = request;
  if (job === undefined) return rendered;
  if (rendered.kind === 'stale') await followOn(office, request, job);
  else await noteReport(office, { job, subject }, progressOf(rendered));
  return rendered;
}

function progressOf(rendered: Exclude<Rendered, { readonly kind: 'stale' }>): ReportNote {
  if (rendered.kind === 'failed') return { state: 'failed', message: rendered.message };
  if (rendered.kind === 'unchanged') return { state: 'unchanged', madeAt: rendered.madeAt };
  return { state: rendered.kind === 'made' ? 'done' : 'unchanged' };
}

/** A job waits for the report of the newest run, whoever made that. */
async function followOn(office: Office, { run, subject }: RenderRequest, job: string): Promise<void> {
  const latest = await latestRun(office);
  if (latest !== undefined) await office.queue.add(renderTask({ run: latest, subject, job }, run));
}

async function renderLatest(office: Office, facts: RunFactsMemo, request: RenderRequest): Promise<Rendered> {
  const { run, subject } = request;
  if (!(await isLatestRun(office, run))) return { kind: 'stale' };
  const found = await facts(run);
  if (found === undefined) return { kind: 'absent' };
  const drafting = { facts: found, templates: await office.templates(), isKept: true };
  const centre = found.round.centres.find(({ id }) => id === subject);
  const draft =
    subject === PROVINCE
      ? draftProvinceReport(drafting)
      : centre && (await draftCentreReport(office, drafting, centre));
  if (draft === undefined) return { kind: 'absent' };
  const printed = await printReport(office, draft);
  if (printed.kind === 'stale') {
    if (printed.hasWritten) await putRight(office, request);
    return { kind: 'stale' };
  }
  if (subject === PROVINCE) await exportLatest(office, facts, run);
  return printed;
}

/** The file of an older run went into the place of the newer one's: that is looked at once more. */
async function putRight(office: Office, { run, subject }: RenderRequest): Promise<void> {
  const latest = await latestRun(office);
  if (latest !== undefined) await office.queue.add(renderTask({ run: latest, subject }, run));
}

/** Goes again while a newer run came in between, so that no older table stays. */
async function exportLatest(office: Office, facts: RunFactsMemo, run: string): Promise<void> {
  for (let exported: string | undefined, latest: string | undefined = run; latest !== exported; ) {
    const found = latest === undefined ? undefined : await facts(latest);
    if (found === undefined) return;
    await exportResults(office, found);
    exported = latest;
    latest = await latestRun(office);
  }
}
