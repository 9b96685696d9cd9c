import { documentPlace } from '../../ports/document-path.ts';
import { documentText } from '../../ports/document-text.ts';
import type { DocumentBody, Write } from '../../ports/store.ts';

/** A write that was looked at in full, so that a wrong one stops the commit before anything is sent. */
export interface PreparedWrite {
  readonly path: string;
  /** `undefined` deletes. */
  readonly content: { readonly body: DocumentBody; readonly text: string } | undefined;
  /** The version to be found, `undefined` for “none”; without condition where absent. */
  readonly condition?: { readonly version: string | undefined };
}

/** Firestore takes 1 MiB for a document with its name and the names of its fields. */
const LARGEST_DOCUMENT_BYTES = 1_000_000;
/** A write’s share of a request beside text and path: names of fields, the commit’s name, what is shown. */
const WRITE_BYTES = 1_000;

function contentOf(write: Write): PreparedWrite['content'] {
  if (write.kind === 'delete') return undefined;
  const text = documentText(write.body);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_DOCUMENT_BYTES) {
    throw new TypeError(`${write.path} has ${bytes} bytes, at most ${LARGEST_DOCUMENT_BYTES} are expected`);
  }
  return { body: write.body, text };
}

function conditionOf(write: Write): Pick<PreparedWrite, 'condition'> {
  if (write.kind === 'create') return { condition: { version: undefined } };
  return write.ifVersion === undefined ? {} : { condition: { version: write.ifVersion } };
}

function bytesOf({ path, content }: PreparedWrite): number {
  return WRITE_BYTES + Buffer.byteLength(path) + Buffer.byteLength(content?.text ?? '');
}

/**
 * The writes of one commit, ready to be sent. Throws a `TypeError` when a document is named twice, a path or body is not as
 * the port says, or all together are larger than the service takes.
 */
export function prepareWrites(writes: readonly Write[], largestCommitBytes: number): readonly PreparedWrite[] {
  const paths = new Set(writes.map(({ path }) => path));
  if (paths.size !== writes.length) throw new TypeError('A commit writes each document once');
  const prepared = writes.map((write) => {
    documentPlace(write.path);
    return { path: write.path, content: contentOf(write), ...conditionOf(write) };
  });
  const bytes = prepared.reduce((sum, write) => sum + bytesOf(write), 0);
  if (bytes > largestCommitBytes) {
    throw new TypeError(`A commit of ${bytes} bytes, at most ${largestCommitBytes} are expected`);
  }
  return prepared;
}
