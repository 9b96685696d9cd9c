import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { isProblem, Problem } from '../../domain/problems/problem.ts';
import type { RecomputeRequest } from '../../domain/recompute/recompute-request.ts';
import { OWN_SCHEME } from '../../domain/round/definition-files.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type RoundRecord, toBody } from '../documents.ts';
import { runMaterial } from '../evaluate/run-inputs.ts';
import type { Office } from '../office.ts';
import { latestRun } from '../render/latest-run.ts';
import { updateDocument } from '../update-document.ts';
import { isFinished, type JobLock, type JobRecord } from './job.ts';

export interface StartRequest {
  readonly request: RecomputeRequest;
  /** Given by whoever asks: the same key is the same job. Else request and inputs name it. */
  readonly key?: string;
}

/**
 * Starts a recompute, or finds the job that the same request started: while it is under way, and afterwards as long as what
 * goes into a run is the same, the run that it made is the newest and no report failed. The job, the lock on the round, the
 * scheme that was chosen and the trace with its reason go into one commit. Problems: `JOB_RUNNING` where another job has the
 * round, `JOB_KEY_TAKEN`, `SCHEME_UNUSABLE`.
 */
export async function startJob(office: Office, start: StartRequest): Promise<JobRecord> {
  const record = await findOrMake(office, start);
  if (!isFinished(record)) await askForJob(office, record);
  return record;
}

/** Has the queue take a job further; the same claim is the same task. */
export async function askForJob({ queue }: Pick<Office, 'queue'>, { job, claim }: JobRecord): Promise<void> {
  await queue.add({ name: `job-${job}-${claim}`, task: { kind: 'job', job } });
}

async function findOrMake(office: Office, start: StartRequest): Promise<JobRecord> {
  for (;;) {
    const { job, known } = await nameOf(office, start);
    if (known !== undefined) return known;
    try {
      return await make(office, job, start.request);
    } catch (error) {
      // Somebody has just started it, or changed the round's record meanwhile.
      if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    }
  }
}

interface Named {
  readonly job: string;
  /** The job where it is there and stands for this request. */
  readonly known: JobRecord | undefined;
}

async function nameOf(office: Office, { request, key }: StartRequest): Promise<Named> {
  const round = office.definition.round.id;
  const { preview: _, ...asked } = request;
  if (key !== undefined) {
    const job = digestOf({ key }).slice(0, 20);
    const known = await load<JobRecord>(office.store, paths.job(round, job));
    if (known !== undefined && digestOf(known.request) !== digestOf(asked)) throw new Problem('JOB_KEY_TAKEN', { job });
    return { job, known };
  }
  const { run, inputs } = await runMaterial(office, request.scheme);
  const newest = await latestRun(office);
  for (let attempt = 1; ; attempt += 1) {
    const job = digestOf({ asked, inputs, attempt }).slice(0, 20);
    const known = await load<JobRecord>(office.store, paths.job(round, job));
    if (known === undefined || !isFinished(known) || (hasSucceeded(known) && newest === run)) return { job, known };
  }
}

const hasSucceeded = ({ state, outcome }: JobRecord): boolean => state === 'done' && outcome?.failed === 0;

async function make(office: Office, job: string, { preview: _, ...request }: RecomputeRequest): Promise<JobRecord> {
  const round = office.definition.round.id;
  const at = office.clock.now().toISOString();
  const from = await latestRun(office);
  const record: JobRecord = {
    ...{ job, request, who: office.who, requestedAt: at, state: 'collect', claim: 0, leaseUntil: at },
    ...(from !== undefined && { from }),
  };
  const path = paths.job(round, job);
  const fact: AuditFact = {
    ...{ at, who: office.who, action: 'recompute', subject: path, reason: request.reason },
    after: { centres: request.centres ?? 'all', ...(request.scheme !== undefined && { scheme: request.scheme }) },
  };
  await updateDocument<JobLock>(office.store, paths.jobLock(round), async (lock) => {
    await assertFree(office, lock, job);
    const scheme = await schemeChange(office, record);
    const create: Write = { kind: 'create', path, body: toBody(record) };
    return { body: { job } satisfies JobLock, writes: [create, ...scheme.writes], facts: [fact, ...scheme.facts] };
  });
  return record;
}

async function assertFree(office: Office, lock: JobLock | undefined, job: string): Promise<void> {
  if (lock === undefined || lock.job === job) return;
  const other = await load<JobRecord>(office.store, paths.job(office.definition.round.id, lock.job));
  if (other === undefined || isFinished(other)) return;
  throw new Problem('JOB_RUNNING', { job: other.job, who: other.who, since: other.requestedAt });
}

/** The scheme that was asked for holds from now on, also for evaluations that nobody asks for. */
async function schemeChange(
  { store, definition, who }: Office,
  { request: { scheme, reason }, requestedAt: at }: JobRecord,
): Promise<{ readonly writes: readonly Write[]; readonly facts: readonly AuditFact[] }> {
  const path = paths.round(definition.round.id);
  const document = scheme === undefined ? undefined : await store.get(path);
  if (scheme === undefined || document === undefined) return { writes: [], facts: [] };
  const { scheme: before, ...rest } = bodyOf<RoundRecord>(document);
  if (digestOf(before?.choice ?? OWN_SCHEME) === digestOf(scheme)) return { writes: [], facts: [] };
  const next: RoundRecord = scheme === OWN_SCHEME ? rest : { ...rest, scheme: { choice: scheme, reason, who, at } };
  const fact: AuditFact = {
    ...{ at, who, action: 'choose-scheme', subject: path, reason },
    ...{ before: before?.choice ?? OWN_SCHEME, after: scheme },
  };
  return { writes: [{ kind: 'put', path, body: toBody(next), ifVersion: document.version }], facts: [fact] };
}
