/** Cloud Storage over HTTP: its JSON API v1 for buckets and objects, uploads, and signed links. */
import { GoogleError, legacyErrorBody } from '../http/google-error.ts';
import type { DeskAnswer, DeskCall, DeskRequest, DeskService } from '../http/service.ts';
import { download } from './download.ts';
import { resumableUploads } from './resumable-uploads.ts';
import { checkSignedLink } from './signed-link.ts';
import type { StorageContext, StorageDeskSettings } from './storage-context.ts';
import { lacksAccess } from './storage-errors.ts';
import { METHODS, type StorageMethod } from './storage-methods.ts';
import { type StorageState, storageState } from './storage-state.ts';

export interface StorageDesk {
  readonly service: DeskService;
  /** What is stored, for a test to look at or to spoil. */
  readonly state: StorageState;
  /** Of the next part of a resumable upload only so many bytes arrive (in multiples of 256 KiB); it is answered with 503. */
  interruptNextPart(keptBytes: number): void;
}

function decoded(groups: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const known = Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [name, decodeURIComponent(value)]));
}

function answerOf(method: StorageMethod, context: StorageContext, request: DeskRequest): DeskAnswer {
  const groups = decoded(method.path.exec(request.path)?.groups ?? {});
  const { account } = request.caller;
  for (const permission of method.permissions) {
    if (context.isAllowed?.(account, permission) === false) throw lacksAccess(account, permission);
  }
  return method.handle({ context, request, bucketName: groups['bucket'] ?? '', name: groups['object'] ?? '', groups });
}

const LINK = /^\/(?<bucket>[a-z0-9._-]+)\/(?<object>.+)$/;

/** `GET /BUCKET/OBJECT?X-Goog-Signature=…`: how a browser opens a signed link. */
function linkCall(context: StorageContext, request: DeskRequest): DeskCall | undefined {
  const { bucket, object } = decoded(LINK.exec(request.path)?.groups ?? {});
  if (request.method !== 'GET' || !request.query.has('X-Goog-Signature')) return undefined;
  if (bucket === undefined || object === undefined) return undefined;
  const answer = (): DeskAnswer => {
    checkSignedLink(request, context.signers ?? [], context.state.clock.now());
    const { headers, ...rest } = download(context.state.object(bucket, object), request);
    const disposition = request.query.get('response-content-disposition');
    const type = request.query.get('response-content-type');
    return {
      ...rest,
      headers: {
        ...headers,
        ...(disposition !== null && { 'content-disposition': disposition }),
        ...(type !== null && { 'content-type': type }),
      },
    };
  };
  return { name: 'storage.objects.getByLink', kind: 'read', answer };
}

function errorAnswer(error: GoogleError): DeskAnswer {
  return error.http === 304 ? { status: 304 } : { status: error.http, json: legacyErrorBody(error) };
}

export function storageDesk(settings: StorageDeskSettings): StorageDesk {
  const state = storageState(settings.clock);
  const uploads = resumableUploads(state);
  const context: StorageContext = { ...settings, state, uploads };
  return {
    state,
    interruptNextPart: uploads.interruptNext,
    service: {
      host: 'storage.googleapis.com',
      find(request) {
        const method = METHODS.find(({ verb, path }) => verb.includes(request.method) && path.test(request.path));
        if (method === undefined) return linkCall(context, request);
        return { name: method.name, kind: method.kind, answer: () => answerOf(method, context, request) };
      },
      errorAnswer,
      quotaError: ({ kind }) =>
        new GoogleError('RESOURCE_EXHAUSTED', `Rate limit exceeded: ${kind}s.`, { reason: 'rateLimitExceeded' }),
    },
  };
}
