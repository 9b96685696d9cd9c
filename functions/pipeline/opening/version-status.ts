import { termDifferences } from '../../domain/round/term-differences.ts';
import { termsDigest } from '../../domain/round/terms.ts';
import type { MigrationRecord } from '../amending/migration-record.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, load, type ReturnHead, type RoundRecord, type Snapshot } from '../documents.ts';
import type { Office } from '../office.ts';
import { keptTerms } from './kept-terms.ts';
import type { DefinitionRecord, VersionRecord } from './version-record.ts';

type Round = Pick<Office, 'store' | 'definition'>;

/** Where the definition of a round stands. */
export interface VersionStatus {
  /** From the first on; the last one holds. */
  readonly versions: readonly VersionRecord[];
  /** In how many places the files differ from the version that holds; 0 where they do not. */
  readonly differences: number;
  /** Workbooks that are still in the layout of an earlier version, by name. */
  readonly waiting: readonly string[];
}

/**
 * Versions of the round, what of the files is another, and which workbooks are behind; `undefined` where it is not opened yet, or stands
 * by its first version and all is as usual.
 */
export async function versionStatus(office: Round): Promise<VersionStatus | undefined> {
  const { store, definition } = office;
  const round = definition.round.id;
  const frozen = (await load<RoundRecord>(store, paths.round(round)))?.frozen;
  if (frozen === undefined) return undefined;
  const isOther = termsDigest(definition) !== frozen.terms;
  const due = frozen.isMigrating === true ? await load<MigrationRecord>(store, paths.migration(round)) : undefined;
  const status: VersionStatus = {
    versions: await versionsOf(office),
    differences: isOther ? termDifferences(await keptTerms(office, frozen.terms), definition).length : 0,
    waiting: (due?.due ?? []).map(({ name }) => name),
  };
  return frozen.version === 1 && !isOther && status.waiting.length === 0 ? undefined : status;
}

/** Of a round that was amended: the version under which a return was submitted, where that is not the one that holds. */
export async function submittedVersions(
  office: Round,
  heads: Iterable<ReturnHead>,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const versions = await versionsOf(office);
  const current = versions.at(-1);
  if (current === undefined || versions.length === 1) return found;
  const terms = new Map<string, string | undefined>();
  for (const { centre, accepted } of heads) {
    const definition = accepted && (await definitionOf(office, centre, accepted.snapshot));
    if (definition === undefined) continue;
    if (!terms.has(definition)) terms.set(definition, await termsOf(office, definition));
    const version = versions.findLast((one) => one.terms === terms.get(definition));
    if (version !== undefined && version.terms !== current.terms) found.set(centre, version.version);
  }
  return found;
}

async function versionsOf({ store, definition }: Round): Promise<readonly VersionRecord[]> {
  const versions: VersionRecord[] = [];
  for await (const document of store.list(paths.versions(definition.round.id))) versions.push(bodyOf(document));
  return versions.sort((a, b) => a.version - b.version);
}

async function definitionOf(
  { store, definition }: Round,
  centre: string,
  snapshot: string,
): Promise<string | undefined> {
  return (await load<Snapshot>(store, paths.snapshot(definition.round.id, centre, snapshot)))?.definition;
}

async function termsOf({ store, definition }: Round, digest: string): Promise<string | undefined> {
  return (await load<DefinitionRecord>(store, paths.definition(definition.round.id, digest)))?.terms;
}
