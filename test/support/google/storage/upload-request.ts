/** Uploads in one request. */

import type { DeskAnswer, DeskRequest } from '../http/service.ts';
import { checkBody } from '../tasks/check-body.ts';
import type { BucketRecord } from './bucket-record.ts';
import { readMultipart } from './read-multipart.ts';
import { invalid, required } from './storage-errors.ts';
import { type ObjectChange, objectSchema } from './storage-schemas.ts';
import type { NewObject, StorageState } from './storage-state.ts';
import { objectForm } from './stored-object.ts';

/** What is said of the object, with the name and the content type that the request itself may carry. */
export function describedObject(
  bucket: BucketRecord,
  request: DeskRequest,
  about: ObjectChange,
): Omit<NewObject, 'content'> {
  const { query } = request;
  const name = query.get('name') ?? about.name;
  if (name === undefined) throw required('name');
  return { bucket, name, change: about, query };
}

/** `X-Goog-Hash: crc32c=…,md5=…` has the service check what arrived. */
export function withHashHeader(change: ObjectChange, request: DeskRequest): ObjectChange {
  const header = String(request.headers['x-goog-hash'] ?? '');
  const crc32c = /crc32c=([^,\s]+)/.exec(header)?.[1];
  const md5Hash = /md5=([^,\s]+)/.exec(header)?.[1];
  return { ...change, ...(crc32c && { crc32c }), ...(md5Hash && { md5Hash }) };
}

function withType(change: ObjectChange, contentType: string | undefined): ObjectChange {
  const type = change.contentType ?? contentType;
  return type === undefined ? change : { ...change, contentType: type };
}

/** What a request that begins a resumable upload says of its object. */
export function begunObject(bucket: BucketRecord, request: DeskRequest): Omit<NewObject, 'content'> {
  const about = checkBody(objectSchema, request.body);
  const type = request.headers['x-upload-content-type'];
  return describedObject(bucket, request, withType(about, type === undefined ? undefined : String(type)));
}

function wholeUpload(bucket: BucketRecord, request: DeskRequest): NewObject {
  const contentType = String(request.headers['content-type'] ?? 'application/octet-stream');
  if (request.query.get('uploadType') === 'media') {
    return { ...describedObject(bucket, request, withType({}, contentType)), content: request.body };
  }
  const { about, content, contentType: type } = readMultipart(request.body, contentType);
  const described = describedObject(bucket, request, withType(checkBody(objectSchema, about), type));
  return { ...described, content };
}

export function uploadWhole(state: StorageState, bucket: BucketRecord, request: DeskRequest): DeskAnswer {
  const type = request.query.get('uploadType');
  if (type !== 'media' && type !== 'multipart') throw invalid(`Invalid upload type: ${type}`);
  const upload = wholeUpload(bucket, request);
  // A copy, since the request's buffer belongs to the server.
  const content = Uint8Array.from(upload.content);
  const object = state.put({ ...upload, content, change: withHashHeader(upload.change, request) });
  return { status: 200, json: objectForm(object, request.origin) };
}
