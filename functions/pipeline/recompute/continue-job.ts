import { collect } from '../collect/collect.ts';
import { knownHeads } from '../collect/load-heads.ts';
import { isAgain } from '../collect/outcome.ts';
import { askAgain } from '../collect/workbook-feed.ts';
import { paths } from '../document-paths.ts';
import type { LookAgain } from '../documents.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { claim, underLease } from '../lease.ts';
import type { Office } from '../office.ts';
import { openRound } from '../open-round.ts';
import { PROVINCE } from '../render/draft-reports.ts';
import { runFacts } from '../render/report-facts.ts';
import { requestReports } from '../render/request-reports.ts';
import { updateDocument } from '../update-document.ts';
import { changedReports } from './changed-reports.ts';
import { isFinished, type JobRecord, type JobTrouble, pagesFor, progressOf, type ReportProgress } from './job.ts';
import { finishIfDone, noteReport, openProgress } from './job-progress.ts';
import { advanceTicks } from './recompute-ticks.ts';
import { askForJob } from './start-job.ts';

export interface JobTime {
  /** How long a process is believed to be at work on a stage. */
  readonly leaseMs?: number;
  /** Milliseconds since 1970 after which no workbook is begun; what is left is done by the next task. */
  readonly untilMs?: number;
}

/** Longer than a stage takes with a few thousand centres. */
const USUAL_LEASE_MS = 300_000;
/** A job whose stages failed so often is given up. */
const MOST_CLAIMS = 40;

/** Gives the lease of a job back, where this process knows that nobody is at work on it any more. */
export async function leaveJob(office: Office, record: JobRecord): Promise<void> {
  await change(office, record, {});
}

/**
 * Takes a job as far as it goes: its workbooks are read, the round is scored, the reports are asked for. Every stage may be
 * done again, so that a job whose process died is taken on where that one was. Once the reports are asked for, their tasks
 * end it; those that never come are asked for again.
 */
export async function continueJob(office: Office, job: string, time: JobTime = {}): Promise<void> {
  const { leaseMs = USUAL_LEASE_MS } = time;
  const path = paths.job(office.definition.round.id, job);
  const claimed = await claim<JobRecord>(office, {
    path,
    leaseMs,
    begin: (record) => (record === undefined || isFinished(record) ? undefined : record),
  });
  if (claimed.kind !== 'ours') return;
  let record: JobRecord | undefined = claimed.body;
  if (record.claim > MOST_CLAIMS && record.state !== 'render') return await giveUp(office, record);
  try {
    if (record.state === 'collect') record = await collectStage(office, record, time);
    if (record?.state === 'evaluate') record = await evaluateStage(office, record, leaseMs);
    if (record?.state !== 'render') return;
    if (claimed.body.state === 'render') await renderAgain(office, record, leaseMs);
    else await renderStage(office, record);
  } catch (error) {
    const lastError = error instanceof Error ? error.message : String(error);
    await change(office, claimed.body, { lastError });
    throw error;
  }
}

/**
 * Changes the job under its lease; `undefined` where another process has it meanwhile. Without `leaseMs` the lease is given
 * back.
 */
function change(
  office: Office,
  { job, claim: own }: JobRecord,
  { leaseMs = 0, ...facts }: Partial<JobRecord> & Pick<JobTime, 'leaseMs'>,
): Promise<JobRecord | undefined> {
  const leaseUntil = new Date(office.clock.now().getTime() + leaseMs).toISOString();
  const path = paths.job(office.definition.round.id, job);
  return underLease<JobRecord>(office, { path, claim: own }, (now) => ({ ...now, ...facts, leaseUntil }));
}

async function collectStage(
  office: Office,
  record: JobRecord,
  { untilMs, leaseMs = USUAL_LEASE_MS }: JobTime,
): Promise<JobRecord | undefined> {
  await openRound(office);
  await askAgain(office, await workbooksOf(office, record));
  const { outcomes, isCut } = await collect(office, untilMs === undefined ? {} : { untilMs });
  if (isCut) {
    const waiting = await change(office, record, {});
    if (waiting !== undefined) await askForJob(office, waiting);
    return undefined;
  }
  const troubles = outcomes
    .filter((one) => one.kind === 'failed' || isAgain(one))
    .map(({ subject, message = '' }): JobTrouble => ({ message, ...(subject !== undefined && { subject }) }))
    .filter(({ subject }) => concerns(record, subject));
  return await change(office, record, { state: 'evaluate', troubles: troubles.slice(0, 100), leaseMs });
}

