/** Listings: ordered by the bytes of the names, narrowed by prefix and offsets, folded at a delimiter, a page at a time. */
import type { DeskRequest } from '../http/service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { invalid } from './storage-errors.ts';
import { objectForm } from './stored-object.ts';

const LARGEST_PAGE = 1_000;

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function pageSizeOf(query: URLSearchParams): number {
  const wanted = query.get('maxResults');
  if (wanted === null) return LARGEST_PAGE;
  if (!/^\d+$/.test(wanted)) throw invalid(`Invalid unsigned integer value: '${wanted}'`);
  return Math.min(Number(wanted) || LARGEST_PAGE, LARGEST_PAGE);
}

/** The folder that a name falls into, as a prefix that ends with the delimiter. */
function folderOf(name: string, { prefix, delimiter }: { prefix: string; delimiter: string }): string | undefined {
  if (delimiter === '') return undefined;
  const at = name.indexOf(delimiter, prefix.length);
  return at === -1 ? undefined : name.slice(0, at + delimiter.length);
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Objects and folders in order; the last one of a page tells where the next page begins. */
function entriesOf(bucket: BucketRecord, query: URLSearchParams): readonly Entry[] {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const from = query.get('startOffset') ?? '';
  const to = query.get('endOffset') ?? '';
  const after = Buffer.from(query.get('pageToken') ?? '', 'base64url').toString();
  const entries = new Map<string, Entry>();
  for (const name of bucket.objects.keys()) {
    if (!name.startsWith(prefix) || compareBytes(name, from) < 0) continue;
    if (to !== '' && compareBytes(name, to) >= 0) continue;
    const folder = folderOf(name, { prefix, delimiter });
    entries.set(folder ?? name, { name: folder ?? name, isFolder: folder !== undefined });
  }
  const inOrder = [...entries.values()].sort((a, b) => compareBytes(a.name, b.name));
  return inOrder.filter(({ name }) => after === '' || compareBytes(name, after) > 0);
}

export function listObjects(bucket: BucketRecord, request: DeskRequest): object {
  const entries = entriesOf(bucket, request.query);
  const page = entries.slice(0, pageSizeOf(request.query));
  const last = page.at(-1);
  const prefixes = page.filter(({ isFolder }) => isFolder).map(({ name }) => name);
  const objects = page.filter(({ isFolder }) => !isFolder).flatMap(({ name }) => bucket.objects.get(name) ?? []);
  return {
    kind: 'storage#objects',
    ...(last !== undefined &&
      page.length < entries.length && { nextPageToken: Buffer.from(last.name).toString('base64url') }),
    ...(prefixes.length > 0 && { prefixes }),
    ...(objects.length > 0 && { items: objects.map((object) => objectForm(object, request.origin)) }),
  };
}
