import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { isProblem } from '../domain/problems/problem.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitAudited } from './audit.ts';
import { bodyOf, toBody } from './documents.ts';

export interface AuditedChange {
  readonly body: object;
  /** What belongs into the same commit. */
  readonly writes?: readonly Write[];
  readonly facts: readonly AuditFact[];
}

/**
 * Changes one document on the ground of what it holds, with what belongs to it and its trace, in one commit. When
 * somebody else changes the document meanwhile, `change` is asked again with what is there now, so that nothing is lost
 * and nothing recorded twice. `undefined` from `change` leaves all as it is.
 *
 * @example await updateAudited<RoundRecord>(store, path, (before) => before && { body: { ...before, latestRun }, facts })
 */
export async function updateAudited<Body extends object>(
  store: Store,
  path: string,
  change: (before: Body | undefined) => AuditedChange | undefined | Promise<AuditedChange | undefined>,
): Promise<void> {
  for (;;) {
    const document = await store.get(path);
    const next = await change(document && bodyOf<Body>(document));
    if (next === undefined) return;
    const body = toBody(next.body);
    const write: Write =
      document === undefined
        ? { kind: 'create', path, body }
        : { kind: 'put', path, body, ifVersion: document.version };
    try {
      return await commitAudited(store, [write, ...(next.writes ?? [])], next.facts);
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT') || error.details.path !== path) throw error;
    }
  }
}
