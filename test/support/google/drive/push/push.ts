import { setTimeout as wait } from 'node:timers/promises';
import type { DriveEvent, DriveState } from '../state/drive-state.ts';

/** A channel as Drive keeps it. */
export interface PushChannel {
  readonly id: string;
  readonly account: string;
  readonly resourceId: string;
  readonly resourceUri: string;
  readonly address: string;
  readonly token: string | undefined;
  readonly expiresAt: Date;
  /** The state that an event has in this channel's messages; `undefined` where it is none of its business. */
  stateOf(event: DriveEvent): string | undefined;
  /** What changed of a file; messages of the feed of changes do not say it. */
  readonly tellsWhatChanged: boolean;
}

/** A message on its way; its whole content are its headers. */
export interface PushMessage {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What became of a message: the last status, 0 where nobody answered, `undefined` where nobody was asked. */
export interface PushOutcome {
  readonly message: PushMessage;
  readonly status: number | undefined;
  readonly tries: number;
}

export interface Push {
  /** Opens a channel and says hello on it. An id is used once for all. */
  open(channel: PushChannel): void;
  isUsed(id: string): boolean;
  find(id: string): PushChannel | undefined;
  close(id: string): void;
  /** Resolves when every message that is not held has arrived or was given up. */
  settled(): Promise<void>;
  /** Keeps messages back from now on. */
  hold(): void;
  /** Sends what was kept back, rearranged: twice, in another order, without some. */
  release(arrange?: (held: readonly PushMessage[]) => readonly PushMessage[]): void;
  readonly outcomes: readonly PushOutcome[];
}

const SENDER = 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)';
const AGAIN = [500, 502, 503, 504];

interface PushOptions {
  readonly retryMs: number;
  readonly tries: number;
}

/** The desk reaches this machine only. */
function isHere(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

async function post({ address, headers }: PushMessage): Promise<number> {
  try {
    const response = await fetch(address, { method: 'POST', headers, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

async function deliver(message: PushMessage, { retryMs, tries }: PushOptions): Promise<PushOutcome> {
  if (!isHere(message.address)) return { message, status: undefined, tries: 0 };
  for (let tried = 1; ; tried += 1) {
    const status = await post(message);
    if (tried >= tries || !(status === 0 || AGAIN.includes(status))) return { message, status, tries: tried };
    await wait(retryMs * 2 ** (tried - 1));
  }
}

function headersOf(channel: PushChannel, state: string, number: number): Record<string, string> {
  return {
    'content-type': 'application/json; utf-8',
    'user-agent': SENDER,
    'x-goog-channel-id': channel.id,
    'x-goog-channel-expiration': channel.expiresAt.toUTCString(),
    'x-goog-message-number': String(number),
    'x-goog-resource-id': channel.resourceId,
    'x-goog-resource-state': state,
    'x-goog-resource-uri': channel.resourceUri,
    ...(channel.token === undefined ? {} : { 'x-goog-channel-token': channel.token }),
  };
}

/** Tells the world of changes: one message an event and channel, tried again where the receiver has a fault. */
export function pushOf(state: DriveState, options: PushOptions): Push {
  const channels = new Map<string, { readonly channel: PushChannel; count: number }>();
  const used = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const outcomes: PushOutcome[] = [];
  let held: PushMessage[] | undefined;

  const send = (message: PushMessage): void => {
    if (held !== undefined) return void held.push(message);
    const done: Promise<void> = deliver(message, options).then((outcome) => {
      outcomes.push(outcome);
      underWay.delete(done);
    });
    underWay.add(done);
  };
  const tell = (entry: { readonly channel: PushChannel; count: number }, say: string, more = {}): void => {
    entry.count += 1;
    send({ address: entry.channel.address, headers: { ...headersOf(entry.channel, say, entry.count), ...more } });
  };

  state.listeners.add((event) => {
    for (const entry of channels.values()) {
      const { channel } = entry;
      if (channel.expiresAt.getTime() <= state.clock.now().getTime()) continue;
      const say = channel.stateOf(event);
      if (say === undefined) continue;
      const changed = channel.tellsWhatChanged && event.changed.length > 0;
      tell(entry, say, changed ? { 'x-goog-changed': event.changed.join(',') } : {});
    }
  });

  return {
    open: (channel) => {
      const entry = { channel, count: 0 };
      channels.set(channel.id, entry);
      used.add(channel.id);
      tell(entry, 'sync');
    },
    isUsed: (id) => used.has(id),
    find: (id) => channels.get(id)?.channel,
    close: (id) => void channels.delete(id),
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    hold: () => {
      held ??= [];
    },
    release: (arrange = (all) => all) => {
      const kept = held ?? [];
      held = undefined;
      for (const message of arrange(kept)) send(message);
    },
    outcomes,
  };
}
