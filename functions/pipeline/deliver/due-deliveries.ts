import { digestOf } from '../../domain/digest/digest.ts';
import { isAssigned } from '../../domain/round/centre.ts';
import { paths } from '../document-paths.ts';
import {
  bodyOf,
  type CurrentReport,
  type DeliveryRecord,
  loadAll,
  type ReportRecord,
  type ReviewRecord,
} from '../documents.ts';
import type { Office } from '../office.ts';

/** One report that one reviewer is to have. */
export interface DueDelivery {
  /** The same report to the same reviewer is the same delivery. */
  readonly id: string;
  readonly reviewer: string;
  readonly report: ReportRecord;
  /** Name of the reviewer's own copy. */
  readonly file: string;
}

/**
 * Who is to have which report of a run: each reviewer those of the centres assigned to them, but for those with which they
 * declared a conflict; nobody any other. A report of another run than this one is not handed out under it.
 */
export async function dueDeliveries(office: Office, run: string): Promise<readonly DueDelivery[]> {
  const { reviewers } = office.definition;
  const conflicts = await declaredConflicts(office);
  return (await reportsInForce(office, run)).flatMap((report) => {
    const centre = report.subject;
    const receiving = reviewers.filter((one) => isAssigned(one, centre) && !conflicts.has(`${one.id}.${centre}`));
    return receiving.map(({ id: reviewer }) => {
      const file = `reviewers/${reviewer}/${report.file}`;
      return { id: digestOf([report.code, reviewer]).slice(0, 24), reviewer, report, file };
    });
  });
}

/** What was delivered last, by reviewer and centre. */
export async function lastDeliveries({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<ReadonlyMap<string, DeliveryRecord>> {
  const last = new Map<string, DeliveryRecord>();
  for await (const document of store.list(paths.deliveries(definition.round.id))) {
    const record = bodyOf<DeliveryRecord>(document);
    const key = `${record.reviewer}.${record.centre}`;
    const before = last.get(key);
    if (before === undefined || before.at < record.at) last.set(key, record);
  }
  return last;
}

async function declaredConflicts({ store, definition }: Office): Promise<ReadonlySet<string>> {
  const conflicts = new Set<string>();
  for await (const document of store.list(paths.reviews(definition.round.id))) {
    const { review } = bodyOf<ReviewRecord>(document);
    if (review.conflict) conflicts.add(`${review.reviewer}.${review.centre}`);
  }
  return conflicts;
}

/** The centres' reports in force, as far as they hold for the run: a content that did not change keeps its report over the runs. */
async function reportsInForce({ store, definition }: Office, run: string): Promise<readonly ReportRecord[]> {
  const { id: round, centres } = definition.round;
  const currents = await loadAll<CurrentReport>(
    store,
    centres.map(({ id }) => paths.currentReport(round, id)),
  );
  const codes = currents.flatMap((current) =>
    current?.code === undefined || current.failure?.run === run ? [] : [current.code],
  );
  const reports = await loadAll<ReportRecord>(
    store,
    codes.map((code) => paths.report(round, code)),
  );
  return reports.filter((report) => report !== undefined);
}
