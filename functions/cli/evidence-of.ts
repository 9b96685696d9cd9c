import { resolve } from 'node:path';
import { openEvidence, workspaceFolders } from '../compose.ts';
import type { CommandContext } from './command.ts';

/** The files that centres handed in: in the folder that `--evidence` names, or in the workspace's own. */
export async function evidenceOf({
  workspace,
  options,
}: Pick<CommandContext, 'workspace' | 'options'>): ReturnType<typeof openEvidence> {
  const { evidence } = options as { readonly evidence?: string };
  return await openEvidence(evidence === undefined ? workspaceFolders(workspace).evidence : resolve(evidence));
}
