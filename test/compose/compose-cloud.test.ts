import { describe, expect, it } from 'vitest';
import { systemClock } from '../../functions/adapters/system-clock/system-clock.ts';
import { readCloudEnvironment } from '../../functions/compose/environment.ts';
import { composeCloud } from '../../functions/compose.ts';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';
import { openIdentity } from '../support/google/identity/open-identity.ts';

const [ADMIN = ''] = CLOUD_VARIABLES.ADMIN_ACCOUNTS.split(', ');

describe('the office of the cloud profile', () => {
  it('is open without a word to Google, and knows its round and its people', async () => {
    await using office = await composeCloud(readCloudEnvironment(CLOUD_VARIABLES));
    expect(office.definition.round.id).toBe(CLOUD_VARIABLES.ROUND);
    expect(office.accounts).toEqual({
      scheduler: [CLOUD_VARIABLES.SCHEDULER_ACCOUNT],
      tasks: [CLOUD_VARIABLES.TASKS_ACCOUNT],
      admins: ['li.na@example.com', 'wang@example.com'],
    });
    expect([office.project, office.timeoutMs, office.taskAttempts, office.push]).toEqual([
      'centres-2020',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says where a person finds a file and a workbook', async () => {
    await using office = await composeCloud(readCloudEnvironment(CLOUD_VARIABLES));
    expect(office.files.locate('导出/汇总 1.csv')).toBe(
      'https://files-123.asia-east1.run.app/%E5%AF%BC%E5%87%BA/%E6%B1%87%E6%80%BB%201.csv',
    );
    expect(office.workbooks.locate('1x_y')).toBe('https://docs.google.com/spreadsheets/d/1x_y/edit');
  });

  it('knows what the platform and the queue allow, and that push is set up, where it is told', async () => {
    const told = { CLOUD_RUN_TIMEOUT_SECONDS: '540', TASKS_MAX_ATTEMPTS: '8', CHANNEL_SECRET: 's'.repeat(32) };
    await using office = await composeCloud(readCloudEnvironment({ ...CLOUD_VARIABLES, ...told }));
    expect(office).toMatchObject({ timeoutMs: 540_000, taskAttempts: 8, push: { secret: 's'.repeat(32) } });
  });

  it('takes tokens for the function that is called, for its jobs, and for a console that is named', async () => {
    await using identity = await openIdentity({ clock: systemClock });
    const variables = { ...CLOUD_VARIABLES, IDENTITY_KEYS_URL: identity.keysUrl, ADMIN_AUDIENCES: 'console.example' };
    await using office = await composeCloud(readCloudEnvironment(variables));
    const callers = office.callersOf('recompute');
    const verify = (audience: string) =>
      callers.verify(`Bearer ${identity.idToken({ account: ADMIN, audience })}`, office.accounts.admins);
    for (const audience of ['https://recompute-123.asia-east1.run.app', 'console.example']) {
      expect(await verify(audience)).toEqual({ account: ADMIN });
    }
    expect(await verify('https://recompute-123.asia-east1.run.app/jobs')).toEqual({ account: ADMIN });
    await expect(verify('https://collect-123.asia-east1.run.app')).rejects.toMatchObject({ code: 'CALLER_UNKNOWN' });
  });

  it('is not open for a round that is not there', async () => {
    const variables = { ...CLOUD_VARIABLES, ROUND: 'guangdong-1919' };
    await expect(composeCloud(readCloudEnvironment(variables))).rejects.toMatchObject({ code: 'ROUND_INVALID' });
  });
});
