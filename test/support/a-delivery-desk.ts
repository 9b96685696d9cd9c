import type { DeliverySettings } from '../../functions/domain/delivery/delivery-settings.ts';
import { digestOf, sha256, shortCode } from '../../functions/domain/digest/digest.ts';
import { type DeliverReport, deliver } from '../../functions/pipeline/deliver/deliver.ts';
import { type ListedDelivery, listDeliveries } from '../../functions/pipeline/deliver/list-deliveries.ts';
import { doTask } from '../../functions/pipeline/do-task.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { load, type ResultRecord, type RoundRecord, toBody } from '../../functions/pipeline/documents.ts';
import { PROVINCE } from '../../functions/pipeline/render/draft-reports.ts';
import type { Files } from '../../functions/ports/files.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { TestMailer } from './a-mailer.ts';
import { aNoticesDesk, type NoticesDesk } from './a-notices-desk.ts';

export interface DeliveryDesk extends NoticesDesk {
  /** What lies among the files, by name. */
  readonly kept: Map<string, Uint8Array>;
  /** Evaluates and prints a minute later: a total for each centre; a report is as its centre's total, the summary as all of them. */
  readonly print: (run: string, totals: readonly number[], changed?: readonly string[]) => Promise<void>;
  /** Delivers and does the tasks of the queue, over the desk's store where no other is given. */
  readonly deliver: (run: string, store?: Store) => Promise<DeliverReport>;
  readonly listed: () => Promise<readonly ListedDelivery[]>;
}

const ENCODER = new TextEncoder();

/** A round of three centres and two reviewers, the second of whom marks the first centre alone; all have an address. */
export async function aDeliveryDesk(
  delivery: DeliverySettings | undefined,
  mailer?: TestMailer,
): Promise<DeliveryDesk> {
  const desk = await aNoticesDesk(mailer && { mailer });
  const [first = ''] = desk.centres;
  const { delivery: _, ...shipped } = desk.office.definition;
  const reviewers = [
    { id: 'r1', name: '李评审', centres: undefined },
    { id: 'r2', name: '王评审', centres: [first] },
  ];
  const contacts = {
    ...shipped.contacts,
    reviewers: { r1: ['r1@reviewers.example'], r2: ['r2@reviewers.example'] },
  };
  const kept = new Map<string, Uint8Array>();
  const definition = { ...shipped, reviewers, contacts, ...(delivery && { delivery }) };
  const office = { ...desk.office, definition, files: filesIn(kept) };
  const own = { ...desk, office };
  return {
    ...{ ...own, kept },
    print: (run, totals, changed) => print({ desk: own, kept }, { run, totals, changed: changed ?? [] }),
    deliver: async (run, store = desk.store) => {
      const report = await deliver({ ...office, store }, run);
      for (const { task } of desk.tasks.splice(0)) await doTask({ ...office, store }, task);
      return report;
    },
    listed: () => listDeliveries(office),
  };
}

function filesIn(kept: Map<string, Uint8Array>): Files {
  return {
    write: async (name, content) => void kept.set(name, content),
    read: async (name) => kept.get(name),
    digest: async (name) => {
      const content = kept.get(name);
      return content && sha256(content);
    },
    remove: async (name) => void kept.delete(name),
    locate: (name) => name,
  };
}

interface Printing {
  readonly run: string;
  readonly totals: readonly number[];
  /** Centres whose own figures differ from those of every other run. */
  readonly changed: readonly string[];
}

interface Printer {
  readonly desk: NoticesDesk;
  readonly kept: Map<string, Uint8Array>;
}

async function print({ desk, kept }: Printer, { run, totals, changed }: Printing): Promise<void> {
  const { store, office, clock, centres } = desk;
  const { round } = office.definition;
  desk.clock.pass(60_000);
  const at = clock.now().toISOString();
  const report = (subject: string, content: string, file: string) => {
    const bytes = ENCODER.encode(content);
    kept.set(file, bytes);
    const code = shortCode(digestOf(content));
    const audience = subject === PROVINCE ? 'province' : 'centre';
    const body = {
      code,
      audience,
      subject,
      run,
      file,
      sha256: sha256(bytes),
      pages: 1,
      missingCharacters: [],
      madeAt: at,
    };
    return [
      { kind: 'put', path: paths.report(round.id, code), body },
      { kind: 'put', path: paths.currentReport(round.id, subject), body: { code } },
    ] as const;
  };
  const inputs = { definition: 'd', methodVersion: '1', snapshots: [], refused: [], reviews: 'r', ledger: 'l' };
  const evaluation = { methodVersion: '1', referenceSet: centres, statistics: [], groupMedians: {} };
  const before = await load<RoundRecord>(store, paths.round(round.id));
  await store.commit([
    {
      kind: 'put',
      path: paths.round(round.id),
      body: { ...before, definition: 'd', title: 't', openedAt: at, latestRun: run },
    },
    { kind: 'put', path: paths.run(round.id, run), body: { ...evaluation, run, definition: 'd', inputs } },
    ...centres.map((centre, place) => {
      const total = totals[place] ?? 0;
      const rank = totals.filter((other) => other > total).length + 1;
      const snapshot = changed.includes(centre) ? `s-${run}` : 's';
      const result = { centre, standing: 'ranked', exact: total, published: total, rank, snapshot } as const;
      const record: ResultRecord = { result, issues: [], reviews: [] };
      return { kind: 'put', path: paths.result(round.id, run, centre), body: toBody(record) } as const;
    }),
    ...centres.flatMap((centre, place) => report(centre, `report of ${centre}: ${totals[place]}`, `${centre}.pdf`)),
    ...report(PROVINCE, `summary: ${totals.join(' ')}`, '00-summary.pdf'),
  ]);
}
