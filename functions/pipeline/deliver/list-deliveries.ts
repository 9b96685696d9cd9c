import type { Mailer } from '../../ports/mailer.ts';
import { paths } from '../document-paths.ts';
import { type CurrentReport, load, loadAll, type RoundRecord } from '../documents.ts';
import type { Office } from '../office.ts';
import { type DeliveryRecord, holdingKey } from './delivery-record.ts';
import { dueDeliveries, entitlements } from './due-deliveries.ts';
import { type DeliveryState, type KnownDelivery, knownDeliveries } from './known-deliveries.ts';

/**
 * Whether what a recipient holds is what they should hold. `valid`: the report in force. `outdated`: a newer one is in force and was not
 * delivered yet. `replaced`: a newer one was delivered. `past`: the recipient is no longer one who has it, and gets no newer
 * one. `none`: it never reached them.
 */
export type Holding = 'valid' | 'outdated' | 'replaced' | 'past' | 'none';

export interface ListedDelivery extends Omit<DeliveryRecord, 'outcome'> {
  readonly state: DeliveryState;
  readonly holding: Holding;
  /** Nothing was tried after it that went better, so somebody has to look at it. */
  readonly isTrouble: boolean;
  /** Where its mail went: `files` is a draft that the office sends itself. */
  readonly reach?: Mailer['reach'];
}

type Place = Pick<Office, 'store' | 'definition' | 'clock' | 'mailer'>;

/** What was delivered to whom, and what could not be, in the order in which it was done, at one time in that of the register. */
export async function listDeliveries(office: Place): Promise<readonly ListedDelivery[]> {
  const { all, latest, held } = await knownDeliveries(office);
  const round = office.definition.round.id;
  const entitled = new Set(
    (await entitlements(office)).flatMap(({ ways, ...one }) => ways.map((way) => holdingKey({ ...one, way }))),
  );
  const subjects = [...new Set(all.map(({ record }) => record.subject))];
  const currents = await loadAll<CurrentReport>(
    office.store,
    subjects.map((subject) => paths.currentReport(round, subject)),
  );
  const current = new Map(subjects.map((subject, place) => [subject, currents[place]?.code]));
  const { centres } = office.definition.round;
  const places = new Map(centres.map(({ id }, place) => [id, place]));
  const placeOf = ({ record }: KnownDelivery): number => places.get(record.subject) ?? centres.length;
  const ordered = all.toSorted((a, b) => timeOrder(a, b) || placeOf(a) - placeOf(b));
  return ordered.map((one) => {
    const { record, state, mail } = one;
    const key = holdingKey(record);
    const isEntitled = entitled.has(key);
    const { outcome: _, ...rest } = record;
    const message = record.message ?? mail?.message;
    return {
      ...{ ...rest, state },
      holding: holdingOf(one, { isLast: held.get(key) === one, isEntitled, current: current.get(record.subject) }),
      isTrouble: isEntitled && latest.get(key) === one && (state === 'failed' || state === 'unknown'),
      ...(mail?.reach !== undefined && { reach: mail.reach }),
      ...(message !== undefined && { message }),
    };
  });
}

function timeOrder({ record: a }: KnownDelivery, { record: b }: KnownDelivery): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}

interface HoldingFacts {
  readonly isLast: boolean;
  readonly isEntitled: boolean;
  readonly current: string | undefined;
}

function holdingOf({ record, state }: KnownDelivery, { isLast, isEntitled, current }: HoldingFacts): Holding {
  if (state === 'failed' || state === 'waiting') return 'none';
  if (!isLast) return 'replaced';
  if (!isEntitled) return 'past';
  return record.report === current ? 'valid' : 'outdated';
}

export interface DeliveryStatus {
  /** How many of the last attempts came to what; of those to whom something is still due. */
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  /** Reports in force that their recipients do not have yet. */
  readonly due: number;
}

/** Where the deliveries of the round stand, from the store alone; `undefined` before anything was evaluated. */
export async function deliveryStatus(office: Place): Promise<DeliveryStatus | undefined> {
  const { latestRun: run, published } =
    (await load<RoundRecord>(office.store, paths.round(office.definition.round.id))) ?? {};
  if (run === undefined) return undefined;
  const known = await knownDeliveries(office);
  const entitled = (await entitlements(office)).filter(
    ({ audience }) => audience === 'reviewers' || published !== undefined,
  );
  const keys = entitled.flatMap(({ ways, ...one }) => ways.map((way) => holdingKey({ ...one, way })));
  const counts: Partial<Record<DeliveryState, number>> = {};
  for (const state of keys.flatMap((key) => known.latest.get(key)?.state ?? [])) {
    counts[state] = (counts[state] ?? 0) + 1;
  }
  const due = await dueDeliveries(office, { run, known, entitled });
  return { counts, due: due.filter(({ held, report }) => held?.record.report !== report.code).length };
}
