import type { Severity } from '../domain/scoring/reviews/level-severity.ts';
import { notLevelled } from '../domain/scoring/reviews/not-levelled.ts';
import { openFeed } from './collect/workbook-feed.ts';
import { paths } from './document-paths.ts';
import {
  type ClosingRecord,
  type LostWorkbook,
  load,
  type Publication,
  type RoundRecord,
  type RunRecord,
  type SchemeChoice,
} from './documents.ts';
import { type RunRemark, runRemarks } from './evaluate/run-remarks.ts';
import type { Office } from './office.ts';
import { type VersionStatus, versionStatus } from './opening/version-status.ts';
import { type JobRecord, progressOf, runningJob } from './recompute/job.ts';

export interface RoundStatus {
  /** The newest run; absent before the first. */
  readonly run?: string;
  /** The run that is the round's result; not the newest where something was evaluated since. */
  readonly published?: Publication;
  /** The scheme that was chosen in place of the round's own. */
  readonly scheme?: SchemeChoice;
  /** The recompute that is under way, with how many of its reports are still to come. */
  readonly job?: Pick<JobRecord, 'job' | 'state' | 'who' | 'requestedAt' | 'request' | 'lastError'> & {
    readonly waiting: number;
  };
  /** What the newest run has to say about data and weights. */
  readonly remarks: readonly RunRemark[];
  /** Reviewers whose severity the newest run was to level and could not, and why; absent for none. */
  readonly notLevelled?: readonly Severity[];
  /** Workbooks that can no longer be reached. */
  readonly lost: readonly LostWorkbook[];
  /** ISO time at which the filling in was ended. */
  readonly closedAt?: string;
  /** Absent where the round stands by its first version and the files say the same. */
  readonly definition?: VersionStatus;
}

/** What stands for the round as a whole, from the store alone. */
export async function roundStatus(office: Pick<Office, 'store' | 'definition'>): Promise<RoundStatus> {
  const round = office.definition.round.id;
  const record = await load<RoundRecord>(office.store, paths.round(round));
  const closing = await load<ClosingRecord>(office.store, paths.closing(round));
  const { feed } = await openFeed(office);
  const running = await runningJob(office);
  const run = record?.latestRun && (await load<RunRecord>(office.store, paths.run(round, record.latestRun)));
  const definition = await versionStatus(office);
  const left = run ? notLevelled(run) : [];
  return {
    ...(record?.latestRun !== undefined && { run: record.latestRun }),
    ...(record?.published && { published: record.published }),
    ...(record?.scheme && { scheme: record.scheme }),
    ...(running && { job: await jobFacts(office, running) }),
    remarks: run ? runRemarks(run) : [],
    ...(left.length > 0 && { notLevelled: left }),
    lost: feed?.lost ?? [],
    ...(closing && { closedAt: closing.at }),
    ...(definition && { definition }),
  };
}

async function jobFacts(
  office: Pick<Office, 'store' | 'definition'>,
  record: JobRecord,
): Promise<NonNullable<RoundStatus['job']>> {
  const { job, state, who, requestedAt, request, lastError } = record;
  const progress = [...(await progressOf(office, record)).values()];
  const waiting = progress.filter((report) => report.state === 'waiting').length;
  return { ...{ job, state, who, requestedAt, request, waiting }, ...(lastError !== undefined && { lastError }) };
}
