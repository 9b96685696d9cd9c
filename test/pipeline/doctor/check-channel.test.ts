import { expect, test } from 'vitest';
import { checkChannel } from '../../../functions/pipeline/doctor/check-channel.ts';
import { paths } from '../../../functions/pipeline/document-paths.ts';
import { aWorkspace } from '../../support/a-workspace.ts';

const NOW = '2024-05-01T08:00:00Z';

async function examined(channels: readonly { readonly state: string; readonly expiresAt: string }[]) {
  await using workspace = await aWorkspace();
  await using office = await workspace.open(NOW);
  for (const [at, channel] of channels.entries()) {
    const path = paths.channel(office.definition.round.id, `c${at}`);
    const body = { id: `c${at}`, tokenDigest: '', askedAt: `2024-04-0${at + 1}T00:00:00.000Z`, ...channel };
    await office.store.commit([{ kind: 'put', path, body }]);
  }
  return await checkChannel(async () => office).examine();
}

test('an open channel is fine until the day before it ends', async () => {
  expect(await examined([{ state: 'OPEN', expiresAt: '2024-05-04T08:00:00.000Z' }])).toEqual([
    expect.objectContaining({ health: 'ok', found: expect.stringContaining('2024') }),
  ]);
  expect(await examined([{ state: 'OPEN', expiresAt: '2024-05-02T07:00:00.000Z' }])).toEqual([
    expect.objectContaining({ health: 'warning', remedy: expect.stringContaining('renew-channel') }),
  ]);
});

test('a channel that ended, was stopped or was never answered is none', async () => {
  const findings = await examined([
    { state: 'OPEN', expiresAt: '2024-04-30T08:00:00.000Z' },
    { state: 'STOPPED', expiresAt: '2024-05-04T08:00:00.000Z' },
    { state: 'OPENING', expiresAt: '2024-05-04T08:00:00.000Z' },
  ]);
  expect(findings).toEqual([
    expect.objectContaining({ health: 'warning', found: expect.stringContaining('no push channel') }),
  ]);
});
