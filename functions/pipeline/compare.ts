import { compareRuns, runState } from '../domain/scoring/compare/compare-runs.ts';
import type { Comparison } from '../domain/scoring/compare/share-change.ts';
import type { Office } from './office.ts';
import { knownRun, newestRun } from './runs/stored-run.ts';

export interface RunComparison extends Comparison {
  /** Names of the runs. */
  readonly from: string;
  readonly to: string;
}

/**
 * What changed from one run to another, the newest where none is named, and why. Runs may be named by the beginning of their
 * names. Problems: `RUN_UNKNOWN`, `NOTHING_EVALUATED`.
 */
export async function compare(
  office: Pick<Office, 'store' | 'definition'>,
  from: string,
  to?: string,
): Promise<RunComparison> {
  const before = await knownRun(office, from);
  const after = to === undefined ? await newestRun(office) : await knownRun(office, to);
  return {
    ...{ from: before.record.run, to: after.record.run },
    ...compareRuns(runState(before.round, before.results), runState(after.round, after.results)),
  };
}
