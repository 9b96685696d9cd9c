import type { AuditFact } from '../../domain/audit/audit-entry.ts';
import { sha256 } from '../../domain/digest/digest.ts';
import { isProblem } from '../../domain/problems/problem.ts';
import type { Write } from '../../ports/store.ts';
import { commitAudited } from '../audit.ts';
import { paths } from '../document-paths.ts';
import { type DeliveryRecord, toBody } from '../documents.ts';
import type { Office } from '../office.ts';
import { pagesOf } from '../pages-of.ts';
import { type DueDelivery, dueDeliveries, lastDeliveries } from './due-deliveries.ts';

/** Deliveries recorded in one commit, with one entry in the trail. */
const DELIVERIES_A_COMMIT = 50;

export interface DeliverReport {
  readonly delivered: number;
  /** Reviewers who have the report already. */
  readonly unchanged: number;
  readonly failures: readonly { readonly reviewer: string; readonly centre: string; readonly message: string }[];
}

/**
 * Hands the centres' reports of a run to the reviewers of those centres: a copy in each reviewer's own folder of the files, and a
 * record of who got which version, when, and which it replaces. Again, only what changed is delivered. One that cannot
 * be delivered is a failure of its own, recorded and tried again the next time.
 */
export async function deliver(office: Office, run: string): Promise<DeliverReport> {
  const last = await lastDeliveries(office);
  const due = await dueDeliveries(office, run);
  const isDone = ({ reviewer, report }: DueDelivery): boolean => {
    const before = last.get(`${reviewer}.${report.subject}`);
    return before?.report === report.code && before.outcome === 'delivered';
  };
  const open = due.filter((one) => !isDone(one));
  const failures: DeliverReport['failures'][number][] = [];
  office.progress.start('deliver', open.length);
  for (const page of pagesOf(open, DELIVERIES_A_COMMIT)) {
    const records: DeliveryRecord[] = [];
    for (const one of page) {
      const record = await handOver(office, one, last.get(`${one.reviewer}.${one.report.subject}`));
      if (record.message !== undefined) {
        failures.push({ reviewer: record.reviewer, centre: record.centre, message: record.message });
      }
      records.push(record);
      office.progress.step(one.file);
    }
    await keep(office, run, records);
  }
  office.progress.finish();
  return { delivered: open.length - failures.length, unchanged: due.length - open.length, failures };
}

async function handOver(
  { files, clock }: Office,
  { id, reviewer, report, file }: DueDelivery,
  before: DeliveryRecord | undefined,
): Promise<DeliveryRecord> {
  const facts = {
    ...{ id, reviewer, centre: report.subject, report: report.code, run: report.run, file, sha256: report.sha256 },
    at: clock.now().toISOString(),
    ...(before !== undefined && before.report !== report.code && { replaces: before.report }),
  };
  try {
    const content = await files.read(report.file);
    if (content === undefined || sha256(content) !== report.sha256) {
      return { ...facts, outcome: 'failed', message: altered(report.file) };
    }
    await files.write(file, content);
    return { ...facts, outcome: 'delivered' };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { ...facts, outcome: 'failed', message: error.message };
  }
}

async function keep(office: Office, run: string, records: readonly DeliveryRecord[]): Promise<void> {
  const round = office.definition.round.id;
  const writes = records.map(
    (record): Write => ({ kind: 'put', path: paths.delivery(round, record.id), body: toBody(record) }),
  );
  const given = records
    .filter(({ outcome }) => outcome === 'delivered')
    .map(({ reviewer, report }) => ({ reviewer, report }));
  const fact: AuditFact = {
    ...{ at: office.clock.now().toISOString(), who: office.who, action: 'deliver' },
    ...{ subject: paths.run(round, run), after: given },
  };
  await commitAudited(office.store, writes, given.length > 0 ? [fact] : []);
}

const altered = (file: string): string =>
  `“${file}”不在原处，或已与生成时不同；请重新运行 render 后再发送 / “${file}” is not there or not as it was made: render it again, then deliver`;
