import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { describeStore } from '../../contract/store/describe-store.ts';
import { describeOnEmulator } from '../../support/firestore/describe-on-emulator.ts';

describeOnEmulator('on the emulator', (emulator) => {
  describeStore('firestore', async (space) => openFirestoreStore({ projectId: `p-${space}`, emulator }));
});
