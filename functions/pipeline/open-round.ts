import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { digestOf } from '../domain/digest/digest.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitAudited } from './audit.ts';
import { paths } from './document-paths.ts';
import { bodyOf, load, type RoundRecord, toBody } from './documents.ts';
import type { Office } from './office.ts';

/**
 * Brings the store in line with the round's definition: its record and one document for each centre of the register.
 * Nothing is written when the definition is the one that is there; a changed one is recorded in the audit trail.
 */
export async function openRound(office: Pick<Office, 'definition' | 'store' | 'clock' | 'who'>): Promise<RoundRecord> {
  const { definition, store, who } = office;
  const { round, digest } = definition;
  const path = paths.round(round.id);
  const before = await load<RoundRecord>(store, path);
  if (before?.definition === digest) return before;
  const at = office.clock.now().toISOString();
  const { centres, ...settings } = round;
  const record: RoundRecord = {
    ...before,
    definition: digest,
    title: round.title.zh,
    openedAt: before?.openedAt ?? at,
  };
  const writes = await changedCentres(store, round.id, centres);
  const action = before === undefined ? 'open-round' : 'change-definition';
  const fact: AuditFact = {
    at,
    who,
    action,
    subject: path,
    ...(before && { before: before.definition }),
    after: digest,
  };
  await commitAudited(store, [...writes, { kind: 'put', path, body: toBody({ ...record, settings }) }], [fact]);
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
