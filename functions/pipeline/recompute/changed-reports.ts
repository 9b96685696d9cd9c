import { paths } from '../document-paths.ts';
import { bodyOf, type CurrentReport, load, type ReportRecord } from '../documents.ts';
import { inParallel } from '../in-parallel.ts';
import type { Office } from '../office.ts';
import { type Drafting, draftCentreReport, draftProvinceReport, PROVINCE } from '../render/draft-reports.ts';

/** A report that would be made anew. */
export interface ChangedReport {
  readonly subject: string;
  /** Code of the new one. */
  readonly code: string;
  /** Code of the one in force, which the new one would replace; the same as `code` where only its file is not whole. */
  readonly supersedes?: string;
  /** The run that the one in force was made from. */
  readonly run?: string;
}

/** Reports that are drafted at once: what they wait for is the store. */
const DRAFTERS = 4;

/**
 * Which reports a run would make anew, out of those of `subjects`, in the order of the register, the province's first:
 * each is drafted and held against the one in force, code and file. Nothing is printed or written.
 */
export async function changedReports(
  office: Office,
  drafting: Drafting,
  subjects: readonly string[],
): Promise<readonly ChangedReport[]> {
  const current = await currentReports(office);
  const changed = new Map<string, ChangedReport>();
  await inParallel(subjects, DRAFTERS, async (subject) => {
    const code = await codeOf(office, drafting, subject);
    const inForce = current.get(subject)?.code;
    const known = inForce && (await load<ReportRecord>(office.store, paths.report(drafting.facts.round.id, inForce)));
    const isWhole = known && code === inForce && (await office.files.digest(known.file)) === known.sha256;
    if (code === undefined || isWhole) return;
    changed.set(subject, {
      ...{ subject, code },
      ...(inForce !== undefined && { supersedes: inForce }),
      ...(known && { run: known.run }),
    });
  });
  return subjects.flatMap((subject) => changed.get(subject) ?? []);
}

async function codeOf(office: Office, drafting: Drafting, subject: string): Promise<string | undefined> {
  if (subject === PROVINCE) return draftProvinceReport(drafting).code;
  const centre = drafting.facts.round.centres.find(({ id }) => id === subject);
  return centre && (await draftCentreReport(office, drafting, centre))?.code;
}

async function currentReports({ store, definition }: Office): Promise<ReadonlyMap<string, CurrentReport>> {
  const current = new Map<string, CurrentReport>();
  for await (const document of store.list(paths.currentReports(definition.round.id))) {
    const subject = document.path.slice(document.path.lastIndexOf('/') + 1);
    current.set(subject, bodyOf<CurrentReport>(document));
  }
  return current;
}
