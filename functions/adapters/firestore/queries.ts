import type { QueryForm } from './service-forms.ts';

interface ChildrenRequest {
  readonly collectionId: string;
  /** Full name of the document to go on after; from the beginning where absent. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Every query that is ever sent. The emulator answers any, the service only those that an index covers: a test walks this
 * table and holds it against `firestore.indexes.json`.
 */
export const QUERIES = {
  /** Direct children of a collection by id, in code-point order, which is that of UTF-8 bytes. */
  children: ({ collectionId, after, limit }: ChildrenRequest): QueryForm => ({
    from: [{ collectionId }],
    orderBy: [{ field: { fieldPath: '__name__' }, direction: 'ASCENDING' }],
    ...(after !== undefined && { startAt: { values: [{ referenceValue: after }], before: false } }),
    limit,
  }),
} as const;
