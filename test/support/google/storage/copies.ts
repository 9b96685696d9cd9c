/** Objects made of others: copies, rewrites, moves, compositions. */

import type { DeskRequest } from '../http/service.ts';
import { checkBody } from '../tasks/check-body.ts';
import { checkPreconditions } from './preconditions.ts';
import { conditionNotMet, invalid } from './storage-errors.ts';
import { composeSchema, type ObjectChange, objectSchema } from './storage-schemas.ts';
import type { StorageState } from './storage-state.ts';
import { objectForm, type StoredObject } from './stored-object.ts';

export interface Place {
  readonly bucket: string;
  readonly name: string;
}

export interface CopyRequest {
  readonly state: StorageState;
  readonly request: DeskRequest;
  readonly from: Place;
  readonly to: Place;
}

const MOST_SOURCES = 32;

function sourceOf({ state, request, from }: CopyRequest): StoredObject {
  const source = state.object(from.bucket, from.name);
  checkPreconditions(request.query, source, { prefix: 'ifSource' });
  return source;
}

/** Without a word on the new object it takes over what is said of the old one; with one, that alone counts. */
function describedCopy(source: StoredObject, change: ObjectChange): ObjectChange {
  const isSilent = Object.values(change).every((value) => value === undefined);
  return isSilent ? { ...source.fields, metadata: { ...source.metadata } } : change;
}

function copied(copy: CopyRequest): StoredObject {
  const source = sourceOf(copy);
  const { state, request, to } = copy;
  const change = describedCopy(source, checkBody(objectSchema, request.body));
  const bucket = state.bucket(to.bucket);
  return state.put({ bucket, name: to.name, content: source.content, change, query: request.query });
}

export function copyObject(copy: CopyRequest): object {
  return objectForm(copied(copy), copy.request.origin);
}

/** In one step, or in two where the client bounds what one call may rewrite. */
export function rewriteObject(copy: CopyRequest): object {
  const { request } = copy;
  const size = sourceOf(copy).content.length;
  const limit = Number(request.query.get('maxBytesRewrittenPerCall') ?? Number.POSITIVE_INFINITY);
  const sizes = { kind: 'storage#rewriteResponse', objectSize: String(size) };
  if (size > limit && !request.query.has('rewriteToken')) {
    return {
      ...sizes,
      totalBytesRewritten: String(limit),
      done: false,
      rewriteToken: Buffer.from(`${limit}`).toString('base64'),
    };
  }
  return { ...sizes, totalBytesRewritten: String(size), done: true, resource: copyObject(copy) };
}

export function moveObject(copy: CopyRequest): object {
  const moved = copied(copy);
  copy.state.remove(copy.state.object(copy.from.bucket, copy.from.name));
  return objectForm(moved, copy.request.origin);
}

export function composeObject({ state, request, to }: Omit<CopyRequest, 'from'>): object {
  const { destination = {}, sourceObjects } = checkBody(composeSchema, request.body);
  if (sourceObjects.length === 0 || sourceObjects.length > MOST_SOURCES) {
    throw invalid(
      `The number of source components provided (${sourceObjects.length}) must be between 1 and ${MOST_SOURCES}`,
    );
  }
  const sources = sourceObjects.map(({ name, objectPreconditions }) => {
    const source = state.object(to.bucket, name);
    const wanted = objectPreconditions?.ifGenerationMatch;
    if (wanted !== undefined && Number(wanted) !== source.generation) throw conditionNotMet();
    return source;
  });
  const content = Buffer.concat(sources.map((source) => source.content));
  const bucket = state.bucket(to.bucket);
  const made = state.put({
    bucket,
    name: to.name,
    content,
    change: destination,
    query: request.query,
    isComposed: true,
  });
  return objectForm(made, request.origin);
}
