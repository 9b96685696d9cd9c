/** Adds one to a counter as often as the second argument says. */
import { openSqliteStore } from '../../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { increment } from '../../../contract/store/increment.ts';

await using store = await openSqliteStore({ file: process.argv[2] ?? '' });
for (let times = Number(process.argv[3]); times > 0; times -= 1) await increment(store, 'a/counter');