/** The returns of the centres that are asked for: read whatever the feed of changes tells. */
async function workbooksOf(office: Office, { request }: JobRecord): Promise<readonly LookAgain[]> {
  if (request.centres === undefined) return [];
  const heads = await knownHeads(office);
  return request.centres.flatMap((centre) => {
    const head = heads.get(centre)?.head;
    return head === undefined ? [] : [{ ...head.workbook, kind: 'return', modifiedAt: head.modifiedAt } as const];
  });
}

function concerns({ request: { centres } }: JobRecord, subject: string | undefined): boolean {
  return centres === undefined || subject === undefined || subject === 'ledger' || centres.includes(subject);
}

async function evaluateStage(office: Office, record: JobRecord, leaseMs: number): Promise<JobRecord | undefined> {
  const { run } = await evaluate(office);
  const subjects = subjectsOf(office, record);
  const pages = pagesFor(subjects.length);
  await openProgress(office, { job: record.job, pages }, subjects);
  const outdated = await outdatedBy(office, run, record);
  return await change(office, record, { state: 'render', run, pages, outdated, leaseMs });
}

function subjectsOf({ definition }: Office, { request }: JobRecord): readonly string[] {
  return [PROVINCE, ...(request.centres ?? definition.round.centres.map(({ id }) => id))];
}

/** Where only some reports are asked for, the others that would change are named. */
async function outdatedBy(office: Office, run: string, record: JobRecord): Promise<readonly string[]> {
  const { centres } = record.request;
  const facts = centres && (await runFacts(office, run));
  if (facts === undefined) return [];
  const others = office.definition.round.centres.map(({ id }) => id).filter((id) => !centres?.includes(id));
  const changed = await changedReports(office, { facts, templates: await office.templates() }, others);
  return changed.map(({ subject }) => subject);
}

/** Asks for the reports that are waited for; under another name where they were asked for before. */
async function renderStage(office: Office, record: JobRecord, after?: string): Promise<void> {
  const { job, run } = record;
  if (run === undefined) throw new TypeError(`Job ${job} has no run to print`);
  const subjects = waitingOf(await progressOf(office, record));
  await requestReports(office, { run, job, subjects, ...(after !== undefined && { after }) });
  await finishIfDone(office, job);
}

/** Their tasks may still be waiting for their turn: only where none was done for a while are they asked for again. */
async function renderAgain(office: Office, record: JobRecord, leaseMs: number): Promise<void> {
  const progress = await progressOf(office, record);
  const [last = ''] = [...progress.values()]
    .map(({ at = '' }) => at)
    .sort()
    .reverse();
  const isMoving = last > new Date(office.clock.now().getTime() - leaseMs).toISOString();
  if (isMoving && waitingOf(progress).length > 0) return;
  if (record.claim <= MOST_CLAIMS) return await renderStage(office, record, String(record.claim));
  for (const subject of waitingOf(progress)) {
    await noteReport(office, { job: record.job, subject }, { state: 'failed', message: NEVER_MADE });
  }
}

const NEVER_MADE =
  '多次尝试仍未生成，原因见日志；请排除后再次重新计算 / not made in many attempts: see the log, mend it and recompute again';

function waitingOf(progress: ReadonlyMap<string, ReportProgress>): readonly string[] {
  return [...progress].filter(([, { state }]) => state === 'waiting').map(([subject]) => subject);
}

async function giveUp(office: Office, { job, claim: own }: JobRecord): Promise<void> {
  const path = paths.job(office.definition.round.id, job);
  await updateDocument<JobRecord>(office.store, path, (before) => {
    if (before === undefined || before.claim !== own || isFinished(before)) return undefined;
    const finishedAt = office.clock.now().toISOString();
    const { request, lastError, who } = before;
    const fact = { at: finishedAt, who, action: 'recompute-failed', subject: path, reason: request.reason };
    return {
      body: { ...before, state: 'failed', finishedAt } satisfies JobRecord,
      facts: [{ ...fact, ...(lastError !== undefined && { after: lastError }) }],
    };
  });
  await advanceTicks(office);
}
