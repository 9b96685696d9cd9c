import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { Problem } from '../domain/problems/problem.ts';
import { paths } from './document-paths.ts';
import { bodyOf, load, type Publication, type ResultRecord, type RoundRecord, type RunRecord } from './documents.ts';
import type { Office } from './office.ts';
import { evaluatedRun } from './render/latest-run.ts';
import { updateDocument } from './update-document.ts';

export interface PublishRequest {
  /** Absent: the newest. */
  readonly run?: string;
  /** Needed where another run was published before. */
  readonly reason?: string;
}

export interface PublishReport {
  readonly run: string;
  /** It was the round's result already. */
  readonly isKnown: boolean;
  /** The run that was the result before. */
  readonly replaces?: string;
  /** Centres whose result is provisional: it is published as such. */
  readonly provisional: readonly string[];
}

/**
 * Fixes a run as the result of the round. What is evaluated later does not touch it until it is published in its turn, with the
 * reason. Problems: `NOTHING_EVALUATED`, `RUN_UNKNOWN`, `REASON_MISSING` where it replaces another.
 */
export async function publish(
  office: Pick<Office, 'store' | 'definition' | 'clock' | 'who'>,
  { run: asked, reason = '' }: PublishRequest,
): Promise<PublishReport> {
  const { store, definition, clock, who } = office;
  const round = definition.round.id;
  const run = asked ?? (await evaluatedRun(office));
  if ((await load<RunRecord>(store, paths.run(round, run))) === undefined) {
    throw new Problem('RUN_UNKNOWN', { run, round });
  }
  const subject = paths.run(round, run);
  let before: Publication | undefined;
  await updateDocument<RoundRecord>(store, paths.round(round), (record) => {
    before = record?.published;
    if (record === undefined || before?.run === run) return undefined;
    if (before !== undefined && reason.trim() === '') throw new Problem('REASON_MISSING', { action: 'publish' });
    const published: Publication = {
      ...{ run, who, at: clock.now().toISOString() },
      ...(reason.trim() !== '' && { reason }),
      ...(before && { earlier: publicationsOf(before) }),
    };
    const { at } = published;
    const fact: AuditFact = {
      ...{ at, who, action: 'publish', subject, after: run },
      ...(before && { before: before.run }),
      ...(published.reason !== undefined && { reason: published.reason }),
    };
    return { body: { ...record, published }, facts: [fact] };
  });
  const isKnown = before?.run === run;
  return {
    ...{ run, isKnown, provisional: await provisionalIn(store, paths.results(round, run)) },
    ...(before && !isKnown && { replaces: before.run }),
  };
}

/** Every publication up to this one, the oldest first. */
function publicationsOf({ earlier = [], ...last }: Publication): NonNullable<Publication['earlier']> {
  return [...earlier, last];
}

/** Why the result was changed since this run, the oldest reason first; all reasons where it was never published itself. */
export function reasonsSince(published: Publication | undefined, run: string): readonly string[] {
  const all = published === undefined ? [] : publicationsOf(published);
  const since = all.slice(all.findLastIndex((one) => one.run === run) + 1);
  return since.flatMap(({ reason }) => reason ?? []);
}

async function provisionalIn(store: Office['store'], results: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const document of store.list(results)) {
    const { result } = bodyOf<ResultRecord>(document);
    if (result.standing === 'provisional') found.push(result.centre);
  }
  return found.sort();
}

/**
 * The run whose reports go out: the published one, or the newest as long as nothing was published. Problems: `NOTHING_EVALUATED`;
 * `RESULT_NOT_PUBLISHED` where a newer run has changed the reports that are in force and nobody has published it.
 */
export async function deliverableRun(office: Pick<Office, 'store' | 'definition'>): Promise<string> {
  const newest = await evaluatedRun(office);
  const record = await load<RoundRecord>(office.store, paths.round(office.definition.round.id));
  const published = record?.published?.run ?? newest;
  if (published !== newest) throw new Problem('RESULT_NOT_PUBLISHED', { newest, published });
  return newest;
}
