import { sha256 } from '../domain/digest/digest.ts';
import { isProblem } from '../domain/problems/problem.ts';
import type { ChangeBell } from '../ports/change-bell.ts';
import { type ChannelRecord, channelsOf, channelToken } from './channels.ts';
import { paths } from './document-paths.ts';
import { load, toBody, type WorkbookFeed } from './documents.ts';
import type { Office } from './office.ts';

export interface RenewChannelOffice extends Pick<Office, 'store' | 'clock' | 'definition'> {
  readonly push: {
    readonly bell: ChangeBell;
    /** What the tokens of all channels are made from. */
    readonly secret: string;
  };
}

export type RenewChannelReport =
  /** `stopped` counts the channels that are no longer needed. */
  | { readonly kind: 'opened' | 'kept'; readonly expiresAt: string; readonly stopped: number }
  /** Somebody else is just opening the next one. */
  | { readonly kind: 'under-way' }
  /** Nothing was collected yet, so there is no place from which changes could be told. */
  | { readonly kind: 'waiting' };

const DAY_MS = 86_400_000;
/** The longest that Drive gives. */
const LIFE_MS = 7 * DAY_MS;
/** The next channel is opened so long before the present one ends: several runs of the schedule may fail. */
const OVERLAP_MS = 1.5 * DAY_MS;
/** Whoever has not come back by then is dead. */
const PATIENCE_MS = 600_000;

/**
 * Sees to it that a push channel is open: opens the next one well before the present one ends, and then stops what came
 * before. May be run at any time, twice or in parallel: a channel's id follows from the one before and the hour, so two runs ask
 * for the same. Problems: `WORKBOOKS_UNREACHABLE` when the service refuses.
 */
export async function renewChannel(office: RenewChannelOffice): Promise<RenewChannelReport> {
  const { store, clock, definition } = office;
  const now = clock.now();
  const channels = await channelsOf(store, definition.round.id);
  await forgetEnded(office, channels);
  const living = channels.filter((channel) => channel.expiresAt > now.toISOString());
  const current = living.findLast(({ state }) => state === 'OPEN');
  if (current !== undefined && Date.parse(current.expiresAt) - now.getTime() > OVERLAP_MS) {
    return { kind: 'kept', expiresAt: current.expiresAt, stopped: await stopOthers(office, living, current) };
  }
  const newest = channels.at(-1);
  if (newest?.state === 'OPENING' && now.getTime() - Date.parse(newest.askedAt) < PATIENCE_MS) {
    return { kind: 'under-way' };
  }
  const opened = await openNext(office, newest);
  if (typeof opened === 'string') return { kind: opened };
  return { kind: 'opened', expiresAt: opened.expiresAt, stopped: await stopOthers(office, living, opened) };
}

/** Written down before it is asked for, since it may ring before the answer is here, or we may not be here for the answer. */
async function openNext(
  office: RenewChannelOffice,
  newest: ChannelRecord | undefined,
): Promise<ChannelRecord | 'under-way' | 'waiting'> {
  const { store, clock, push, definition } = office;
  const { round } = definition;
  const since = (await load<WorkbookFeed>(store, paths.feed(round.id)))?.token;
  if (since === undefined) return 'waiting';
  const askedAt = clock.now().toISOString();
  const expiresAt = new Date(clock.now().getTime() + LIFE_MS).toISOString();
  // The hour in it, since Drive takes an id once: where the answer to it got lost, the next call must come with another.
  const id = sha256(`${round.id} ${newest?.id ?? ''} ${askedAt.slice(0, 13)}`).slice(0, 32);
  const token = channelToken(push.secret, id);
  const asked: ChannelRecord = { id, state: 'OPENING', tokenDigest: sha256(token), askedAt, expiresAt };
  const path = paths.channel(round.id, id);
  try {
    await store.commit([{ kind: 'create', path, body: toBody(asked) }]);
  } catch (error) {
    if (isProblem(error, 'STORE_CONFLICT')) return 'under-way';
    throw error;
  }
  try {
    const { resource, expiresAt: until } = await push.bell.watch({ id, token, expiresAt, since });
    const opened: ChannelRecord = { ...asked, state: 'OPEN', resource, expiresAt: until };
    await store.commit([{ kind: 'put', path, body: toBody(opened) }]);
    return opened;
  } catch (error) {
    await store.commit([{ kind: 'delete', path }]);
    throw error;
  }
}

/** Stops every other channel whose resource is known; one that never told it rings until it ends. */
async function stopOthers(
  { store, push, definition }: RenewChannelOffice,
  living: readonly ChannelRecord[],
  current: ChannelRecord,
): Promise<number> {
  let stopped = 0;
  for (const { resource, ...channel } of living) {
    if (channel.id === current.id || channel.state === 'STOPPED' || resource === undefined) continue;
    await push.bell.stop({ id: channel.id, resource });
    const body = toBody({ ...channel, resource, state: 'STOPPED' } satisfies ChannelRecord);
    await store.commit([{ kind: 'put', path: paths.channel(definition.round.id, channel.id), body }]);
    stopped += 1;
  }
  return stopped;
}

async function forgetEnded(
  { store, clock, definition }: RenewChannelOffice,
  channels: readonly ChannelRecord[],
): Promise<void> {
  const now = clock.now().toISOString();
  // The newest stays, since the next id follows from it.
  const ended = channels.slice(0, -1).filter(({ expiresAt }) => expiresAt <= now);
  if (ended.length === 0) return;
  await store.commit(ended.map(({ id }) => ({ kind: 'delete', path: paths.channel(definition.round.id, id) })));
}
