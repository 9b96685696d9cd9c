import { Problem } from '../../domain/problems/problem.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord } from '../documents.ts';
import type { Office } from '../office.ts';

type Round = Pick<Office, 'store' | 'definition'>;

/** Name of the newest run; `undefined` before the first. */
export async function latestRun({ store, definition }: Round): Promise<string | undefined> {
  return (await load<RoundRecord>(store, paths.round(definition.round.id)))?.latestRun;
}

/** Name of the newest run. Problems: `NOTHING_EVALUATED` before the first. */
export async function evaluatedRun(office: Round): Promise<string> {
  const run = await latestRun(office);
  if (run === undefined) throw new Problem('NOTHING_EVALUATED', { round: office.definition.round.id });
  return run;
}

/** Whether this run is the newest. */
export async function isLatestRun(office: Round, run: string): Promise<boolean> {
  return (await latestRun(office)) === run;
}
