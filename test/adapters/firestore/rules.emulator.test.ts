import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';

const RULES = readFileSync(join(import.meta.dirname, '..', '..', '..', 'firestore.rules'), 'utf8');

/** A token as the emulator takes it for that of a signed-in user: nobody signs it. */
function aUser(): string {
  const parts = [
    { alg: 'none', typ: 'JWT' },
    { sub: 'a-clerk', user_id: 'a-clerk', iat: 0, aud: 'x' },
  ];
  return `Bearer ${parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
}

describeOnEmulator('firestore.rules', (emulator) => {
  const projectId = `p-${randomUUID()}`;
  const root = `http://${emulator}/v1/projects/${projectId}/databases/(default)/documents`;
  const document = JSON.stringify({ fields: { document: { stringValue: 'x' } } });

  async function statusOf(path: string, init: RequestInit = {}): Promise<number> {
    const response = await fetch(`${root}${path}`, init);
    await response.body?.cancel();
    return response.status;
  }

  it('are taken without an error or a warning', async () => {
    const rules = { rules: { files: [{ name: 'firestore.rules', content: RULES }] } };
    const address = `http://${emulator}/emulator/v1/projects/${projectId}:securityRules`;
    const response = await fetch(address, { method: 'PUT', body: JSON.stringify(rules) });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { issues?: unknown[] }).issues ?? []).toEqual([]);
  });

  it.each([
    ['nobody', {}],
    ['a signed-in user', { headers: { authorization: aUser() } }],
  ])('let %s neither read, list, make, change nor delete anything', async (_who, init) => {
    await using store = openFirestoreStore({ projectId, emulator });
    await store.commit([{ kind: 'put', path: 'rounds/r/returns/shantou', body: { n: 1 } }]);
    expect(await statusOf('/rounds/r/returns/shantou', init)).toBe(403);
    expect(await statusOf('/rounds/r/returns', init)).toBe(403);
    expect(await statusOf('/rounds', { ...init, method: 'POST', body: document })).toBe(403);
    expect(await statusOf('/rounds/r/returns/shantou', { ...init, method: 'PATCH', body: document })).toBe(403);
    expect(await statusOf('/rounds/r/returns/shantou', { ...init, method: 'DELETE' })).toBe(403);
    expect((await store.get('rounds/r/returns/shantou'))?.body).toEqual({ n: 1 });
  });
});
