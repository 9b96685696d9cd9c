/** Adds one to a counter on the emulator of the first argument, in the project of the second, as often as the third says. */
import { openFirestoreStore } from '../../../../functions/adapters/firestore/open-firestore-store.ts';
import { increment } from '../../../contract/store/increment.ts';

const [emulator = '', projectId = '', times = ''] = process.argv.slice(2);
await using store = openFirestoreStore({ projectId, emulator });
for (let left = Number(times); left > 0; left -= 1) await increment(store, 'a/counter');
