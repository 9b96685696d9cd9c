import { startDeskProcess } from '../../../functions/compose/desk-process.ts';
import { fillDesk } from '../../../functions/compose/emulated.ts';
import { readCloudEnvironment } from '../../../functions/compose/environment.ts';
import { withOwnQueue } from '../../../functions/compose/with-own-queue.ts';
import { composeCloud, PRODUCT_FOLDER, workspaceFolders } from '../../../functions/compose.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import type { TestOffice } from '../a-workspace.ts';
import { dumpFirestore, type StoreDump } from '../dump-store.ts';

export interface EmulatedOffice extends AsyncDisposable {
  readonly office: Office;
  /** The environment under which another process finds the same desk. */
  readonly variables: Readonly<Record<string, string>>;
  readonly dump: () => Promise<StoreDump>;
}

/** The emulated profile's office of a workspace, with the test's clock, printer and name in place of its own. */
export async function anEmulatedOffice(
  workspace: string,
  { clock, printer, who }: Pick<TestOffice, 'clock' | 'printer' | 'who'>,
): Promise<EmulatedOffice> {
  await using stack = new AsyncDisposableStack();
  const desk = stack.use(await startDeskProcess(PRODUCT_FOLDER));
  const variables = { ...desk.variables, ROUND: 'workspace', FUNCTION_URLS: 'http://127.0.0.1:9/{function}' };
  const environment = readCloudEnvironment(variables);
  const { round, reports, mail } = workspaceFolders(workspace);
  const cloud = stack.use(await composeCloud(environment, { round }));
  const filled = await fillDesk({ ...cloud, clock, printer, who }, { workspace, reports, mail });
  const held = stack.move();
  const { FIRESTORE_EMULATOR_HOST: host = '', GOOGLE_CLOUD_PROJECT: project } = environment;
  return {
    variables,
    office: withOwnQueue(filled),
    dump: () => dumpFirestore(host, project),
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
