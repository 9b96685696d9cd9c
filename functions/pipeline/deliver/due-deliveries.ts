import type { Way } from '../../domain/delivery/delivery-settings.ts';
import { USUAL_DELIVERY } from '../../domain/delivery/delivery-settings.ts';
import { type Entitlement, entitlementsOf } from '../../domain/delivery/entitlements.ts';
import { digestOf } from '../../domain/digest/digest.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type CurrentReport, loadAll, type ReportRecord, type ReviewRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { PROVINCE } from '../render/draft-reports.ts';
import { holdingKey } from './delivery-record.ts';
import type { KnownDeliveries, KnownDelivery } from './known-deliveries.ts';

/** One report that one recipient is to have in one way. */
export interface DueDelivery extends Omit<Entitlement, 'ways'> {
  /** The same report in the place of the same other is the same delivery. */
  readonly id: string;
  readonly way: Way;
  readonly report: ReportRecord;
  /** What the recipient has now; absent for nothing. */
  readonly held?: KnownDelivery;
}

/** Who is to have which reports by the definition and the conflicts of interest that were declared. */
export async function entitlements({
  store,
  definition,
}: Pick<Office, 'store' | 'definition'>): Promise<readonly Entitlement[]> {
  const { round, reviewers, delivery: settings = USUAL_DELIVERY } = definition;
  const conflicts = new Set<string>();
  for await (const document of store.list(paths.reviews(round.id))) {
    const { review } = bodyOf<ReviewRecord>(document);
    if (review.conflict) conflicts.add(`${review.reviewer}.${review.centre}`);
  }
  const centres = round.centres.map(({ id }) => id);
  return entitlementsOf({ settings, centres, reviewers, conflicts, summary: PROVINCE });
}

/** The deliveries that a run asks for, done or not. A report of another run than this one is not handed out under it. */
export async function dueDeliveries(
  office: Pick<Office, 'store' | 'definition'>,
  {
    run,
    known,
    entitled,
  }: { readonly run: string; readonly known: KnownDeliveries; readonly entitled: readonly Entitlement[] },
): Promise<readonly DueDelivery[]> {
  const reports = await reportsInForce(office, run, [...new Set(entitled.map(({ subject }) => subject))]);
  return entitled.flatMap(({ ways, ...entitlement }) => {
    const report = reports.get(entitlement.subject);
    if (report === undefined) return [];
    return ways.map((way): DueDelivery => {
      const holding = { ...entitlement, way };
      const held = known.held.get(holdingKey(holding));
      const id = digestOf([report.code, holdingKey(holding), held?.record.id ?? '']).slice(0, 24);
      return { ...holding, id, report, ...(held && { held }) };
    });
  });
}

/** The reports in force by subject, as far as they hold for the run: a content that did not change keeps its report over the runs. */
async function reportsInForce(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  run: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, ReportRecord>> {
  const { id: round } = definition.round;
  const currents = await loadAll<CurrentReport>(
    store,
    subjects.map((subject) => paths.currentReport(round, subject)),
  );
  const codes = currents.flatMap((current) =>
    current?.code === undefined || current.failure?.run === run ? [] : [current.code],
  );
  const reports = await loadAll<ReportRecord>(
    store,
    codes.map((code) => paths.report(round, code)),
  );
  return new Map(reports.flatMap((report) => (report === undefined ? [] : [[report.subject, report]])));
}
