import type { Office } from '../office.ts';
import { collectLedger } from './collect-ledger.ts';
import { collectReturns } from './collect-returns.ts';
import { collectScorecards } from './collect-scorecards.ts';
import { knownWorkbooks } from './known-workbooks.ts';
import type { CollectReport } from './outcome.ts';

/**
 * Reads every workbook that changed, checks it, writes the findings back and stores it all. May be run at any time, twice
 * or after a crash: what is already there is not done again. One workbook's trouble is its own outcome.
 */
export async function collect(office: Office): Promise<CollectReport> {
  const known = await knownWorkbooks(office);
  const returns = await collectReturns(office, known);
  const scorecards = await collectScorecards(office, known);
  const ledger = await collectLedger(office, known);
  return { outcomes: [...returns, ...scorecards, ...ledger] };
}
