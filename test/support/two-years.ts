import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkspace } from '../../functions/cli/make-workspace.ts';
import { aRoundFolder, type RoundFolder } from './a-round-folder.ts';
import { aReadyWorkspace, SILENT, type TestOffice, type TestWorkspace, workspaceIn } from './a-workspace.ts';

/** Id of the later of two rounds. */
export const NEXT = 'example-next';

export interface TwoYears extends AsyncDisposable {
  /** `example-english`, with a store of its own. */
  readonly first: TestWorkspace;
  /** The same round a year later, in the store of the first. */
  readonly second: TestWorkspace;
}

/**
 * Two workspaces whose rounds lie in one store; `edit` changes the definition of the later one before it is used, and `live` is the
 * life of the earlier round until then.
 */
export async function twoYears(
  edit: (folder: RoundFolder) => Promise<void> = async () => {},
  live: (office: TestOffice) => Promise<void> = async () => {},
): Promise<TwoYears> {
  await using stack = new AsyncDisposableStack();
  const first = stack.use(await aReadyWorkspace());
  await using earlier = await first.open();
  await live(earlier);
  await using definition = await aRoundFolder('example-english');
  await definition.edit('round.yaml', 'id: example-english', `id: ${NEXT}`);
  await edit(definition);
  const folder = await mkdtemp(join(tmpdir(), 'centre-evaluation-'));
  const second = stack.use(workspaceIn(folder));
  await makeWorkspace({ workspace: folder, round: definition.folder, kind: 'samples', store: first.folder }, SILENT);
  const held = stack.move();
  return { first, second, [Symbol.asyncDispose]: () => held.disposeAsync() };
}
