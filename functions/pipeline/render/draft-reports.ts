import { digestOf, shortCode } from '../../domain/digest/digest.ts';
import { centreReport } from '../../domain/report/centre-report.ts';
import { provinceReport } from '../../domain/report/province-report.ts';
import type { ProvinceInput } from '../../domain/report/report-input.ts';
import type { Centre } from '../../domain/round/centre.ts';
import { localise } from '../../domain/round/localised.ts';
import { returnFileName } from '../../domain/workbook/file-names.ts';
import type { PrintJob } from '../../ports/pdf-printer.ts';
import type { ReportTemplates } from '../../ports/report-templates.ts';
import type { Office } from '../office.ts';
import { keptReach } from './kept-reach.ts';
import type { ReportDraft } from './print-report.ts';
import { type RunFacts, reportInput } from './report-facts.ts';

/** Name of the province summary among the reports' subjects; no centre can have it, since ids are lower case. */
export const PROVINCE = 'PROVINCE';

/** Stands where the code will be; as long as a code, so that nothing moves. */
const UNCODED = '####-####-####';

/** A report's code is made from all that it prints and how it is laid out, then put into its places. */
function coded(job: PrintJob, { digest }: ReportTemplates): { readonly code: string; readonly job: PrintJob } {
  const code = shortCode(digestOf([job, digest]));
  const put = (text: string): string => text.replaceAll(UNCODED, code);
  const properties = Object.fromEntries(Object.entries(job.properties).map(([name, text]) => [name, put(text)]));
  return { code, job: { ...job, body: put(job.body), properties } };
}

const SUMMARY = { zh: '00-评估总报告', en: '00-summary' };

/** A report is called as the return it speaks of. */
function reportFileName({ definition }: Pick<Office, 'definition'>, centre: Centre): string {
  return returnFileName(definition.round, centre).replace(/\.xlsx$/, '.pdf');
}

export interface Drafting {
  readonly facts: RunFacts;
  readonly templates: ReportTemplates;
  /** The run is in the store: what takes long to find is kept beside it. */
  readonly isKept?: boolean;
}

/** The report of one centre, or `undefined` where the run has no result of it. */
export async function draftCentreReport(
  office: Pick<Office, 'store' | 'definition'>,
  { facts, templates, isKept = false }: Drafting,
  centre: Centre,
): Promise<ReportDraft | undefined> {
  const input = await reportInput(office, facts, centre);
  if (input === undefined) return undefined;
  const reach = await keptReach(office, { facts, input, isKept });
  const model = centreReport({ ...input, ...(reach && { reach }), code: UNCODED });
  const { code, job } = coded(templates.centre(model), templates);
  const snapshot = input.result.snapshot;
  return {
    ...{ code, audience: 'centre', subject: centre.id, run: facts.run.run, file: reportFileName(office, centre), job },
    ...(snapshot !== undefined && { snapshot }),
  };
}

/** The summary of the whole province. */
export function draftProvinceReport({ facts, templates }: Drafting): ReportDraft {
  const input = provinceInput(facts);
  const { code, job } = coded(templates.province(provinceReport({ ...input, code: UNCODED })), templates);
  const file = `${localise(SUMMARY, facts.round.language)}.pdf`;
  return { code, audience: 'province', subject: PROVINCE, run: facts.run.run, file, job };
}

/** What the summary and the exports are made from. */
export function provinceInput({
  round,
  evaluation,
  field,
  submissions,
  issues,
  reviews,
  risks,
}: RunFacts): Omit<ProvinceInput, 'code'> {
  return { round, evaluation, field, submissions, issues, reviews, sample: round.sample, ...(risks && { risks }) };
}
