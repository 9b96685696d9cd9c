import { resultsTables } from '../../domain/report/results/results-tables.ts';
import type { Office } from '../office.ts';
import { provinceInput } from './draft-reports.ts';
import type { RunFacts } from './report-facts.ts';

/** The tables of a run as files: `results.csv` holds the ranking alone, `results.xlsx` all tables. */
export async function exportResults(
  { files, exports }: Pick<Office, 'files' | 'exports'>,
  facts: RunFacts,
): Promise<void> {
  const { csv, xlsx } = await exports();
  const tables = resultsTables(provinceInput(facts));
  const [ranking] = tables;
  if (ranking !== undefined) await files.write('results.csv', csv(ranking));
  await files.write('results.xlsx', await xlsx(tables));
}
