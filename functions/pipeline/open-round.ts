import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { digestOf } from '../domain/digest/digest.ts';
import type { Write } from '../ports/store.ts';
import { migrateDue } from './amending/migrate-due.ts';
import { createIfAbsent } from './create-if-absent.ts';
import { paths } from './document-paths.ts';
import { bodyOf, load, type RoundRecord, toBody } from './documents.ts';
import type { Office } from './office.ts';
import { assertSameTerms } from './opening/assert-terms.ts';
import { keepTerms } from './opening/kept-terms.ts';
import type { DefinitionRecord, TermsInForce, VersionRecord } from './opening/version-record.ts';
import { type DocumentChange, updateDocument } from './update-document.ts';
import { yearsWrites } from './years/fix-years.ts';

type Opening = Pick<Office, 'definition' | 'store' | 'clock' | 'who'>;

/**
 * Opens the round: keeps its terms as the first version, its record and one document for each centre of the register, all with
 * its trace. A round that is open stays as it is; what differs from its terms is refused, what is no term (who marks whom) is
 * noted, and workbooks that an amendment left are brought into its layout. Problems: `DEFINITION_CHANGED`.
 */
export async function openRound(office: Office): Promise<RoundRecord> {
  const { definition } = office;
  const known = await roundRecord(office);
  const isCurrent = known?.frozen !== undefined && known.definition === definition.digest;
  if (isCurrent && known.frozen.isMigrating !== true) return known;
  if (!isCurrent) await enter(office, known);
  else await migrateDue(office);
  const record = await roundRecord(office);
  if (record === undefined) throw new TypeError(`Round ${definition.round.id} was opened and is not there`);
  return record;
}

function roundRecord({ store, definition }: Opening): Promise<RoundRecord | undefined> {
  return load<RoundRecord>(store, paths.round(definition.round.id));
}

async function enter(office: Opening, known: RoundRecord | undefined): Promise<void> {
  const { store, definition } = office;
  if (known?.frozen !== undefined) await assertSameTerms(office, known.frozen);
  const terms = await keepTerms(office, definition);
  await noteDefinition(office, terms);
  await updateDocument<RoundRecord>(store, paths.round(definition.round.id), (before) => noted(office, before, terms));
}

/** Keeps which terms a definition has, so that whatever names the definition can be told by its version. */
export async function noteDefinition(
  { store, definition }: Pick<Office, 'store' | 'definition'>,
  terms: string,
): Promise<void> {
  const record: DefinitionRecord = { terms };
  await createIfAbsent(store, paths.definition(definition.round.id, definition.digest), toBody(record));
}

async function noted(
  office: Opening,
  before: RoundRecord | undefined,
  terms: string,
): Promise<DocumentChange | undefined> {
  const { definition } = office;
  if (before?.frozen !== undefined && before.definition === definition.digest) return undefined;
  const frozen = before?.frozen ?? { version: 1, terms };
  // Somebody amended the round meanwhile.
  if (frozen.terms !== terms) await assertSameTerms(office, frozen);
  const path = paths.round(definition.round.id);
  const at = office.clock.now().toISOString();
  const action = before === undefined ? 'open-round' : 'change-definition';
  const trace = { at, who: office.who, action, subject: path, after: definition.digest };
  const fact: AuditFact = before === undefined ? trace : { ...trace, before: before.definition };
  const isKnown = before?.definition === definition.digest;
  return {
    body: recordWith(office, before, frozen),
    writes: [...(before?.frozen ? [] : [versionWrite(office, frozen, at)]), ...(await changedCentres(office))],
    facts: isKnown ? [] : [fact],
  };
}

/** The round's record with this definition and these terms. */
export function recordWith(office: Opening, before: RoundRecord | undefined, frozen: TermsInForce): object {
  const { round, digest } = office.definition;
  const { centres: _, ...settings } = round;
  const openedAt = before?.openedAt ?? office.clock.now().toISOString();
  const record: RoundRecord = { ...before, definition: digest, title: round.title.zh, openedAt, frozen };
  return { ...record, settings };
}

function versionWrite({ definition, who }: Opening, frozen: TermsInForce, at: string): Write {
  const record: VersionRecord = { ...frozen, definition: definition.digest, who, at };
  return { kind: 'create', path: paths.version(definition.round.id, frozen.version), body: toBody(record) };
}

/**
 * One document for each centre of the register whose entry is new or another, and what the definition took from the rounds before it
 * where that is not fixed yet.
 */
export async function changedCentres(office: Opening): Promise<readonly Write[]> {
  const { store, definition } = office;
  const { id: round } = definition.round;
  // What the earlier rounds say of a centre lies with what was taken of them.
  const centres = definition.round.centres.map(({ history: _, ...entry }) => entry);
  const stored = await store.getAll(centres.map(({ id }) => paths.centre(round, id)));
  const changed = centres.flatMap((centre, position): Write[] => {
    const document = stored[position];
    const same = document !== undefined && digestOf(bodyOf<object>(document)) === digestOf(centre);
    return same ? [] : [{ kind: 'put', path: paths.centre(round, centre.id), body: toBody(centre) }];
  });
  return [...changed, ...yearsWrites(office)];
}
