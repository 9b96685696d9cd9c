/** An object's content, whole or a range of it. */
import type { DeskAnswer, DeskRequest } from '../http/service.ts';
import { rangeNotSatisfiable } from './storage-errors.ts';
import { etagOf, type StoredObject } from './stored-object.ts';

interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** `undefined` where the header asks for no range that can be understood: then the whole is answered. */
function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || start > end) throw rangeNotSatisfiable();
  return { start, end };
}

function hashes({ crc32c, md5 }: StoredObject): string {
  return md5 === undefined ? `crc32c=${crc32c}` : `crc32c=${crc32c},md5=${md5}`;
}

function headersOf(object: StoredObject): Readonly<Record<string, string>> {
  const { fields } = object;
  const optional = {
    'content-encoding': fields.contentEncoding,
    'content-disposition': fields.contentDisposition,
    'content-language': fields.contentLanguage,
  };
  return {
    'content-type': fields.contentType ?? 'application/octet-stream',
    'cache-control': fields.cacheControl ?? 'no-cache, no-store, max-age=0, must-revalidate',
    etag: etagOf(object),
    'last-modified': object.updatedAt.toUTCString(),
    'x-goog-generation': String(object.generation),
    'x-goog-metageneration': String(object.metageneration),
    'x-goog-hash': hashes(object),
    'x-goog-stored-content-encoding': optional['content-encoding'] ?? 'identity',
    'x-goog-stored-content-length': String(object.content.length),
    'x-goog-storage-class': 'STANDARD',
    'accept-ranges': 'bytes',
    ...Object.fromEntries(
      Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  };
}

export function download(object: StoredObject, request: DeskRequest): DeskAnswer {
  const range = rangeOf(request.headers.range, object.content.length);
  if (range === undefined) return { status: 200, bytes: object.content, headers: headersOf(object) };
  const { start, end } = range;
  return {
    status: 206,
    bytes: object.content.subarray(start, end + 1),
    headers: { ...headersOf(object), 'content-range': `bytes ${start}-${end}/${object.content.length}` },
  };
}
