import { Problem } from '../../domain/problems/problem.ts';
import { resultsTables } from '../../domain/report/results/results-tables.ts';
import { paths } from '../document-paths.ts';
import { load, type RoundRecord } from '../documents.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { draftCentreReport, draftProvinceReport, PROVINCE, provinceInput } from './draft-reports.ts';
import { type Printed, printReport, type ReportDraft } from './print-report.ts';
import { type RunFacts, runFacts } from './report-facts.ts';

/** Twice the pages of a two-core machine: the next report is drafted while the printer is busy. */
const LANES = 4;

export interface RenderReport {
  readonly made: number;
  readonly unchanged: number;
  /** Centres whose report could not be printed, with the reason. */
  readonly failures: readonly { readonly subject: string; readonly message: string }[];
}

/**
 * Makes the reports of the newest run that are not there yet, and the exports. One report that cannot be printed is a
 * failure of its own. Problems: `NOTHING_EVALUATED` before the first run.
 */
export async function render(office: Office): Promise<RenderReport> {
  const { round } = office.definition;
  const record = await load<RoundRecord>(office.store, paths.round(round.id));
  const facts = record?.latestRun === undefined ? undefined : await runFacts(office, record.latestRun);
  if (facts === undefined) throw new Problem('NOTHING_EVALUATED', { round: round.id });
  const templates = await office.templates();
  const counts = { made: 0, unchanged: 0 };
  const failures: { subject: string; message: string }[] = [];
  const print = async (subject: string, draft: Promise<ReportDraft | undefined>): Promise<void> => {
    const outcome = await tryPrint(office, await draft);
    if (outcome === 'made' || outcome === 'unchanged') counts[outcome] += 1;
    else if (outcome !== undefined) failures.push({ subject, message: outcome.message });
    office.progress.step(subject);
  };
  // The summary is the longest to print, so it goes first and the others fill the second page beside it.
  const jobs: (() => Promise<void>)[] = [
    () => print(PROVINCE, draftProvinceReport(office, { facts, templates })),
    () => exportResults(office, facts),
    ...round.centres.map((centre) => () => print(centre.id, draftCentreReport(office, { facts, templates }, centre))),
  ];
  office.progress.start('render', round.centres.length + 1);
  await inParallel(jobs, LANES, (job) => job());
  office.progress.finish();
  return { ...counts, failures };
}

async function tryPrint(office: Office, draft: ReportDraft | undefined): Promise<Printed | Problem | undefined> {
  if (draft === undefined) return undefined;
  try {
    return await printReport(office, draft);
  } catch (error) {
    if (error instanceof Problem && error.code === 'PRINT_FAILED') return error;
    throw error;
  }
}

/** `results.csv` holds the ranking alone; `results.xlsx` all tables. */
async function exportResults(office: Office, facts: RunFacts): Promise<void> {
  const tables = resultsTables(provinceInput(office, facts));
  const [ranking] = tables;
  const exports = await office.exports();
  if (ranking !== undefined) await office.files.write('results.csv', exports.csv(ranking));
  await office.files.write('results.xlsx', await exports.xlsx(tables));
}
