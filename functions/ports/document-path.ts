/** Where a document lies: its collection's path and its own id. */
export interface DocumentPlace {
  readonly collection: string;
  readonly id: string;
}

const SEGMENT = /^[\p{L}\p{M}\p{N}._~+=@-]+$/u;
const RESERVED = /^(\.{1,2}|__.*__)$/;
const LONGEST_SEGMENT_BYTES = 1_500;

function isSegment(segment: string): boolean {
  return (
    SEGMENT.test(segment) &&
    !RESERVED.test(segment) &&
    segment === segment.normalize('NFC') &&
    new TextEncoder().encode(segment).length <= LONGEST_SEGMENT_BYTES
  );
}

function splitPath(path: string): readonly string[] {
  const segments = path.split('/');
  const bad = segments.find((segment) => !isSegment(segment));
  if (bad !== undefined) {
    throw new TypeError(
      `Segment “${bad}” of the path “${path}” is not 1 to ${LONGEST_SEGMENT_BYTES} bytes of letters, digits and . _ ~ + = @ - in NFC (and not “.”, “..” or “__x__”)`,
    );
  }
  return segments;
}

/**
 * The place that a document path names: an even number of segments, each of letters of any script (NFC), digits and
 * `. _ ~ + = @ -`, at most 1,500 bytes; `.`, `..` and `__x__` are taken. Every adapter of the store holds to this
 * form, Firestore's limits included. Throws a `TypeError` for any other path.
 *
 * @example documentPlace('rounds/r1/returns/shantou') // { collection: 'rounds/r1/returns', id: 'shantou' }
 */
export function documentPlace(path: string): DocumentPlace {
  const segments = splitPath(path);
  if (segments.length % 2 !== 0) {
    throw new TypeError(
      `“${path}” is no document path: it has ${segments.length} segments, an even number is expected`,
    );
  }
  return { collection: segments.slice(0, -1).join('/'), id: segments.at(-1) ?? '' };
}

/**
 * The given collection path, known to be good: an odd number of segments, each as in `documentPlace`. Throws a
 * `TypeError` for any other path.
 *
 * @example collectionPath('rounds/r1/returns') // 'rounds/r1/returns'
 */
export function collectionPath(path: string): string {
  const { length } = splitPath(path);
  if (length % 2 === 0) {
    throw new TypeError(`“${path}” is no collection path: it has ${length} segments, an odd number is expected`);
  }
  return path;
}
