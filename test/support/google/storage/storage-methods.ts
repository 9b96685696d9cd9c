/** The methods of the JSON API, by verb and path, with the permissions that they need. */

import type { DeskAnswer, DeskCall, DeskRequest } from '../http/service.ts';
import { checkBody } from '../tasks/check-body.ts';
import { bucketAcl, objectAcl, policyForm, setPolicy } from './access.ts';
import { bucketForm, checkEmpty } from './bucket-record.ts';
import { composeObject, copyObject, moveObject, rewriteObject } from './copies.ts';
import { download } from './download.ts';
import { listObjects } from './list-objects.ts';
import { checkPreconditions } from './preconditions.ts';
import type { StorageContext } from './storage-context.ts';
import { objectUnknown, required } from './storage-errors.ts';
import { bucketSchema, objectSchema } from './storage-schemas.ts';
import { objectForm, type StoredObject } from './stored-object.ts';
import { begunObject, uploadWhole } from './upload-request.ts';

export interface StorageRequest {
  readonly context: StorageContext;
  readonly request: DeskRequest;
  readonly bucketName: string;
  readonly name: string;
  readonly groups: Readonly<Record<string, string>>;
}

export interface StorageMethod {
  readonly name: string;
  readonly verb: readonly string[];
  readonly path: RegExp;
  readonly kind: DeskCall['kind'];
  readonly permissions: readonly string[];
  readonly handle: (request: StorageRequest) => DeskAnswer;
}

const BUCKETS = String.raw`\/storage\/v1\/b`;
const BUCKET = String.raw`${BUCKETS}\/(?<bucket>[^/]+)`;
const OBJECT = String.raw`${BUCKET}\/o\/(?<object>[^/]+)`;
const TO = String.raw`\/b\/(?<toBucket>[^/]+)\/o\/(?<toObject>[^/]+)`;

