import { createHash } from 'node:crypto';
import type { DeskAnswer } from '../../http/service.ts';
import { answer, type DriveCall, emptyAnswer, fileNamed, jsonBody } from '../drive-call.ts';
import { driveError } from '../drive-error.ts';
import type { PushChannel } from '../push/push.ts';
import type { DriveEvent } from '../state/drive-state.ts';
import { feedOf, placeInFeed } from './changes.ts';
import { isInFeed } from './feed.ts';

const HOUR_MS = 3_600_000;
const PROJECT = '123456789012';

interface Watched {
  /** Name of the resource: the same for all channels on it. */
  readonly name: string;
  readonly longestMs: number;
  readonly tellsWhatChanged: boolean;
  stateOf(event: DriveEvent): string | undefined;
}

function required(name: string): Error {
  return driveError(400, 'required', { message: 'Required', location: name });
}

function checkAddress(address: unknown): string {
  if (typeof address !== 'string') throw required('address');
  if (!URL.canParse(address)) {
    throw driveError(400, 'push.webhookUrlInvalid', { message: `Invalid WebHook callback: ${address}` });
  }
  const { protocol, hostname } = new URL(address);
  // Google wants https always; the desk may be told to ring on its own machine.
  if (protocol !== 'https:' && !(protocol === 'http:' && hostname === '127.0.0.1')) {
    throw driveError(400, 'push.webhookUrlNotHttps', { message: `WebHook callback must be HTTPS: ${address}` });
  }
  return address;
}

function checkId(call: DriveCall, id: unknown): string {
  if (typeof id !== 'string') throw required('id');
  if (!/^[A-Za-z0-9\-_+/=]{1,64}$/.test(id)) {
    throw driveError(400, 'invalid', { message: `Invalid channel id: ${id}` });
  }
  if (call.push.isUsed(id)) {
    throw driveError(400, 'channelIdNotUnique', { message: `Channel id ${id} not unique` });
  }
  return id;
}

/** An hour unless asked otherwise, and never longer than the resource allows. */
function endOf(call: DriveCall, asked: unknown, longestMs: number): Date {
  const now = call.state.clock.now().getTime();
  if (asked === undefined) return new Date(now + HOUR_MS);
  const wanted = Number(asked);
  if (wanted <= now) throw driveError(400, 'invalid', { message: 'Invalid Value', location: 'expiration' });
  return new Date(Math.min(wanted, now + longestMs));
}

function uriOf(call: DriveCall): string {
  const path = call.request.path.replace(/\/watch$/, '');
  const query = new URLSearchParams([
    ['alt', 'json'],
    ...[...call.request.query].filter(([name]) => !['alt', 'access_token', 'fields', 'prettyPrint'].includes(name)),
  ]);
  return `https://www.googleapis.com${path}?${query}`;
}

function watch(call: DriveCall, watched: Watched): DeskAnswer {
  const body = jsonBody('Channel', call.request.body);
  const id = checkId(call, body['id']);
  if (body['type'] !== 'web_hook' && body['type'] !== 'webhook') {
    const message = `Unknown channel type: ${String(body['type'] ?? '')}`;
    throw driveError(400, 'push.channelTypeUnknown', { message });
  }
  const token = typeof body['token'] === 'string' ? body['token'] : undefined;
  if (token !== undefined && token.length > 256) {
    throw driveError(400, 'invalid', { message: 'The token is longer than 256 characters.', location: 'token' });
  }
  const channel: PushChannel = {
    id,
    account: call.account,
    resourceId: createHash('sha256').update(`${call.account}/${watched.name}`).digest('base64url').slice(0, 27),
    resourceUri: uriOf(call),
    address: checkAddress(body['address']),
    token,
    expiresAt: endOf(call, body['expiration'], watched.longestMs),
    stateOf: watched.stateOf,
    tellsWhatChanged: watched.tellsWhatChanged,
  };
  call.push.open(channel);
  return answer(call, 'Channel', {
    kind: 'api#channel',
    id,
    resourceId: channel.resourceId,
    resourceUri: channel.resourceUri,
    token,
    expiration: String(channel.expiresAt.getTime()),
  });
}

/** `changes.watch`: rings for whatever the same query of `changes.list` would bring; a week at most. */
export function changesWatch(call: DriveCall): DeskAnswer {
  const feed = feedOf(call);
  placeInFeed(call);
  return watch(call, {
    name: `changes/${feed.driveId ?? 'user'}`,
    longestMs: 7 * 24 * HOUR_MS,
    tellsWhatChanged: false,
    stateOf: (event) => (isInFeed(call.state, feed, event) ? 'change' : undefined),
  });
}

/** `files.watch`: one file; a day at most. */
export function filesWatch(call: DriveCall): DeskAnswer {
  const file = fileNamed(call, call.names['fileId'] ?? '');
  return watch(call, {
    name: `files/${file.id}`,
    longestMs: 24 * HOUR_MS,
    tellsWhatChanged: true,
    stateOf: (event) => (event.id === file.id ? event.state : undefined),
  });
}

/** `channels.stop`: by both ids, by the account that opened it. */
export function channelsStop(call: DriveCall): DeskAnswer {
  const { id, resourceId } = jsonBody('Channel', call.request.body);
  if (typeof id !== 'string') throw required('id');
  if (typeof resourceId !== 'string') throw required('resourceId');
  const channel = call.push.find(id);
  if (channel?.resourceId !== resourceId || channel.account !== call.account) {
    throw driveError(404, 'notFound', { message: `Channel '${id}' not found for project '${PROJECT}'` });
  }
  call.push.close(id);
  return emptyAnswer();
}
