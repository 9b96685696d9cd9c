import { resolve } from 'node:path';
import { composeProfile, type LazyPrinter, type LocalOffice } from '../compose.ts';
import type { Output } from './output.ts';

export interface GlobalOptions {
  readonly workspace: string;
  readonly profile?: string;
  readonly json: boolean;
}

/** Opens the workspace's office for one command and closes it whatever happens. */
export async function withOffice<Result>(
  { workspace, profile, printer }: Pick<GlobalOptions, 'workspace' | 'profile'> & { readonly printer?: LazyPrinter },
  output: Output,
  work: (office: LocalOffice) => Promise<Result>,
): Promise<Result> {
  await using office = await composeProfile({
    ...(profile !== undefined && { profile }),
    workspace: resolve(workspace),
    progress: output.progress,
    ...(printer && { printer }),
  });
  return await work(office);
}
