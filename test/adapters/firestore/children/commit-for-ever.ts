/** Commits steps to the emulator that the first argument names, in the project of the second. */
import { openFirestoreStore } from '../../../../functions/adapters/firestore/open-firestore-store.ts';
import { stepForEver } from '../../../contract/store/step-for-ever.ts';

const [emulator = '', projectId = ''] = process.argv.slice(2);
await stepForEver(openFirestoreStore({ projectId, emulator }));
