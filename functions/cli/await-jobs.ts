import type { LocalOffice } from '../compose.ts';
import { collect } from '../pipeline/collect/collect.ts';
import type { CollectReport } from '../pipeline/collect/outcome.ts';
import type { Output } from './output.ts';

/**
 * Where a collect began recomputes that the ledger asked for, and this process does them: waits for their end and has the
 * answers written into the ledger.
 */
export async function awaitJobs(
  office: LocalOffice,
  { jobs = [] }: Pick<CollectReport, 'jobs'>,
  output: Output,
): Promise<void> {
  if (jobs.length === 0) return;
  output.warn(`台账要求重新计算 the ledger asks for a recompute: ${jobs.join('、')}`);
  if (!office.hasOwnQueue) return;
  await office.idle().catch((error: unknown) => {
    const all = error instanceof AggregateError ? error.errors : [error];
    for (const one of all) output.warn(`✗ ${one instanceof Error ? one.message : String(one)}`);
  });
  await collect(office);
}
