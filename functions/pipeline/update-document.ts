import type { AuditFact } from '../domain/audit/audit-entry.ts';
import { isProblem } from '../domain/problems/problem.ts';
import type { Store, StoredDocument, Write } from '../ports/store.ts';
import { commitAudited } from './audit.ts';
import { bodyOf, toBody } from './documents.ts';

export interface DocumentChange {
  readonly body: object;
  /** What belongs into the same commit. */
  readonly writes?: readonly Write[];
  /** Acts that leave their trace in the same commit. */
  readonly facts?: readonly AuditFact[];
}

/** A document to be changed: its path, or the document as somebody has just read it, which saves reading it again. */
export type Start = string | { readonly path: string; readonly document: StoredDocument | undefined };

/**
 * Changes one document on the ground of what it holds, with what belongs to it and any trace, in one commit. When
 * somebody else changes the document meanwhile, `change` is asked again with what is there now, so that nothing is lost
 * and nothing recorded twice. `undefined` from `change` leaves all as it is.
 *
 * @example await updateDocument<RoundRecord>(store, path, (before) => before && { body: { ...before, latestRun }, facts })
 */
export async function updateDocument<Body extends object>(
  store: Store,
  start: Start,
  change: (before: Body | undefined) => DocumentChange | undefined | Promise<DocumentChange | undefined>,
): Promise<void> {
  const path = typeof start === 'string' ? start : start.path;
  let document = typeof start === 'string' ? await store.get(path) : start.document;
  for (;;) {
    const next = await change(document && bodyOf<Body>(document));
    if (next === undefined) return;
    const body = toBody(next.body);
    const write: Write =
      document === undefined
        ? { kind: 'create', path, body }
        : { kind: 'put', path, body, ifVersion: document.version };
    try {
      return await commitAudited(store, [write, ...(next.writes ?? [])], next.facts ?? []);
    } catch (error) {
      if (!isProblem(error, 'STORE_CONFLICT') || error.details.path !== path) throw error;
      document = await store.get(path);
    }
  }
}
