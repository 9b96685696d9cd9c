import { sha256 } from '../domain/digest/digest.ts';
import { isProblem, Problem } from '../domain/problems/problem.ts';
import { documentText } from '../ports/document-text.ts';
import type { DocumentBody, Store, StoredDocument } from '../ports/store.ts';

function assertEqual(stored: StoredDocument, body: DocumentBody): 'existed' {
  const [storedText, givenText] = [documentText(stored.body), documentText(body)];
  if (storedText === givenText) return 'existed';
  throw new Problem('STORE_IMMUTABLE', {
    path: stored.path,
    stored: sha256(storedText),
    given: sha256(givenText),
  });
}

/**
 * Writes a document that never changes, such as a snapshot whose id is the hash of its content: the same write twice,
 * or by two at once, is the same write. Says whether it made the document or found it there with equal content.
 *
 * Problems: `STORE_IMMUTABLE` when the document exists with other content.
 *
 * @example await createIfAbsent(store, 'rounds/r/runs/1f0c', { why: 'deadline' }) // 'created'
 */
export async function createIfAbsent(store: Store, path: string, body: DocumentBody): Promise<'created' | 'existed'> {
  const before = await store.get(path);
  if (before !== undefined) return assertEqual(before, body);
  try {
    await store.commit([{ kind: 'create', path, body }]);
    return 'created';
  } catch (error) {
    const made = isProblem(error, 'STORE_CONFLICT') ? await store.get(path) : undefined;
    if (made === undefined) throw error;
    return assertEqual(made, body);
  }
}
