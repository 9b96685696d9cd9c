import { randomUUID } from 'node:crypto';
import type { WriteBatch } from '@google-cloud/firestore';
import { Problem } from '../../domain/problems/problem.ts';
import type { Database } from './open-database.ts';
import type { PreparedWrite } from './prepare-writes.ts';
import { lookUp } from './read-documents.ts';
import { isRefusal, isUncertain } from './service-error.ts';
import { COMMIT_PATH, storedFields } from './stored-form.ts';
import { timestampOf, versionOf } from './version.ts';
import { type Patience, withPatience } from './with-patience.ts';

/** What is there of the documents of a commit. */
interface Standing {
  readonly version: string;
  readonly commit: unknown;
}

type Standings = ReadonlyMap<string, Standing>;

/** Each document with its condition: `create()` for none there, `lastUpdateTime` for a version. */
function batchOf({ client }: Database, writes: readonly PreparedWrite[], commit: string): WriteBatch {
  const batch = client.batch();
  for (const { path, content, condition } of writes) {
    const reference = client.doc(path);
    const version = condition?.version;
    const precondition = version === undefined ? undefined : { lastUpdateTime: timestampOf(version) };
    if (content === undefined) {
      if (precondition === undefined) batch.delete(reference);
      else batch.delete(reference, precondition);
      continue;
    }
    const fields = storedFields(content.body, content.text, commit);
    if (condition === undefined) batch.set(reference, fields);
    else if (precondition === undefined) batch.create(reference, fields);
    else batch.update(reference, fields, precondition);
  }
  return batch;
}

async function standingsOf(database: Database, writes: readonly PreparedWrite[]): Promise<Standings> {
  const paths = writes.map(({ path }) => path);
  const standings = new Map<string, Standing>();
  for (const [path, snapshot] of await lookUp(database, paths, [COMMIT_PATH])) {
    if (snapshot.updateTime === undefined) continue;
    standings.set(path, { version: versionOf(snapshot.updateTime), commit: snapshot.get(COMMIT_PATH) });
  }
  return standings;
}

/**
 * Whether a commit whose answer was lost went in. Its documents were written together, so one that still bears its name is
 * enough; where others have since written over all of them or deleted them, nothing tells any more, and it counts as not in.
 * A commit that only deletes leaves no name: that its documents are gone is all that it was for.
 */
function wentIn(writes: readonly PreparedWrite[], standings: Standings, commit: string): boolean {
  const puts = writes.filter(({ content }) => content !== undefined);
  if (puts.length === 0) return writes.every(({ path }) => !standings.has(path));
  return puts.some(({ path }) => standings.get(path)?.commit === commit);
}

function inWords(version: string | undefined): string {
  return version === undefined ? 'no document' : `version ${version}`;
}

function assertConditions(writes: readonly PreparedWrite[], standings: Standings, cause: unknown): void {
  for (const { path, condition } of writes) {
    const found = standings.get(path)?.version;
    if (condition === undefined || condition.version === found) continue;
    const details = { path, expected: inWords(condition.version), found: inWords(found) };
    throw new Problem('STORE_CONFLICT', details, { cause });
  }
}

/** The condition that did not hold holds again: the commit may go in now. */
const HOLDS_AGAIN = Object.assign(new Error('the condition that did not hold holds again'), { code: 10 });

/**
 * All writes or none, under their conditions. An attempt whose answer was lost is looked for before it is made again, so that
 * a commit is neither refused because of itself nor made over what somebody else wrote after it.
 */
export async function commitWrites(
  database: Database,
  writes: readonly PreparedWrite[],
  patience: Patience,
): Promise<void> {
  const commit = randomUUID();
  let mayBeIn = false;
  await withPatience(database, patience, async () => {
    if (mayBeIn && wentIn(writes, await standingsOf(database, writes), commit)) return;
    try {
      await batchOf(database, writes, commit).commit();
    } catch (error) {
      mayBeIn ||= isUncertain(error);
      if (!isRefusal(error)) throw error;
      const standings = await standingsOf(database, writes);
      if (mayBeIn && wentIn(writes, standings, commit)) return;
      assertConditions(writes, standings, error);
      throw HOLDS_AGAIN;
    }
  });
}
