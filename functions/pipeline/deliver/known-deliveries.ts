import type { StoredDocument } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { loadAll } from '../documents.ts';
import { type MailRecord, shownState } from '../notices/mail-record.ts';
import type { Office } from '../office.ts';
import { type DeliveryRecord, deliveryOf, holdingKey } from './delivery-record.ts';

/**
 * What became of a delivery. `waiting`: its mail is to be sent, or is being sent. `unknown`: somebody may have the mail; it is not
 * sent again unless the office asks for that.
 */
export type DeliveryState = 'delivered' | 'waiting' | 'failed' | 'unknown';

export interface KnownDelivery {
  readonly record: DeliveryRecord;
  readonly version: StoredDocument['version'];
  readonly state: DeliveryState;
  /** Of a delivery by mail. */
  readonly mail?: MailRecord;
}

export interface KnownDeliveries {
  readonly all: readonly KnownDelivery[];
  /** The last attempt, by `holdingKey`. */
  readonly latest: ReadonlyMap<string, KnownDelivery>;
  /** What the recipient has, or may have, by `holdingKey`. */
  readonly held: ReadonlyMap<string, KnownDelivery>;
}

/** All deliveries of the round with what became of them, in the order in which they were made. */
export async function knownDeliveries({
  store,
  definition,
  clock,
  mailer,
}: Pick<Office, 'store' | 'definition' | 'clock' | 'mailer'>): Promise<KnownDeliveries> {
  const round = definition.round.id;
  const found: { readonly record: DeliveryRecord; readonly version: StoredDocument['version'] }[] = [];
  for await (const document of store.list(paths.deliveries(round))) {
    found.push({ record: deliveryOf(document), version: document.version });
  }
  const keys = [...new Set(found.flatMap(({ record }) => record.mail ?? []))];
  const mails = await loadAll<MailRecord>(
    store,
    keys.map((key) => paths.mail(round, key)),
  );
  const byKey = new Map(keys.map((key, place) => [key, mails[place]]));
  const now = clock.now();
  const all = found
    .map(({ record, version }): KnownDelivery => {
      const mail = record.mail === undefined ? undefined : byKey.get(record.mail);
      return {
        record,
        version,
        state: stateOf(record, mail, { now, isHarmless: mailer?.reach === 'files' }),
        ...(mail && { mail }),
      };
    })
    .sort((a, b) => (`${a.record.at} ${a.record.id}` < `${b.record.at} ${b.record.id}` ? -1 : 1));
  const byHolding = (known: readonly KnownDelivery[]): ReadonlyMap<string, KnownDelivery> =>
    new Map(known.map((one) => [holdingKey(one.record), one]));
  return {
    all,
    latest: byHolding(all),
    held: byHolding(all.filter(({ state }) => state === 'delivered' || state === 'unknown')),
  };
}

/** `isHarmless`: a mail that was broken off may be done again. */
function stateOf(
  { outcome }: DeliveryRecord,
  mail: MailRecord | undefined,
  { now, isHarmless }: { readonly now: Date; readonly isHarmless: boolean },
): DeliveryState {
  if (outcome !== 'mailed') return outcome;
  if (mail?.state === 'sending' && isHarmless) return 'waiting';
  const state = mail === undefined ? 'failed' : shownState(mail, now);
  if (state === 'sent') return 'delivered';
  if (state === 'sending') return 'waiting';
  return state === 'waiting' || state === 'unknown' ? state : 'failed';
}
