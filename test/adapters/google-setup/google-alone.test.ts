/** What only Google itself has; the answers are shaped as its reference documents them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answer, AskGoogle } from '../../../functions/adapters/google-setup/ask-google.ts';
import { checkDatabase } from '../../../functions/adapters/google-setup/check-database.ts';
import { checkFunctions } from '../../../functions/adapters/google-setup/check-functions.ts';
import { checkIndexes } from '../../../functions/adapters/google-setup/check-indexes.ts';
import { checkQuotas } from '../../../functions/adapters/google-setup/check-quotas.ts';
import { checkRules } from '../../../functions/adapters/google-setup/check-rules.ts';
import { checkSheets } from '../../../functions/adapters/google-setup/check-sheets.ts';
import type { Finding } from '../../../functions/domain/health/finding.ts';
import { startFunctionStub } from '../../support/start-function-stub.ts';

/** Answers by the end of the address, before its query. */
function answering(answers: Readonly<Record<string, Answer>>): AskGoogle {
  return async (url) => {
    const { pathname } = new URL(url);
    const known = Object.keys(answers).find((end) => decodeURIComponent(pathname).endsWith(end));
    return answers[known ?? ''] ?? { status: 404, data: { error: { code: 404, message: `nothing at ${pathname}` } } };
  };
}

const ok = (data: unknown): Answer => ({ status: 200, data });
const healths = (findings: readonly Finding[]): readonly string[] => findings.map(({ health }) => health);

const FORBIDDEN: Answer = {
  status: 403,
  data: { error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
};
const SWITCHED_OFF: Answer = {
  status: 403,
  data: {
    error: {
      code: 403,
      message: 'Google Sheets API has not been used in project 123 before or it is disabled.',
      status: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'SERVICE_DISABLED',
          domain: 'googleapis.com',
          metadata: { service: 'sheets.googleapis.com', consumer: 'projects/123' },
        },
      ],
    },
  },
};

test('an API that was never switched on is a fault', async () => {
  const [finding] = await checkSheets(async () => SWITCHED_OFF, 'https://sheets.googleapis.com').examine();
  expect(finding).toMatchObject({ health: 'fault', remedy: expect.stringContaining('enable the API') });
});

test('what may not be looked at is a warning: it may well be as it should be', async () => {
  const [finding] = await checkDatabase(async () => FORBIDDEN, { project: 'p', database: '(default)' }).examine();
  expect(finding).toMatchObject({ health: 'warning', found: expect.stringContaining('does not have permission') });
});

describe('quotas', () => {
  const limit = (unit: string, effectiveLimit: string): object => ({
    name: `…/limits/${encodeURIComponent(unit)}`,
    unit,
    isPrecise: true,
    quotaBuckets: [{ effectiveLimit, defaultLimit: effectiveLimit }],
  });
  const metric = (name: string, limits: readonly object[]): object => ({
    name: `…/consumerQuotaMetrics/${name}`,
    metric: `sheets.googleapis.com/${name}`,
    consumerQuotaLimits: limits,
  });
  const granted = ok({
    metrics: [
      metric('read_requests', [limit('1/min/{project}', '300'), limit('1/min/{project}/{user}', '60')]),
      metric('write_requests', [limit('1/min/{project}', '300'), limit('1/min/{project}/{user}', '-1')]),
    ],
  });
  const examined = (perMinute: { read: number; write: number }) =>
    checkQuotas(answering({ '/consumerQuotaMetrics': granted }), { project: 'p', perMinute }).examine();

  test('are fine up to what Google grants to one account and to the project', async () => {
    const findings = await examined({ read: 60, write: 300 });
    expect(healths(findings)).toEqual(['ok', 'ok']);
    expect(findings[0]?.found).toContain('READS_PER_MINUTE = 60');
  });

  test('above what Google grants are a warning which names the setting', async () => {
    const findings = await examined({ read: 61, write: 301 });
    expect(healths(findings)).toEqual(['warning', 'warning']);
    expect(findings[1]?.found).toContain('WRITES_PER_MINUTE = 301');
  });
});

describe('the database', () => {
  const examined = (database: object) =>
    checkDatabase(answering({ '/databases/(default)': ok(database) }), {
      project: 'p',
      database: '(default)',
    }).examine();

  test('is fine in native mode with recovery and protection', async () => {
    const findings = await examined({
      name: 'projects/p/databases/(default)',
      locationId: 'asia-east2',
      type: 'FIRESTORE_NATIVE',
      pointInTimeRecoveryEnablement: 'POINT_IN_TIME_RECOVERY_ENABLED',
      deleteProtectionState: 'DELETE_PROTECTION_ENABLED',
    });
    expect(findings).toEqual([{ health: 'ok', found: '(default) asia-east2' }]);
  });

  test('without them is two warnings, and in Datastore mode a fault', async () => {
    expect(healths(await examined({ type: 'DATASTORE_MODE' }))).toEqual(['fault', 'warning', 'warning']);
  });
});

