import { sha256 } from '../../domain/digest/digest.ts';
import { Problem } from '../../domain/problems/problem.ts';
import type { RecomputeRequest } from '../../domain/recompute/recompute-request.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load } from '../documents.ts';
import type { Leased } from '../lease.ts';
import type { Office } from '../office.ts';

/** The stages of a job, in their order, and its two ends. */
export type JobState = 'collect' | 'evaluate' | 'render' | 'done' | 'failed';

/** `rounds/{round}/jobs/{job}`: a recompute. */
export interface JobRecord extends Leased {
  readonly job: string;
  readonly request: Omit<RecomputeRequest, 'preview'>;
  readonly who: string;
  readonly requestedAt: string;
  readonly state: JobState;
  /** The newest run when it was asked for. */
  readonly from?: string;
  /** The run that it made. */
  readonly run?: string;
  /** How many documents its progress is kept in. */
  readonly pages?: number;
  /** What the collect could not deal with. */
  readonly troubles?: readonly JobTrouble[];
  /** Subjects whose report would change too and was not asked for. */
  readonly outdated?: readonly string[];
  /** Why the last attempt at a stage came to nothing. */
  readonly lastError?: string;
  readonly outcome?: JobOutcome;
  readonly finishedAt?: string;
}

export interface JobTrouble {
  readonly subject?: string;
  readonly message: string;
}

export interface JobOutcome {
  readonly made: number;
  readonly unchanged: number;
  readonly failed: number;
}

export interface ReportProgress {
  readonly state: 'waiting' | 'done' | 'unchanged' | 'failed';
  /** What is wrong; for `failed`. */
  readonly message?: string;
  readonly at?: string;
}

/** `rounds/{round}/jobs/{job}/progress/{page}`: by centre id or `PROVINCE`. */
export interface ProgressPage {
  readonly reports: Readonly<Record<string, ReportProgress>>;
}

/** `rounds/{round}/jobLocks/recompute`: the job that has the round, until it is finished. */
export interface JobLock {
  readonly job: string;
}

export function isFinished({ state }: Pick<JobRecord, 'state'>): boolean {
  return state === 'done' || state === 'failed';
}

/** So many subjects share a document of the progress. */
const SUBJECTS_A_PAGE = 64;

/** How many documents the progress of so many subjects takes. */
export function pagesFor(subjects: number): number {
  return Math.max(1, Math.ceil(subjects / SUBJECTS_A_PAGE));
}

/** The document that a subject's progress is in: neighbours in the queue are in different ones. */
export function pageOf(subject: string, pages: number): number {
  return Number.parseInt(sha256(subject).slice(0, 8), 16) % pages;
}

/** A job with the progress of each report, in the order of the register, the province's first. */
export interface JobStatus extends Omit<JobRecord, keyof Leased | 'pages'> {
  readonly reports: Readonly<Record<string, ReportProgress>>;
}

type Round = Pick<Office, 'store' | 'definition'>;

/** How far a job is. Problems: `JOB_UNKNOWN`. */
export async function jobStatus(office: Round, id: string): Promise<JobStatus> {
  const record = await jobRecord(office, id);
  const { claim: _, leaseUntil: __, pages: ___, ...facts } = record;
  const found = await progressOf(office, record);
  const order = ['PROVINCE', ...office.definition.round.centres.map((centre) => centre.id)];
  const reports = order.flatMap((subject) => {
    const progress = found.get(subject);
    return progress === undefined ? [] : [[subject, progress] as const];
  });
  return { ...facts, reports: Object.fromEntries(reports) };
}

/** The record of a job. Problems: `JOB_UNKNOWN`. */
export async function jobRecord({ store, definition }: Round, id: string): Promise<JobRecord> {
  const isId = /^[\w-]{1,64}$/.test(id);
  const record = isId ? await load<JobRecord>(store, paths.job(definition.round.id, id)) : undefined;
  if (record === undefined) throw new Problem('JOB_UNKNOWN', { job: id });
  return record;
}

/** The progress of a job's reports by subject; empty before they were asked for. */
export async function progressOf(
  { store, definition }: Round,
  { job, pages = 0 }: Pick<JobRecord, 'job' | 'pages'>,
): Promise<ReadonlyMap<string, ReportProgress>> {
  const places = Array.from({ length: pages }, (_, page) => paths.jobProgress(definition.round.id, job, page));
  const documents = places.length === 0 ? [] : await store.getAll(places);
  const found = documents.flatMap((document) =>
    document === undefined ? [] : Object.entries(bodyOf<ProgressPage>(document).reports),
  );
  return new Map(found);
}

/** The job that has the round, where it is not finished. */
export async function runningJob(office: Round): Promise<JobRecord | undefined> {
  const lock = await load<JobLock>(office.store, paths.jobLock(office.definition.round.id));
  const record = lock && (await load<JobRecord>(office.store, paths.job(office.definition.round.id, lock.job)));
  return record === undefined || isFinished(record) ? undefined : record;
}

/** All jobs of the round, the newest first. */
export async function allJobs({ store, definition }: Round): Promise<readonly JobRecord[]> {
  const jobs: JobRecord[] = [];
  for await (const document of store.list(paths.jobs(definition.round.id))) jobs.push(bodyOf<JobRecord>(document));
  return jobs.sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
}
