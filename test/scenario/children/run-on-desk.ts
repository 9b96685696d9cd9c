/** Runs a round on an emulated Google: the argument is JSON with its variables, the folder of the definition, the time and who. */

import { readCloudEnvironment } from '../../../functions/compose/environment.ts';
import { composeCloud } from '../../../functions/compose.ts';
import { runRound } from '../../../functions/pipeline/run-round.ts';
import { aPrinter } from '../../support/a-workspace.ts';

const { variables, round, now, who } = JSON.parse(process.argv[2] ?? '');
await using cloud = await composeCloud(readCloudEnvironment(variables), { round });
const printer = aPrinter();
process.stdout.write('begun\n');
await runRound({ ...cloud, who, printer: async () => printer, clock: { now: () => new Date(now) } });
