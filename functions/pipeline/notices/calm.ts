import { digestOf } from '../../domain/digest/digest.ts';
import { instantOf } from '../../domain/round/zoned-time.ts';
import { paths } from '../document-paths.ts';
import { load } from '../documents.ts';
import type { Office } from '../office.ts';

/** `rounds/{round}/feeds/notices`: that a look found nothing to do, and until when another finds nothing either. */
export interface NoticeFeed {
  /** Digest of what the look depended on. */
  readonly seen: string;
  /** ISO time. */
  readonly calmUntil: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Digest of what decides which notices are due, but for the time: how far the workbooks were dealt with, stands in for the
 * returns themselves, which would be thousands of documents to read.
 */
export async function seenBy({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<string> {
  const { round, notices, contacts } = definition;
  const feed = await store.get(paths.feed(round.id));
  const { opensAt, deadline, timeZone } = round;
  return digestOf([feed?.body ?? null, notices ?? null, contacts.centres, { opensAt, deadline, timeZone }]);
}

/** Whether the last look found nothing to do and nothing happened since. */
export async function isCalm({ store, definition, clock }: Office, seen: string): Promise<boolean> {
  const feed = await load<NoticeFeed>(store, paths.noticeFeed(definition.round.id));
  return feed?.seen === seen && clock.now().toISOString() < feed.calmUntil;
}

/**
 * Notes that nothing was to be done: for an hour at most while the round is open, since timed notices have their hours, and
 * until it opens, or for a day, otherwise.
 */
export async function noteCalm({ store, definition, clock }: Office, seen: string): Promise<void> {
  const { round } = definition;
  const nowMs = clock.now().getTime();
  const [opens, ends] = [round.opensAt, round.deadline].map((time) => instantOf(time, round.timeZone).getTime());
  const isOpen = opens !== undefined && ends !== undefined && opens <= nowMs && nowMs < ends;
  const untilOpening = opens !== undefined && nowMs < opens ? opens - nowMs : DAY_MS;
  const calmUntil = new Date(nowMs + (isOpen ? HOUR_MS : Math.min(DAY_MS, untilOpening))).toISOString();
  const body: NoticeFeed = { seen, calmUntil };
  await store.commit([{ kind: 'put', path: paths.noticeFeed(round.id), body: { ...body } }]);
}
