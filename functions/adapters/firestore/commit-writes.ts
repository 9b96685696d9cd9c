import { randomUUID } from 'node:crypto';
import { Problem } from '../../domain/problems/problem.ts';
import type { Connection } from './open-connection.ts';
import type { PreparedWrite } from './prepare-writes.ts';
import { lookUp } from './read-documents.ts';
import { isRefusal, isUncertain, ServiceError } from './service-error.ts';
import type { WriteForm } from './service-forms.ts';
import { COMMIT_PATH, storedFields, textOf } from './stored-form.ts';
import { type Patience, withRetries } from './with-retries.ts';

/** What is there of the documents of a commit. */
interface Standing {
  readonly version: string;
  readonly commit: string | undefined;
}

type Standings = ReadonlyMap<string, Standing>;

function conditionForm({ condition }: PreparedWrite): Pick<WriteForm, 'currentDocument'> {
  if (condition === undefined) return {};
  const { version } = condition;
  return { currentDocument: version === undefined ? { exists: false } : { updateTime: version } };
}

function writeForm(write: PreparedWrite, name: string, commit: string): WriteForm {
  const { content } = write;
  return content === undefined
    ? { delete: name, ...conditionForm(write) }
    : { update: { name, fields: storedFields(content.body, content.text, commit) }, ...conditionForm(write) };
}

async function standingsOf(
  connection: Connection,
  writes: readonly PreparedWrite[],
  timeoutMs: number,
): Promise<Standings> {
  const names = writes.map(({ path }) => connection.nameOf(path));
  const found = await lookUp(connection, names, { timeoutMs, fields: [COMMIT_PATH] });
  const standings = writes.flatMap(({ path }): [string, Standing][] => {
    const form = found.get(connection.nameOf(path));
    return form === undefined ? [] : [[path, { version: form.updateTime, commit: textOf(form, 'commit') }]];
  });
  return new Map(standings);
}

/**
 * Whether a commit whose answer was lost went in: any document that it wrote bears its name, and all were written together.
 * One that only deletes left no name; its documents being gone is all that it was for.
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

/**
 * All writes or none, under their conditions. An attempt whose answer was lost is looked for before it is made again, so that
 * a commit is neither refused because of itself nor made over what somebody else wrote after it.
 */
export async function commitWrites(
  connection: Connection,
  writes: readonly PreparedWrite[],
  patience: Patience,
): Promise<void> {
  const commit = randomUUID();
  const body = { writes: writes.map((write) => writeForm(write, connection.nameOf(write.path), commit)) };
  let mayBeIn = false;
  await withRetries(async (timeoutMs) => {
    if (mayBeIn && wentIn(writes, await standingsOf(connection, writes, timeoutMs), commit)) return;
    try {
      await connection.call({ method: 'commit', body, timeoutMs });
    } catch (error) {
      mayBeIn ||= isUncertain(error);
      if (!isRefusal(error)) throw error;
      const standings = await standingsOf(connection, writes, timeoutMs);
      if (mayBeIn && wentIn(writes, standings, commit)) return;
      assertConditions(writes, standings, error);
      throw new ServiceError('ABORTED', 'the condition that did not hold holds again', { cause: error });
    }
  }, patience);
}
