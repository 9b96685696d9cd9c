import { concerns, effectiveGrants, isFoundBy } from '../state/access.ts';
import { nextSequence } from '../state/amend.ts';
import type { Audience, DriveEvent, DriveState } from '../state/drive-state.ts';

/** Whose changes: an account's, or those of one shared drive. */
export interface Feed {
  readonly account: string;
  readonly driveId: string | undefined;
  readonly includesShared: boolean;
  readonly includesRemoved: boolean;
}

/** An entry of the feed: the newest event of a file or drive that the account could see. */
export interface FeedEntry {
  readonly event: DriveEvent;
  readonly removed: boolean;
}

/** Whether an account finds a thing that these people can see; members of a shared drive find all that is in it. */
function finds(state: DriveState, account: string, seen: { event: DriveEvent; by: Audience }): boolean {
  if (seen.event.driveId === undefined) return isFoundBy(state, seen.by, account);
  return seen.by.some((grant) => concerns(state, grant, account));
}

function isOf(feed: Feed, event: DriveEvent): boolean {
  if (feed.driveId !== undefined) return event.driveId === feed.driveId;
  return event.driveId === undefined || feed.includesShared;
}

/** Whether an event shows in a feed: somebody who loses sight of a thing is told that as well. */
export function isInFeed(state: DriveState, feed: Feed, event: DriveEvent): boolean {
  return isOf(feed, event) && [event.before, event.after].some((by) => finds(state, feed.account, { event, by }));
}

/** Whether the account sees the thing today. */
function isThere(state: DriveState, feed: Feed, event: DriveEvent): boolean {
  const file = state.files.get(event.id);
  return file !== undefined && finds(state, feed.account, { event, by: effectiveGrants(state, file) });
}

/** The entries from a sequence number on, oldest first: for each file the newest that the account could see. */
export function entriesSince(state: DriveState, feed: Feed, from: number): readonly FeedEntry[] {
  const newest = new Map<string, DriveEvent>();
  for (const event of state.events.slice(from - 1)) {
    if (!isInFeed(state, feed, event)) continue;
    newest.delete(event.id);
    newest.set(event.id, event);
  }
  const entries = [...newest.values()].map((event) => ({ event, removed: !isThere(state, feed, event) }));
  return entries.filter(({ removed }) => feed.includesRemoved || !removed);
}

export function startPageToken(state: DriveState): string {
  return String(nextSequence(state));
}
