import { digestOf } from '../domain/digest/digest.ts';
import type { Store, Write } from '../ports/store.ts';
import { paths } from './document-paths.ts';
import { bodyOf, load, type RoundRecord, toBody } from './documents.ts';
import type { Office } from './office.ts';
import { updateDocument } from './update-document.ts';

/**
 * Brings the store in line with the round's definition: its record and one document for each centre of the register.
 * Nothing is written when the definition is the one that is there; a changed one is recorded in the audit trail.
 */
export async function openRound(office: Pick<Office, 'definition' | 'store' | 'clock' | 'who'>): Promise<RoundRecord> {
  const { definition, store, who } = office;
  const { round, digest } = definition;
  const { centres, ...settings } = round;
  const path = paths.round(round.id);
  const at = office.clock.now().toISOString();
  await updateDocument<RoundRecord>(store, path, async (before) => {
    if (before?.definition === digest) return undefined;
    const record: RoundRecord = {
      ...before,
      definition: digest,
      title: round.title.zh,
      openedAt: before?.openedAt ?? at,
    };
    const action = before === undefined ? 'open-round' : 'change-definition';
    const fact = { at, who, action, subject: path, ...(before && { before: before.definition }), after: digest };
    return { body: { ...record, settings }, writes: await changedCentres(store, round.id, centres), facts: [fact] };
  });
  const record = await load<RoundRecord>(store, path);
  if (record === undefined) throw new TypeError(`${path} was written and is not there`);
  return record;
}

async function changedCentres(
  store: Store,
  round: string,
  centres: readonly { readonly id: string }[],
): Promise<Write[]> {
  const stored = await store.getAll(centres.map(({ id }) => paths.centre(round, id)));
  return centres.flatMap((centre, position): Write[] => {
    const document = stored[position];
    const same = document !== undefined && digestOf(bodyOf<object>(document)) === digestOf(centre);
    return same ? [] : [{ kind: 'put', path: paths.centre(round, centre.id), body: toBody(centre) }];
  });
}
