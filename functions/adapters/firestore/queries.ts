import { type CollectionReference, FieldPath, type Query } from '@google-cloud/firestore';

interface ChildrenRequest {
  /** Id of the document to go on after; from the beginning where absent. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Every query that is ever sent. The emulator answers any, the service only those that an index covers: a test walks this
 * table and holds it against `firestore.indexes.json`.
 */
export const QUERIES = {
  /** Direct children of a collection by id, in code-point order, which is that of UTF-8 bytes. */
  children: (collection: CollectionReference, { after, limit }: ChildrenRequest): Query => {
    const ordered = collection.orderBy(FieldPath.documentId());
    return (after === undefined ? ordered : ordered.startAfter(after)).limit(limit);
  },
} as const;
