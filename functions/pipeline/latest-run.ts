import { Problem } from '../domain/problems/problem.ts';
import { paths } from './document-paths.ts';
import { load, type RoundRecord } from './documents.ts';
import type { Office } from './office.ts';

/** The id of the round's newest run. Problems: `NOTHING_EVALUATED` before the first. */
export async function latestRun({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<string> {
  const { id: round } = definition.round;
  const run = (await load<RoundRecord>(store, paths.round(round)))?.latestRun;
  if (run === undefined) throw new Problem('NOTHING_EVALUATED', { round });
  return run;
}