describe('the rules', () => {
  const ours = readFileSync('firestore.rules', 'utf8');
  const inForce = (content: string): AskGoogle =>
    answering({
      '/releases/cloud.firestore': ok({
        name: 'projects/p/releases/cloud.firestore',
        rulesetName: 'projects/p/rulesets/r1',
      }),
      '/rulesets/r1': ok({ name: 'projects/p/rulesets/r1', source: { files: [{ name: 'firestore.rules', content }] } }),
    });
  const examined = (ask: AskGoogle) =>
    checkRules(ask, { project: 'p', database: '(default)', expected: async () => ours }).examine();

  test('are fine when they are those of the repository', async () => {
    expect(healths(await examined(inForce(`${ours}\n`)))).toEqual(['ok']);
  });

  test('that let people in, or that were never released, are a fault', async () => {
    expect(healths(await examined(inForce(ours.replace('if false', 'if true'))))).toEqual(['fault']);
    expect(healths(await examined(answering({})))).toEqual(['fault']);
  });
});

describe('the indexes', () => {
  const file = readFileSync('firestore.indexes.json', 'utf8');
  const { fieldOverrides } = JSON.parse(file) as {
    fieldOverrides: readonly { collectionGroup: string; fieldPath: string }[];
  };
  const fieldOf = ({ collectionGroup, fieldPath }: (typeof fieldOverrides)[number]): object => ({
    name: `projects/p/databases/(default)/collectionGroups/${collectionGroup}/fields/${fieldPath}`,
    indexConfig: {},
  });
  const pages = (fields: readonly object[], indexes: readonly object[] = []): AskGoogle => {
    const half = Math.ceil(fields.length / 2);
    return async (url) => {
      const { pathname, searchParams } = new URL(url);
      if (pathname.endsWith('/indexes')) return ok(indexes.length === 0 ? {} : { indexes });
      return searchParams.get('pageToken') === 'more'
        ? ok({ fields: fields.slice(half) })
        : ok({ fields: fields.slice(0, half), nextPageToken: 'more' });
    };
  };
  const examined = (ask: AskGoogle, expected = file) =>
    checkIndexes(ask, { project: 'p', database: '(default)', expected: async () => expected }).examine();

  test('are fine when every exemption is in force, on whichever page it is told', async () => {
    expect(healths(await examined(pages(fieldOverrides.map(fieldOf))))).toEqual(['ok']);
  });

  test('of which one is missing are a fault that names it', async () => {
    const [first, ...others] = fieldOverrides;
    const [finding] = await examined(pages(others.map(fieldOf)));
    expect(finding).toMatchObject({
      health: 'fault',
      found: expect.stringContaining(`${first?.collectionGroup}.document`),
    });
  });

  test('count once they are built: fields in order, with the name that Google adds at the end', async () => {
    const wanted = [
      { fieldPath: 'round', order: 'ASCENDING' },
      { fieldPath: 'at', order: 'DESCENDING' },
    ];
    const expected = JSON.stringify({
      indexes: [{ collectionGroup: 'jobs', queryScope: 'COLLECTION', fields: wanted }],
      fieldOverrides: [],
    });
    const index = (state: string): object => ({
      name: 'projects/p/databases/(default)/collectionGroups/jobs/indexes/i1',
      state,
      fields: [...wanted, { fieldPath: '__name__', order: 'DESCENDING' }],
    });
    expect(healths(await examined(pages([], [index('READY')]), expected))).toEqual(['ok']);
    expect(healths(await examined(pages([], [index('CREATING')]), expected))).toEqual(['fault']);
  });
});

describe('the functions', () => {
  const PROBLEM = 'application/problem+json; charset=utf-8';
  test.each([
    { what: 'that turn a stranger away themselves are fine', status: 401, type: PROBLEM, health: 'ok' },
    { what: 'that cannot be seen from outside are fine', status: 404, type: 'text/html', health: 'ok' },
    {
      what: 'before which the platform turns callers away are a fault',
      status: 403,
      type: 'text/html',
      health: 'fault',
    },
    { what: 'that fail are a fault', status: 500, type: PROBLEM, health: 'fault' },
    { what: 'whose platform fails are a fault', status: 503, type: 'text/html', health: 'fault' },
  ])('$what', async ({ status, type, health }) => {
    await using stub = await startFunctionStub(status, type);
    const findings = await checkFunctions({ urls: { collect: stub.url }, fetch }).examine();
    expect(findings).toEqual([expect.objectContaining({ health, found: expect.stringContaining('collect') })]);
    expect(stub.authorizations).toEqual([undefined]);
  });

  test('that nobody serves are a fault, each by itself', async () => {
    await using stub = await startFunctionStub(401, 'application/problem+json');
    const urls = { collect: 'http://127.0.0.1:9/', files: stub.url };
    expect(healths(await checkFunctions({ urls, fetch }).examine())).toEqual(['fault', 'ok']);
  });
});
