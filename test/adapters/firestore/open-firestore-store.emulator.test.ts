import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { describeStore } from '../../contract/store/describe-store.ts';
import { put } from '../../contract/store/steps.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';

describeOnEmulator('on the emulator', (emulator) => {
  describeStore('the Firestore store', async (space) => openFirestoreStore({ projectId: `p-${space}`, emulator }));

  it('two databases of one project do not see each other', async () => {
    const projectId = `p-${randomUUID()}`;
    await using one = openFirestoreStore({ projectId, emulator });
    await using other = openFirestoreStore({ projectId, databaseId: 'other', emulator });
    await put(one, 'a/b', { of: 'one' });
    await put(other, 'a/b', { of: 'other' });
    expect((await one.get('a/b'))?.body).toEqual({ of: 'one' });
    expect((await other.get('a/b'))?.body).toEqual({ of: 'other' });
  });
});
