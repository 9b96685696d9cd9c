import type { StoredDocument } from '../../ports/store.ts';
import { paths } from '../document-paths.ts';
import { bodyOf, type ReturnHead } from '../documents.ts';
import type { Office } from '../office.ts';

export interface KnownHead {
  readonly head: ReturnHead;
  readonly document: StoredDocument;
}

/** Heads of the returns by centre id, with their documents. */
export type KnownHeads = ReadonlyMap<string, KnownHead>;

export async function knownHeads({ store, definition }: Pick<Office, 'store' | 'definition'>): Promise<KnownHeads> {
  const heads = new Map<string, KnownHead>();
  for await (const document of store.list(paths.returns(definition.round.id))) {
    const head = bodyOf<ReturnHead>(document);
    heads.set(head.centre, { head, document });
  }
  return heads;
}

/** Heads of the returns by centre id. */
export async function loadHeads(office: Pick<Office, 'store' | 'definition'>): Promise<Map<string, ReturnHead>> {
  return new Map([...(await knownHeads(office))].map(([centre, { head }]) => [centre, head]));
}
