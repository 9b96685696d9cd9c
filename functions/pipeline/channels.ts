import { keyedDigest } from '../domain/digest/keyed-digest.ts';
import type { Store } from '../ports/store.ts';
import { paths } from './document-paths.ts';
import { bodyOf } from './documents.ts';

/** `rounds/{round}/channels/{id}`: a push channel that may ring. */
export interface ChannelRecord {
  readonly id: string;
  /** `OPENING` from before it is asked for, so that whatever rings is known; `STOPPED` may still have a call under way. */
  readonly state: 'OPENING' | 'OPEN' | 'STOPPED';
  /** sha256 of the secret that each call carries. */
  readonly tokenDigest: string;
  /** ISO times. */
  readonly askedAt: string;
  readonly expiresAt: string;
  /** The other side's name for what is watched; absent until it told us. */
  readonly resource?: string;
}

/** The secret that the calls of a channel carry: made anew whenever it is needed, so that it is stored nowhere. */
export function channelToken(secret: string, id: string): string {
  return keyedDigest(secret, id);
}

/** All channels of the round that are not forgotten, the one asked for last at the end. */
export async function channelsOf(store: Store, round: string): Promise<readonly ChannelRecord[]> {
  const channels: ChannelRecord[] = [];
  for await (const document of store.list(paths.channels(round))) channels.push(bodyOf<ChannelRecord>(document));
  return channels.sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}
