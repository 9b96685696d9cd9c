import { resolve } from 'node:path';
import { composeLocal, type LocalOffice } from '../compose.ts';
import type { Output } from './output.ts';

export interface GlobalOptions {
  readonly workspace: string;
  readonly json: boolean;
}

/** Opens the workspace's office for one command and closes it whatever happens. */
export async function withOffice<Result>(
  { workspace }: Pick<GlobalOptions, 'workspace'>,
  output: Output,
  work: (office: LocalOffice) => Promise<Result>,
): Promise<Result> {
  await using office = await composeLocal({ workspace: resolve(workspace), progress: output.progress });
  return await work(office);
}