function path(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

function json(value: object): DeskAnswer {
  return { status: 200, json: value };
}

function bucketOf({ context, bucketName }: StorageRequest) {
  return context.state.bucket(bucketName);
}

/** The object that is asked for, with the conditions of the request; another generation than the present one is not kept. */
function objectOf({ context, request, bucketName, name }: StorageRequest, isRead = false): StoredObject {
  const object = context.state.object(bucketName, name);
  const generation = request.query.get('generation');
  if (generation !== null && generation !== String(object.generation)) throw objectUnknown(bucketName, name);
  checkPreconditions(request.query, object, { isRead });
  return object;
}

function insertBucket({ context, request }: StorageRequest): DeskAnswer {
  if (!request.query.has('project')) throw required('project');
  return json(bucketForm(context.state.addBucket(checkBody(bucketSchema, request.body)), request.origin));
}

function listBuckets({ context, request }: StorageRequest): DeskAnswer {
  const prefix = request.query.get('prefix') ?? '';
  const found = [...context.state.buckets.values()].filter(({ name }) => name.startsWith(prefix));
  const items = found.sort((a, b) => (a.name < b.name ? -1 : 1)).map((bucket) => bucketForm(bucket, request.origin));
  return json({ kind: 'storage#buckets', ...(items.length > 0 && { items }) });
}

function patchBucket({ context, request, bucketName }: StorageRequest): DeskAnswer {
  checkPreconditions(request.query, { ...context.state.bucket(bucketName), generation: 0 });
  return json(bucketForm(context.state.patchBucket(bucketName, checkBody(bucketSchema, request.body)), request.origin));
}

function removeBucket(asked: StorageRequest): DeskAnswer {
  checkEmpty(bucketOf(asked));
  asked.context.state.removeBucket(asked.bucketName);
  return { status: 204 };
}

function testPermissions({ context, request }: StorageRequest): DeskAnswer {
  const granted = request.query
    .getAll('permissions')
    .filter((permission) => context.isAllowed?.(request.caller.account, permission) !== false);
  return json({ kind: 'storage#testIamPermissionsResponse', ...(granted.length > 0 && { permissions: granted }) });
}

function getObject(asked: StorageRequest): DeskAnswer {
  const object = objectOf(asked, true);
  const isMedia = asked.request.query.get('alt') === 'media';
  return isMedia ? download(object, asked.request) : json(objectForm(object, asked.request.origin));
}

function patchObject(asked: StorageRequest): DeskAnswer {
  const change = checkBody(objectSchema, asked.request.body);
  return json(objectForm(asked.context.state.patch(objectOf(asked), change), asked.request.origin));
}

function removeObject(asked: StorageRequest): DeskAnswer {
  asked.context.state.remove(objectOf(asked));
  return { status: 204 };
}

function upload(asked: StorageRequest): DeskAnswer {
  const { context, request } = asked;
  const id = request.query.get('upload_id');
  if (request.method === 'DELETE') return context.uploads.cancel(id ?? '');
  if (id !== null) return context.uploads.continue(id, request);
  const bucket = bucketOf(asked);
  if (request.query.get('uploadType') === 'resumable')
    return context.uploads.begin(begunObject(bucket, request), request);
  return uploadWhole(context.state, bucket, request);
}

function copyOf({ context, request, bucketName, name, groups }: StorageRequest) {
  const { toBucket = bucketName, toObject = '' } = groups;
  return {
    state: context.state,
    request,
    from: { bucket: bucketName, name },
    to: { bucket: toBucket, name: toObject },
  };
}

const READ = ['storage.objects.get'];
const CREATE = ['storage.objects.create'];

export const METHODS: readonly StorageMethod[] = [
  {
    name: 'storage.buckets.insert',
    verb: ['POST'],
    path: path(BUCKETS),
    kind: 'write',
    permissions: ['storage.buckets.create'],
    handle: insertBucket,
  },
  {
    name: 'storage.buckets.list',
    verb: ['GET'],
    path: path(BUCKETS),
    kind: 'read',
    permissions: ['storage.buckets.list'],
    handle: listBuckets,
  },
  {
    name: 'storage.buckets.get',
    verb: ['GET'],
    path: path(BUCKET),
    kind: 'read',
    permissions: ['storage.buckets.get'],
    handle: (asked) => json(bucketForm(bucketOf(asked), asked.request.origin)),
  },
  {
    name: 'storage.buckets.patch',
    verb: ['PATCH', 'PUT'],
    path: path(BUCKET),
    kind: 'write',
    permissions: ['storage.buckets.update'],
    handle: patchBucket,
  },
  {
    name: 'storage.buckets.delete',
    verb: ['DELETE'],
    path: path(BUCKET),
    kind: 'write',
    permissions: ['storage.buckets.delete'],
    handle: removeBucket,
  },
  {
    name: 'storage.buckets.getIamPolicy',
    verb: ['GET'],
    path: path(`${BUCKET}\\/iam`),
    kind: 'read',
    permissions: ['storage.buckets.getIamPolicy'],
    handle: (asked) => json(policyForm(bucketOf(asked))),
  },
  {
    name: 'storage.buckets.setIamPolicy',
    verb: ['PUT'],
    path: path(`${BUCKET}\\/iam`),
    kind: 'write',
    permissions: ['storage.buckets.setIamPolicy'],
    handle: (asked) => json(setPolicy(bucketOf(asked), asked.request)),
  },
  {
    name: 'storage.buckets.testIamPermissions',
    verb: ['GET'],
    path: path(`${BUCKET}\\/iam\\/testPermissions`),
    kind: 'read',
    permissions: [],
    handle: testPermissions,
  },
  {
    name: 'storage.bucketAccessControls',
    verb: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    path: path(`${BUCKET}\\/(?:acl|defaultObjectAcl)(?:\\/[^/]+)?`),
    kind: 'write',
    permissions: ['storage.buckets.update'],
    handle: (asked) => json(bucketAcl(bucketOf(asked), asked.request)),
  },
  {
    name: 'storage.objects.list',
    verb: ['GET'],
    path: path(`${BUCKET}\\/o`),
    kind: 'read',
    permissions: ['storage.objects.list'],
    handle: (asked) => json(listObjects(bucketOf(asked), asked.request)),
  },
  {
    name: 'storage.objects.get',
    verb: ['GET'],
    path: path(`(?:\\/download)?${OBJECT}`),
    kind: 'read',
    permissions: READ,
    handle: getObject,
  },
  {
    name: 'storage.objects.patch',
    verb: ['PATCH', 'PUT'],
    path: path(OBJECT),
    kind: 'write',
    permissions: ['storage.objects.update'],
    handle: patchObject,
  },
  {
    name: 'storage.objects.delete',
    verb: ['DELETE'],
    path: path(OBJECT),
    kind: 'write',
    permissions: ['storage.objects.delete'],
    handle: removeObject,
  },
  {
    name: 'storage.objects.insert',
    verb: ['POST', 'PUT', 'DELETE'],
    path: path(String.raw`\/upload${BUCKET}\/o`),
    kind: 'write',
    permissions: CREATE,
    handle: upload,
  },
  {
    name: 'storage.objectAccessControls',
    verb: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    path: path(`${OBJECT}\\/acl(?:\\/[^/]+)?`),
    kind: 'write',
    permissions: ['storage.objects.setIamPolicy'],
    handle: (asked) => json(objectAcl(asked.context.state, objectOf(asked), asked.request)),
  },
  {
    name: 'storage.objects.copy',
    verb: ['POST'],
    path: path(`${OBJECT}\\/copyTo${TO}`),
    kind: 'write',
    permissions: [...READ, ...CREATE],
    handle: (asked) => json(copyObject(copyOf(asked))),
  },
  {
    name: 'storage.objects.rewrite',
    verb: ['POST'],
    path: path(`${OBJECT}\\/rewriteTo${TO}`),
    kind: 'write',
    permissions: [...READ, ...CREATE],
    handle: (asked) => json(rewriteObject(copyOf(asked))),
  },
  {
    name: 'storage.objects.move',
    verb: ['POST'],
    path: path(`${OBJECT}\\/moveTo\\/o\\/(?<toObject>[^/]+)`),
    kind: 'write',
    permissions: ['storage.objects.move'],
    handle: (asked) => json(moveObject(copyOf(asked))),
  },
  {
    name: 'storage.objects.compose',
    verb: ['POST'],
    path: path(`${BUCKET}\\/o\\/(?<toObject>[^/]+)\\/compose`),
    kind: 'write',
    permissions: [...READ, ...CREATE],
    handle: (asked) => json(composeObject(copyOf(asked))),
  },
];
