import { sha256 } from '../domain/digest/digest.ts';
import { paths } from './document-paths.ts';
import { bodyOf, type CurrentReport, load, type ReportRecord } from './documents.ts';
import type { Office } from './office.ts';

export interface Verification {
  readonly report: ReportRecord;
  /** Nothing newer has replaced it. */
  readonly isCurrent: boolean;
  /** The report that is current now. */
  readonly currentCode: string | undefined;
  /** Whether the file in the reports' folder is still the one that was made; `undefined` when it was replaced since. */
  readonly isFileWhole: boolean | undefined;
}

/** What a printed code stands for; letters may be small, `O` for `0` and `I` or `L` for `1`, and dashes may be missing. */
export async function verifyCode(
  office: Pick<Office, 'store' | 'definition' | 'files'>,
  code: string,
): Promise<Verification | undefined> {
  const letters = code
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  const written = [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].join('-');
  const isCode = /^[0-9A-Z]{12}$/.test(letters);
  const report = isCode
    ? await load<ReportRecord>(office.store, paths.report(office.definition.round.id, written))
    : undefined;
  return report && verification(office, report);
}

/** The report that has these very bytes, if any was ever made. */
export async function verifyFile(
  office: Pick<Office, 'store' | 'definition' | 'files'>,
  content: Uint8Array,
): Promise<Verification | undefined> {
  const digest = sha256(content);
  for await (const document of office.store.list(paths.reports(office.definition.round.id))) {
    const report = bodyOf<ReportRecord>(document);
    if (report.sha256 === digest) return verification(office, report);
  }
  return undefined;
}

async function verification(
  { store, definition, files }: Pick<Office, 'store' | 'definition' | 'files'>,
  report: ReportRecord,
): Promise<Verification> {
  const current = await load<CurrentReport>(store, paths.currentReport(definition.round.id, report.subject));
  const isCurrent = current?.code === report.code;
  return {
    report,
    isCurrent,
    currentCode: current?.code,
    isFileWhole: isCurrent ? (await files.digest(report.file)) === report.sha256 : undefined,
  };
}
