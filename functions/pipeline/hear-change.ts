import { sha256 } from '../domain/digest/digest.ts';
import { areEqualSecrets } from '../domain/digest/keyed-digest.ts';
import { Problem } from '../domain/problems/problem.ts';
import type { ChannelRecord } from './channels.ts';
import { paths } from './document-paths.ts';
import { bodyOf, toBody } from './documents.ts';
import type { Office } from './office.ts';

/** A call of a push channel, as its sender says. */
export interface ChannelCall {
  readonly channel: string;
  readonly token: string;
  readonly resource: string;
}

/** Calls of this long make one collect. */
const WINDOW_MS = 20_000;

const ID = /^[\w-]{1,64}$/;

/**
 * Knows a call by its channel, which must not have ended, by the channel's secret and by what is watched, as far as that
 * was told already: a channel rings as soon as it is open. Problems: `CHANNEL_UNKNOWN`, whatever of this does not fit.
 */
export async function assertChannel(
  { store, clock, definition }: Pick<Office, 'store' | 'clock' | 'definition'>,
  { channel, token, resource }: ChannelCall,
): Promise<void> {
  const path = paths.channel(definition.round.id, channel);
  const document = ID.test(channel) ? await store.get(path) : undefined;
  const record = document && bodyOf<ChannelRecord>(document);
  const isToken = areEqualSecrets(sha256(token), record?.tokenDigest ?? '');
  const isResource = record?.resource === undefined || areEqualSecrets(resource, record.resource);
  const isLiving = (record?.expiresAt ?? '') > clock.now().toISOString();
  if (record === undefined || !isToken || !isResource || !isLiving) throw new Problem('CHANNEL_UNKNOWN', {});
}

/** Remembers what a channel says that it watches, where the answer to its opening got lost: so it can be stopped later. */
export async function noteResource(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  { channel, resource }: Pick<ChannelCall, 'channel' | 'resource'>,
): Promise<void> {
  const document = await store.get(paths.channel(definition.round.id, channel));
  const record = document && bodyOf<ChannelRecord>(document);
  if (document === undefined || record?.state !== 'OPENING' || record.resource !== undefined) return;
  const body = toBody({ ...record, resource } satisfies ChannelRecord);
  await store.commit([{ kind: 'put', path: document.path, body, ifVersion: document.version }]);
}

/**
 * Asks for a collect at the end of the present window: however often it is asked for until then, it is one, and it sees all
 * that changed before. `known` where it was asked for already.
 */
export function askForCollect({
  queue,
  clock,
  definition,
}: Pick<Office, 'queue' | 'clock' | 'definition'>): Promise<'added' | 'known'> {
  const window = Math.floor(clock.now().getTime() / WINDOW_MS) + 1;
  const round = sha256(definition.round.id).slice(0, 12);
  return queue.add({
    name: `collect-${round}-${window}`,
    task: { kind: 'collect' },
    notBefore: new Date(window * WINDOW_MS).toISOString(),
  });
}
