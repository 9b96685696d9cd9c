import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';

describeOnEmulator('a document as the console shows it', (emulator) => {
  const projectId = `p-${randomUUID()}`;

  async function shownOf(body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
    await using store = openFirestoreStore({ projectId, emulator });
    await store.commit([{ kind: 'put', path: 'a/b', body }]);
    const address = `http://${emulator}/v1/projects/${projectId}/databases/(default)/documents/a/b`;
    const response = await fetch(address, { headers: { authorization: 'Bearer owner' } });
    const { fields } = JSON.parse(await response.text());
    const members = fields.document.mapValue.fields;
    expect(JSON.parse(members.json.stringValue)).toEqual(JSON.parse(JSON.stringify(body)));
    return members.shown.mapValue.fields ?? {};
  }

  it('has its short members as fields of their own types', async () => {
    const body = {
      centre: '汕头分中心',
      late: false,
      pages: 12,
      share: 0.25,
      nothing: null,
      issues: [1],
      counts: { n: 1 },
    };
    expect(await shownOf(body)).toEqual({
      centre: { stringValue: '汕头分中心' },
      late: { booleanValue: false },
      pages: { integerValue: '12' },
      share: { doubleValue: 0.25 },
    });
  });

  it('has none that Firestore has no form or no name for', async () => {
    const body = {
      ...{ long: 'x'.repeat(201), cut: '\ud800', ['\ud800']: 1, '': 2, __name__: 3, ['__proto__']: 4 },
      huge: 2 ** 60,
      'a.b`c': 5,
    };
    expect(await shownOf(body)).toEqual({ huge: { doubleValue: 2 ** 60 }, 'a.b`c': { integerValue: '5' } });
  });

  it('has twenty of them at most', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`m${n}`, 'x'.repeat(150)]));
    expect(Object.keys(await shownOf(body))).toHaveLength(20);
  });
});
