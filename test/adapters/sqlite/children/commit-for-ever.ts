/** Commits steps to the store in the file that the first argument names. */
import { openSqliteStore } from '../../../../functions/adapters/sqlite/open-sqlite-store.ts';
import { stepForEver } from '../../../contract/store/step-for-ever.ts';

await stepForEver(await openSqliteStore({ file: process.argv[2] ?? '' }));
