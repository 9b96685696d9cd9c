import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { statusOf } from '../../../functions/adapters/firestore/service-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'credentials-'));
const spoilt = join(folder, 'spoilt.json');
writeFileSync(spoilt, '{"type":"authorized_user"}');

beforeEach(() => {
  vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
  vi.stubEnv('FIRESTORE_EMULATOR_HOST', undefined);
  vi.stubEnv('CLOUDSDK_CONFIG', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('a store without credentials', () => {
  it.each([
    ['that are not there', undefined, 'default credentials'],
    ['whose file is not there', join(folder, 'none.json'), 'none.json'],
    ['whose file holds no account', spoilt, 'client_id'],
  ])('says so and what to do, and lets the process live: credentials %s', async (_title, file, found) => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', file);
    await using store = openFirestoreStore({ projectId: 'x', timeoutMs: 5_000 });
    const asked = [() => store.get('a/b'), () => store.commit([{ kind: 'put', path: 'a/b', body: {} }])];
    for (const ask of asked) {
      const error = await ask().catch((refused: Error) => refused);
      expect(error).toMatchObject({ code: 'STORE_UNREACHABLE', details: { reason: 'UNAUTHENTICATED' } });
      expect(String(error)).toContain(found);
      expect(String(error)).toContain('gcloud auth application-default login');
    }
  });

  it('takes credentials that no longer hold for none, whatever status the request ends with', () => {
    const refused = new Error('Getting metadata from plugin failed with error: invalid_grant');
    expect(statusOf(Object.assign(refused, { code: 14 }))).toBe('UNAUTHENTICATED');
    expect(statusOf(new Error('a bug'))).toBeUndefined();
  });
});
