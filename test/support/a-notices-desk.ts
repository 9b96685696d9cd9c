import { definitionIn, shippedRound } from '../../functions/compose.ts';
import { paths } from '../../functions/pipeline/document-paths.ts';
import { bodyOf, type ReturnHead, type Snapshot, toBody } from '../../functions/pipeline/documents.ts';
import type { MailRecord } from '../../functions/pipeline/notices/mail-record.ts';
import type { Office } from '../../functions/pipeline/office.ts';
import type { QueuedTask } from '../../functions/ports/queue.ts';
import type { Store } from '../../functions/ports/store.ts';
import { aClock, type SetClock } from './a-clock.ts';
import { aMailer, type TestMailer } from './a-mailer.ts';
import { aReturnReading } from './a-return-reading.ts';
import { collect as listed } from './collect.ts';
import { inMemoryStore } from './in-memory-store.ts';

export interface NoticesDesk {
  readonly office: Office;
  readonly mailer: TestMailer;
  readonly clock: SetClock;
  readonly store: Store;
  readonly centres: readonly string[];
  readonly tasks: QueuedTask[];
  /** Puts a centre's return into a state. */
  readonly stand: (centre: string, changes?: Partial<ReturnHead>) => Promise<void>;
  readonly records: () => Promise<readonly MailRecord[]>;
  readonly record: (key: string) => Promise<MailRecord | undefined>;
}

export interface NoticesDeskSettings {
  readonly mailer?: TestMailer;
  readonly now?: string;
  readonly store?: Store;
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  readonly sample?: boolean;
}

/** Ten in the morning of the last day but one of the 2019 round. */
export const IN_THE_ROUND = '2020-05-28T02:00:00.000Z';

/** The office of the 2019 round with three centres that have begun, a test's mailer and a clock that stands still. */
export async function aNoticesDesk(settings: NoticesDeskSettings = {}): Promise<NoticesDesk> {
  const { mailer = aMailer(), now = IN_THE_ROUND, store = inMemoryStore() } = settings;
  const shipped = await definitionIn(shippedRound('guangdong-2019'));
  const register = shipped.round.centres.slice(0, 3);
  const round = { ...shipped.round, centres: register, sample: settings.sample ?? false };
  const centres = register.map(({ id }) => id);
  const own = Object.fromEntries(centres.map((id) => [id, [`${id}@centre.example`]]));
  const contacts = { centres: settings.addresses ?? own, reviewers: {} };
  const clock = aClock(new Date(now));
  const tasks: QueuedTask[] = [];
  const unused = (): never => {
    throw new Error('not a part of this test');
  };
  const office: Office = {
    definition: { ...shipped, round, contacts },
    ...{ store, mailer, clock, who: 'tester' },
    workbooks: { locate: (id: string) => `https://docs.example/${id}` } as Office['workbooks'],
    files: {} as Office['files'],
    queue: {
      add: async (task) => {
        tasks.push(task);
        return 'added';
      },
    },
    progress: { start: () => {}, step: () => {}, finish: () => {} },
    ...{ exports: unused, templates: unused, printer: unused },
  };
  const stand = async (centre: string, changes: Partial<ReturnHead> = {}): Promise<void> => {
    const head = { ...aHead(centre, now), ...changes };
    const snapshot: Snapshot = { centre, definition: 'd', reading: aReturnReading({ round, centre }) };
    await store.commit([
      { kind: 'put', path: paths.return(round.id, centre), body: toBody(head) },
      { kind: 'put', path: paths.snapshot(round.id, centre, head.snapshot), body: toBody(snapshot) },
    ]);
  };
  for (const centre of centres) await stand(centre);
  const records = async (): Promise<readonly MailRecord[]> =>
    (await listed(store.list(paths.mails(round.id)))).map((document) => bodyOf<MailRecord>(document));
  const record = async (key: string) => (await records()).find((one) => one.key === key);
  return { office, mailer, clock, store, centres, tasks, stand, records, record };
}

/** The head of a return that was left alone for an hour. */
function aHead(centre: string, now: string): ReturnHead {
  return {
    ...{ centre, workbook: { id: `wb-${centre}`, name: `${centre}.xlsx` }, snapshot: 'a'.repeat(64), inputs: 'i' },
    ...{ begun: true, ticked: false, by: '', facts: {} as ReturnHead['facts'], issues: [], feedback: 'f' },
    ...{ state: 'in-progress', drifted: false },
    modifiedAt: new Date(Date.parse(now) - 3_600_000).toISOString(),
  };
}

/** What makes a head that of an accepted submission. */
export function submitted(at = '2020-05-27T02:00:00.000Z'): Partial<ReturnHead> {
  const accepted = { snapshot: 'a'.repeat(64), inputs: 'i', at, by: '李', late: false };
  return { state: 'submitted', ticked: true, accepted };
}
