/** Runs the round of a workspace with its documents on the emulator: arguments are folder, emulator, project. */
import { openFirestoreStore } from '../../../functions/adapters/firestore/open-firestore-store.ts';
import { runRound } from '../../../functions/pipeline/run-round.ts';
import { workspaceIn } from '../../support/a-workspace.ts';

const [folder = '', emulator = '', projectId = ''] = process.argv.slice(2);
await using office = await workspaceIn(folder).open();
await using store = openFirestoreStore({ projectId, emulator });
process.stdout.write('begun\n');
await runRound({ ...office, store });
