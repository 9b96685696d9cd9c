import { sha256 } from '../../domain/digest/digest.ts';
import type { PrintJob } from '../../ports/pdf-printer.ts';
import type { Write } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { load, type ReportRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';

/** A report ready to be printed, named by its content. */
export interface ReportDraft extends Pick<ReportRecord, 'code' | 'audience' | 'subject' | 'run' | 'snapshot' | 'file'> {
  readonly job: PrintJob;
}

export type Printed = 'made' | 'unchanged';

/**
 * Prints a report unless its file is there as recorded. The code stands for the content, so an unchanged report keeps its
 * code, its file and its bytes; a changed one says which it replaces.
 */
export async function printReport(office: Office, draft: ReportDraft): Promise<Printed> {
  const round = office.definition.round.id;
  const { job, ...facts } = draft;
  const known = await load<ReportRecord>(office.store, paths.report(round, draft.code));
  const current = await load<{ code: string }>(office.store, paths.currentReport(round, draft.subject));
  if (known !== undefined && current?.code === draft.code && (await office.files.digest(known.file)) === known.sha256) {
    return 'unchanged';
  }
  const printer = await office.printer();
  const { bytes, pages, missingCharacters } = await printer.print(job);
  await office.files.write(draft.file, bytes);
  const supersedes = current?.code === draft.code ? known?.supersedes : current?.code;
  const record: ReportRecord = {
    ...facts,
    ...{ sha256: sha256(bytes), pages, missingCharacters },
    ...(supersedes !== undefined && { supersedes }),
    madeAt: office.clock.now().toISOString(),
  };
  const writes: Write[] = [
    { kind: 'put', path: paths.report(round, draft.code), body: toBody(record) },
    { kind: 'put', path: paths.currentReport(round, draft.subject), body: { code: draft.code } },
  ];
  await office.store.commit(writes);
  return 'made';
}
