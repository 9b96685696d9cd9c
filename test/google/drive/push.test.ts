import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDrive, type RunningDrive } from './a-drive.ts';
import { refusal } from './refusal.ts';

const all = { supportsAllDrives: true };
const feed = { ...all, includeItemsFromAllDrives: true };

interface Ears extends AsyncDisposable {
  readonly address: string;
  readonly heard: { readonly headers: IncomingHttpHeaders; readonly length: number }[];
  /** Answers to come; 204 when none is left. */
  readonly answers: number[];
}

async function ears(): Promise<Ears> {
  const heard: Ears['heard'] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, length });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`,
    heard,
    answers,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

describe('a push channel', () => {
  let running: RunningDrive;
  let listener: Ears;
  const token = async () => (await running.as().changes.getStartPageToken(all)).data.startPageToken ?? '';
  const watch = async (more: object = {}) => {
    const requestBody = { id: 'channel-1', type: 'web_hook', address: listener.address, token: 'secret', ...more };
    return (await running.as().changes.watch({ ...feed, pageToken: await token(), requestBody })).data;
  };
  const make = async () => {
    const { data } = await running
      .as()
      .files.create({ ...all, requestBody: { name: 'x', parents: [running.driveId] } });
    return data.id ?? '';
  };
  const numbers = () => listener.heard.map(({ headers }) => headers['x-goog-message-number']);

  beforeEach(async () => {
    running = await aDrive({ rules: { pushRetryMs: 1 } });
    listener = await ears();
  });
  afterEach(async () => {
    await running.desk.push.settled();
    await listener[Symbol.asyncDispose]();
    await running[Symbol.asyncDispose]();
  });

  it('says hello, then rings for each change, with headers only', async () => {
    const opened = await watch();
    const expiration = running.clock.now().getTime() + 3_600_000;
    expect(opened).toEqual({
      kind: 'api#channel',
      id: 'channel-1',
      resourceId: expect.stringMatching(/^[\w-]{27}$/),
      resourceUri: expect.stringMatching(/^https:\/\/www\.googleapis\.com\/drive\/v3\/changes\?alt=json&/),
      token: 'secret',
      expiration: String(expiration),
    });
    await running.desk.push.settled();
    await make();
    await running.desk.push.settled();
    const common = {
      'x-goog-channel-id': 'channel-1',
      'x-goog-channel-token': 'secret',
      'x-goog-channel-expiration': new Date(expiration).toUTCString(),
      'x-goog-resource-id': opened.resourceId,
      'x-goog-resource-uri': opened.resourceUri,
      'content-length': '0',
    };
    expect(listener.heard).toEqual([
      {
        headers: expect.objectContaining({ ...common, 'x-goog-resource-state': 'sync', 'x-goog-message-number': '1' }),
        length: 0,
      },
      {
        headers: expect.objectContaining({
          ...common,
          'x-goog-resource-state': 'change',
          'x-goog-message-number': '2',
        }),
        length: 0,
      },
    ]);
    expect(listener.heard[1]?.headers['x-goog-changed']).toBeUndefined();
  });

  it('on a file tells what changed of it', async () => {
    const fileId = await make();
    const requestBody = { id: 'c', type: 'web_hook', address: listener.address };
    await running.as().files.watch({ ...all, fileId, requestBody });
    await make();
    running.desk.files.touch(fileId, { account: 'a@b.c', isServiceAccount: false });
    await running.as().files.update({ ...all, fileId, requestBody: { trashed: true } });
    await running.as().files.delete({ ...all, fileId });
    await running.desk.push.settled();
    const said = listener.heard.map(({ headers }) => [headers['x-goog-resource-state'], headers['x-goog-changed']]);
    expect(said.sort()).toEqual([
      ['remove', undefined],
      ['sync', undefined],
      ['trash', 'properties'],
      ['update', 'content'],
    ]);
  });

  it('is tried again while the receiver has a fault, not when it refuses', async () => {
    listener.answers.push(503, 500, 204);
    await watch();
    await running.desk.push.settled();
    expect(numbers()).toEqual(['1', '1', '1']);
    listener.answers.push(404);
    await make();
    await running.desk.push.settled();
    expect(numbers()).toEqual(['1', '1', '1', '2']);
    expect(running.desk.push.outcomes.map(({ status, tries }) => [status, tries])).toEqual([
      [204, 3],
      [404, 1],
    ]);
  });

  it('can be made to ring late, twice and in another order', async () => {
    await watch();
    await running.desk.push.settled();
    running.desk.push.hold();
    await make();
    await make();
    await running.desk.push.settled();
    expect(numbers()).toEqual(['1']);
    running.desk.push.release((held) => [...held, ...held]);
    await running.desk.push.settled();
    expect(numbers().sort()).toEqual(['1', '2', '2', '3', '3']);
  });

  it('is silent once it is stopped, and when its time is over', async () => {
    const { id = '', resourceId = '' } = await watch();
    await watch({ id: 'channel-2', expiration: String(running.clock.now().getTime() + 60_000) });
    const stop = (requestBody: object) => running.as().channels.stop({ requestBody });
    expect(await refusal(stop({ id, resourceId: 'other' }))).toBe('404 notFound');
    expect((await stop({ id, resourceId })).status).toBe(204);
    expect(await refusal(stop({ id, resourceId }))).toBe('404 notFound');
    running.clock.advance(60_000);
    await make();
    await running.desk.push.settled();
    expect(numbers()).toEqual(['1', '1']);
  });

  it('lives a week at most, on a file a day', async () => {
    const far = String(running.clock.now().getTime() + 30 * 24 * 3_600_000);
    const week = running.clock.now().getTime() + 7 * 24 * 3_600_000;
    expect((await watch({ expiration: far })).expiration).toBe(String(week));
    const requestBody = { id: 'c', type: 'webhook', address: listener.address, expiration: far };
    const { data } = await running.as().files.watch({ ...all, fileId: await make(), requestBody });
    expect(data.expiration).toBe(String(running.clock.now().getTime() + 24 * 3_600_000));
  });

  it('has an id that nobody used before, not even on a channel that was stopped', async () => {
    const { id = '', resourceId = '' } = await watch();
    await running.as().channels.stop({ requestBody: { id, resourceId } });
    expect(await refusal(watch())).toBe('400 channelIdNotUnique');
  });

  it.each([
    [{ id: undefined }, '400 required'],
    [{ id: 'no good' }, '400 invalid'],
    [{ type: 'mail' }, '400 push.channelTypeUnknown'],
    [{ address: 'http://example.org/ring' }, '400 push.webhookUrlNotHttps'],
    [{ address: 'ring' }, '400 push.webhookUrlInvalid'],
    [{ address: undefined }, '400 required'],
    [{ expiration: '1' }, '400 invalid'],
    [{ token: 'x'.repeat(257) }, '400 invalid'],
  ])('with %j is refused', async (body, expected) => {
    expect(await refusal(watch(body))).toBe(expected);
  });

  it('to the world outside is opened, but never rung', async () => {
    await watch({ address: 'https://example.org/ring' });
    await running.desk.push.settled();
    expect(running.desk.push.outcomes).toMatchObject([{ status: undefined, tries: 0 }]);
  });
});
