import { sha256 } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { PrintedPdf, PrintJob } from '../../ports/pdf-printer.ts';
import type { StoredDocument, Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type CurrentReport, load, type ReportRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { isLatestRun } from './latest-run.ts';

/** A report ready to be printed, named by its content. */
export interface ReportDraft extends Pick<ReportRecord, 'code' | 'audience' | 'subject' | 'run' | 'snapshot' | 'file'> {
  readonly job: PrintJob;
}

export type Printed =
  | { readonly kind: 'made' }
  /** `madeAt`: ISO time at which it was made. */
  | { readonly kind: 'unchanged'; readonly madeAt: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** A newer run has taken its place; `hasWritten` where its file may stand in the place of the newer one. */
  | { readonly kind: 'stale'; readonly hasWritten: boolean };

/**
 * Prints a report unless its file is there as recorded. The code stands for the content, so an unchanged report keeps its
 * code, its file and its bytes; a changed one says which it replaces. One that cannot be printed is kept as the failure of
 * its subject, and the report before stays in force. A report of a run that is no longer the newest takes nobody's place.
 */
export async function printReport(office: Office, draft: ReportDraft): Promise<Printed> {
  const round = office.definition.round.id;
  const path = paths.currentReport(round, draft.subject);
  let pdf: PrintedPdf | undefined;
  for (;;) {
    if (!(await isLatestRun(office, draft.run))) return { kind: 'stale', hasWritten: pdf !== undefined };
    const known = await load<ReportRecord>(office.store, paths.report(round, draft.code));
    const document = await office.store.get(path);
    const current = document && bodyOf<CurrentReport>(document);
    const isCurrent = known !== undefined && current?.code === draft.code;
    if (isCurrent && (await office.files.digest(known.file)) === known.sha256) {
      const isTold = current.failure === undefined || (await pointTo(office, [currentWrite(path, document, draft)]));
      if (isTold) return { kind: 'unchanged', madeAt: known.madeAt };
      continue;
    }
    try {
      pdf ??= await (await office.printer()).print(draft.job);
    } catch (error) {
      if (!isProblem(error, 'PRINT_FAILED')) throw error;
      if (await noteFailure(office, { path, document, draft }, error.message)) {
        return { kind: 'failed', message: error.message };
      }
      continue;
    }
    await office.files.write(draft.file, pdf.bytes);
    const supersedes = isCurrent ? known.supersedes : current?.code;
    const record = recordOf(office, draft, { pdf, supersedes });
    const put: Write = { kind: 'put', path: paths.report(round, draft.code), body: toBody(record) };
    if (await pointTo(office, [put, currentWrite(path, document, draft)])) return { kind: 'made' };
  }
}

function recordOf(
  { clock }: Office,
  { job: _, ...facts }: ReportDraft,
  { pdf, supersedes }: { readonly pdf: PrintedPdf; readonly supersedes: string | undefined },
): ReportRecord {
  const { bytes, pages, missingCharacters } = pdf;
  return {
    ...facts,
    ...{ sha256: sha256(bytes), pages, missingCharacters },
    ...(supersedes !== undefined && { supersedes }),
    madeAt: clock.now().toISOString(),
  };
}

function currentWrite(path: string, document: StoredDocument | undefined, { code }: Pick<ReportDraft, 'code'>): Write {
  return replacement(path, document, { code });
}

function replacement(path: string, document: StoredDocument | undefined, current: CurrentReport): Write {
  const body = toBody(current);
  return document === undefined
    ? { kind: 'create', path, body }
    : { kind: 'put', path, body, ifVersion: document.version };
}

/** `false` where another process has pointed elsewhere meanwhile: then everything is looked at again. */
async function pointTo({ store }: Office, writes: readonly Write[]): Promise<boolean> {
  try {
    await store.commit(writes);
    return true;
  } catch (error) {
    if (!isProblem(error, 'STORE_CONFLICT')) throw error;
    return false;
  }
}

interface Attempt {
  readonly path: string;
  readonly document: StoredDocument | undefined;
  readonly draft: ReportDraft;
}

function noteFailure(office: Office, { path, document, draft }: Attempt, message: string): Promise<boolean> {
  const before = document && bodyOf<CurrentReport>(document);
  const failure = { run: draft.run, code: draft.code, message, at: office.clock.now().toISOString() };
  return pointTo(office, [replacement(path, document, { ...before, failure })]);
}
