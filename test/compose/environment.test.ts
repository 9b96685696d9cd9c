import { describe, expect, it } from 'vitest';
import { readCloudEnvironment, readCommonEnvironment, readProfile } from '../../functions/compose/environment.ts';
import { Problem } from '../../functions/domain/problems/problem.ts';
import { CLOUD_VARIABLES } from '../support/a-cloud-environment.ts';

const { PROFILE: _, ...GOOD } = CLOUD_VARIABLES;

function problemOf(variables: Record<string, string | undefined>): Problem<'ENVIRONMENT_INVALID'> {
  try {
    readCloudEnvironment(variables);
  } catch (error) {
    if (error instanceof Problem) return error as Problem<'ENVIRONMENT_INVALID'>;
  }
  throw new Error('no problem');
}

describe('the environment of the cloud profile', () => {
  it('is read with its defaults, lists apart and numbers as numbers', () => {
    expect(readCloudEnvironment({ ...GOOD, READS_PER_MINUTE: '300', HOME: '/root' })).toEqual({
      ...GOOD,
      ADMIN_ACCOUNTS: ['li.na@example.com', 'wang@example.com'],
      ADMIN_AUDIENCES: [],
      FIRESTORE_DATABASE: '(default)',
      READS_PER_MINUTE: 300,
      TASKS_QUEUE: { project: 'centres-2020', location: 'asia-east1', queue: 'tasks' },
      WORKBOOK_ACCOUNTS: [],
      WRITES_PER_MINUTE: 60,
    });
  });

  it('with faults is ENVIRONMENT_INVALID and names every variable, what was found and what is expected', () => {
    const { details, message } = problemOf({
      ...GOOD,
      BUCKET: undefined,
      ROUND: '../x',
      READS_PER_MINUTE: 'many',
      TASKS_QUEUE: 'q',
    });
    expect(details.faults.map(({ variable }) => variable).sort()).toEqual([
      'BUCKET',
      'READS_PER_MINUTE',
      'ROUND',
      'TASKS_QUEUE',
    ]);
    for (const { variable, found, expected } of details.faults) {
      expect(message).toContain(`${variable}\n    实际 found:    ${found}\n    应为 expected: ${expected}`);
    }
    expect(message).toContain('“many”');
    expect(message).toContain('projects/…/locations/…/queues/…');
  });

  it('takes an empty variable for one that is not there', () => {
    expect(problemOf({ ...GOOD, BUCKET: '' }).details.faults).toEqual([
      { variable: 'BUCKET', found: expect.stringContaining('missing'), expected: expect.stringContaining('bucket') },
    ]);
  });

  it('never shows a secret', () => {
    const { message } = problemOf({ ...GOOD, CHANNEL_SECRET: 'hunter2' });
    expect(message).toContain('7 characters');
    expect(message).not.toContain('hunter2');
  });

  it.each([
    ['ADMIN_ACCOUNTS', 'li.na@example.com;wang@example.com'],
    ['ADMIN_ACCOUNTS', 'everybody'],
    ['SCHEDULER_ACCOUNT', 'a@b, c@d'],
    ['FUNCTION_URLS', 'https://example.com/collect'],
    ['GOOGLE_CLOUD_PROJECT', 'My Project'],
    ['READS_PER_MINUTE', '0'],
    ['READS_PER_MINUTE', '1.5'],
    ['FIRESTORE_EMULATOR_HOST', 'http://localhost:8080'],
    ['SHEETS_ROOT_URL', 'localhost:8080'],
  ])('does not take %s=%s', (variable, value) => {
    expect(problemOf({ ...GOOD, [variable]: value }).details.faults).toMatchObject([{ variable }]);
  });
});

describe('the profile', () => {
  it('is local unless the environment says otherwise', () => {
    expect(readProfile({}).PROFILE).toBe('local');
    expect(readProfile({ PROFILE: 'cloud' }).PROFILE).toBe('cloud');
  });

  it('that nobody knows is refused with those that there are', () => {
    expect(() => readProfile({ PROFILE: 'clod' })).toThrow(/PROFILE[\s\S]*“clod”[\s\S]*local, cloud or emulated/);
  });
});

describe('the variables of the mail server', () => {
  const faulty = (variables: Record<string, string>): readonly string[] =>
    problemOf({ ...GOOD, ...variables }).details.faults.map(({ variable }) => variable);

  it('are all optional, and say how it is reached', () => {
    const mail = { SMTP_HOST: 'smtp.office.example', SMTP_USER: 'office', SMTP_PASSWORD: 'secret', SMTP_PORT: '2525' };
    expect(readCloudEnvironment({ ...GOOD, ...mail })).toMatchObject({ ...mail, SMTP_PORT: 2525 });
    expect(readCommonEnvironment(mail)).toEqual({ ...mail, SMTP_PORT: 2525 });
    expect(readCloudEnvironment(GOOD).SMTP_HOST).toBeUndefined();
  });

  it('send no login without encryption, but on this machine', () => {
    const login = { SMTP_USER: 'office', SMTP_PASSWORD: 'secret', SMTP_SECURITY: 'none' };
    expect(faulty({ ...login, SMTP_HOST: 'smtp.office.example' })).toEqual(['SMTP_SECURITY']);
    expect(faulty({ ...login, SMTP_HOST: '127.0.0.1.evil.example' })).toEqual(['SMTP_SECURITY']);
    expect(readCloudEnvironment({ ...GOOD, ...login, SMTP_HOST: '127.0.0.1' }).SMTP_SECURITY).toBe('none');
  });

  it('that contradict each other or make no sense are named, all at once, without the password', () => {
    expect(faulty({ SMTP_PASSWORD: 'secret' })).toEqual(['SMTP_HOST', 'SMTP_USER']);
    const bad = {
      SMTP_HOST: 'a b',
      SMTP_PORT: '99999999',
      SMTP_SECURITY: 'ssl',
      SMTP_FROM: 'nobody',
      MAILS_PER_MINUTE: '0',
    };
    expect(faulty(bad)).toEqual(['SMTP_HOST', 'SMTP_PORT', 'SMTP_SECURITY', 'SMTP_FROM', 'MAILS_PER_MINUTE']);
    expect(problemOf({ ...GOOD, SMTP_PASSWORD: 'hunter2' }).message).not.toContain('hunter2');
  });
});
