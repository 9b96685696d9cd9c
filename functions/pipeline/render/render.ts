import { Problem } from '../../domain/problems/problem.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { draftCentreReport, draftProvinceReport, PROVINCE } from './draft-reports.ts';
import { exportResults } from './export-results.ts';
import { latestRun } from './latest-run.ts';
import { printReport, type ReportDraft } from './print-report.ts';
import { runFacts } from './report-facts.ts';

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
  const run = await latestRun(office);
  const facts = run === undefined ? undefined : await runFacts(office, run);
  if (facts === undefined) throw new Problem('NOTHING_EVALUATED', { round: round.id });
  const drafting = { facts, templates: await office.templates(), isKept: true };
  const counts = { made: 0, unchanged: 0 };
  const failures: { subject: string; message: string }[] = [];
  const print = async (subject: string, draft: ReportDraft | undefined): Promise<void> => {
    const printed = draft && (await printReport(office, draft));
    if (printed?.kind === 'made' || printed?.kind === 'unchanged') counts[printed.kind] += 1;
    if (printed?.kind === 'failed') failures.push({ subject, message: printed.message });
    office.progress.step(subject);
  };
  // The summary is the longest to print, so it goes first and the others fill the second page beside it.
  const jobs: (() => Promise<void>)[] = [
    () => print(PROVINCE, draftProvinceReport(drafting)),
    () => exportResults(office, facts),
    ...round.centres.map(
      (centre) => async () => await print(centre.id, await draftCentreReport(office, drafting, centre)),
    ),
  ];
  office.progress.start('render', round.centres.length + 1);
  await inParallel(jobs, LANES, (job) => job());
  office.progress.finish();
  return { ...counts, failures };
}
