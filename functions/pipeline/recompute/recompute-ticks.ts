import { digestOf } from '../../domain/digest/digest.ts';
import type { RecomputeTick } from '../../domain/intake/reviews.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import { localise } from '../../domain/round/localised.ts';
import { formatInZone } from '../../domain/round/zoned-time.ts';
import type { Feedback } from '../../domain/workbook/feedback.ts';
import { fillText } from '../../domain/workbook/text-template.ts';
import type { WorkbookEntry } from '../../ports/workbooks.ts';
import { askAgain } from '../collect/workbook-feed.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type LookAgain, load } from '../documents.ts';
import type { Office } from '../office.ts';
import { updateDocument } from '../update-document.ts';
import { isFinished, type JobRecord, progressOf } from './job.ts';
import { startJob } from './start-job.ts';

/** `rounds/{round}/recomputeTicks/{centre}`: what the ledger's tick of a centre asked for, and what became of it. */
export interface TickRecord {
  readonly centre: string;
  /** How often it was asked for: a tick that was cleared and made again is another one. */
  readonly count: number;
  readonly reason: string;
  /** `off`: the tick was cleared. */
  readonly state: 'off' | 'waiting' | 'accepted' | 'done' | 'failed';
  /** ISO time of the state. */
  readonly at: string;
  /** Key of the job, so that a tick begins one only. */
  readonly key: string;
  /** The ledger that is to hold the answer. */
  readonly ledger: LookAgain;
  readonly job?: string;
  readonly run?: string;
  readonly message?: string;
}

/** Who asks, in the trail: whoever may write in the ledger. */
const WHO = '台账 ledger';

export async function tickRecords({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<readonly TickRecord[]> {
  const ticks: TickRecord[] = [];
  for await (const document of store.list(paths.recomputeTicks(definition.round.id))) {
    ticks.push(bodyOf<TickRecord>(document));
  }
  return ticks;
}

/** The documents that stand for the ticks as they were read; one that was seen before stays as it is. */
export async function nextTicks(
  office: Office,
  ticks: readonly RecomputeTick[],
  { id, kind, name, modifiedAt }: WorkbookEntry,
): Promise<readonly { readonly path: string; readonly body: TickRecord }[]> {
  const round = office.definition.round.id;
  const before = new Map((await tickRecords(office)).map((tick) => [tick.centre, tick]));
  const at = office.clock.now().toISOString();
  return ticks.flatMap((tick): { readonly path: string; readonly body: TickRecord }[] => {
    const { centre, ticked, reason } = tick;
    const known = before.get(centre);
    const path = paths.recomputeTick(round, centre);
    if (ticked === false && known !== undefined && known.state !== 'off') {
      return [{ path, body: { ...known, state: 'off', at } }];
    }
    const isSeen = known !== undefined && known.state !== 'off' && known.reason === reason;
    if (ticked !== true || reason === '' || isSeen) return [];
    const count = (known?.count ?? 0) + 1;
    const key = digestOf({ round, centre, reason, count });
    const ledger = { id, kind, name, modifiedAt };
    return [{ path, body: { centre, count, reason, state: 'waiting', at, key, ledger } }];
  });
}

/**
 * Takes the ticks one step further: what their jobs came to is noted, and the first that waits begins its recompute when the
 * round is free. Answers the jobs that were begun.
 */
export async function advanceTicks(office: Office): Promise<readonly string[]> {
  const ticks = await tickRecords(office);
  for (const tick of ticks) if (tick.state === 'accepted') await settle(office, tick);
  const waiting = ticks.filter(({ state }) => state === 'waiting');
  const begun: string[] = [];
  for (const tick of waiting.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const job = await begin(office, tick);
    if (job === undefined) break;
    begun.push(job);
  }
  return begun;
}

async function settle(office: Office, tick: TickRecord): Promise<void> {
  const job = await load<JobRecord>(office.store, paths.job(office.definition.round.id, tick.job ?? tick.key));
  if (job === undefined || !isFinished(job)) return;
  const report = (await progressOf(office, job)).get(tick.centre);
  const message =
    job.state === 'failed' ? (job.lastError ?? '') : report?.state === 'failed' ? report.message : undefined;
  await change(office, tick, {
    state: message === undefined ? 'done' : 'failed',
    at: job.finishedAt ?? tick.at,
    ...(job.run !== undefined && { run: job.run }),
    ...(message !== undefined && { message }),
  });
  await askAgain(office, [tick.ledger]);
}

/** The job of a tick; `undefined` while another one has the round. */
async function begin(office: Office, tick: TickRecord): Promise<string | undefined> {
  const { centre, reason, key } = tick;
  const request = { centres: [centre], reason, preview: false };
  let job: JobRecord;
  try {
    job = await startJob({ ...office, who: WHO }, { request, key });
  } catch (error) {
    if (isProblem(error, 'JOB_RUNNING')) return undefined;
    throw error;
  }
  await change(office, tick, { state: 'accepted', at: job.requestedAt, job: job.job });
  await askAgain(office, [tick.ledger]);
  return job.job;
}

/** Changes a tick unless it is another one meanwhile, or cleared. */
async function change(office: Office, tick: TickRecord, facts: Partial<TickRecord>): Promise<void> {
  const path = paths.recomputeTick(office.definition.round.id, tick.centre);
  await updateDocument<TickRecord>(office.store, path, (now) =>
    now?.key === tick.key && now.state === tick.state ? { body: { ...now, ...facts } } : undefined,
  );
}

/** What the ledger is to say of each tick, by centre id; a cleared one has no answer. */
export function tickAnswers(
  { definition }: Pick<Office, 'definition'>,
  ticks: readonly TickRecord[],
): Readonly<Record<string, string>> {
  const { round, layouts } = definition;
  const texts = layouts.ledger.register.recompute?.answers;
  if (texts === undefined) return {};
  const { language, timeZone } = round;
  const answerOf = ({ state, at, job = '', run = '', message = '' }: TickRecord): string => {
    const time = formatInZone(new Date(at), timeZone, language);
    if (state === 'waiting') return localise(texts.waiting, language);
    if (state === 'accepted') return fillText(texts.accepted, { language, values: { job, time } });
    if (state === 'done') return fillText(texts.done, { language, values: { run, time } });
    return fillText(texts.failed, { language, values: { message, time } });
  };
  const asked = ticks.filter(({ state }) => state !== 'off');
  return Object.fromEntries(asked.map((tick) => [tick.centre, answerOf(tick)]));
}

/** The answers at their places: also where a reason is missing, and an empty one wherever nothing was asked for. */
export function answerMarks(
  { definition }: Pick<Office, 'definition'>,
  ticks: readonly RecomputeTick[],
  answers: Readonly<Record<string, string>>,
): Feedback['marks'] {
  const { round, layouts } = definition;
  const missing = layouts.ledger.register.recompute?.answers.reasonMissing;
  return ticks.flatMap(({ centre, ticked, reason, answer }) => {
    if (answer === undefined) return [];
    const isUnfounded = ticked === true && reason === '';
    const text = isUnfounded && missing !== undefined ? localise(missing, round.language) : (answers[centre] ?? '');
    return [{ ...answer, text }];
  });
}
