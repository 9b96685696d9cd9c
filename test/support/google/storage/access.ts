/** Who may do what: access lists of objects, and the policy of a bucket. */

import type { DeskRequest } from '../http/service.ts';
import { checkBody } from '../tasks/check-body.ts';
import { type BucketRecord, hasUniformAccess, preventsPublicAccess } from './bucket-record.ts';
import { conditionNotMet, noAclUnderUniformAccess, publicAccessPrevented } from './storage-errors.ts';
import { aclEntrySchema, type Policy, policySchema } from './storage-schemas.ts';
import { checkAcl, isPublic, type StorageState } from './storage-state.ts';
import type { StoredObject } from './stored-object.ts';

function aclForm(object: StoredObject, entry: { readonly entity: string; readonly role: string }): object {
  return {
    kind: 'storage#objectAccessControl',
    object: object.name,
    bucket: object.bucket,
    generation: String(object.generation),
    entity: entry.entity,
    role: entry.role,
  };
}

/** Lists or adds; under uniform access there are no lists to speak of. */
export function objectAcl(state: StorageState, object: StoredObject, request: DeskRequest): object {
  const bucket = state.bucket(object.bucket);
  if (hasUniformAccess(bucket)) throw noAclUnderUniformAccess();
  if (request.method === 'GET') {
    return { kind: 'storage#objectAccessControls', items: object.acl.map((entry) => aclForm(object, entry)) };
  }
  const entry = checkBody(aclEntrySchema, request.body);
  checkAcl(bucket, [entry.entity]);
  state.setAcl(object, entry);
  return aclForm(object, entry);
}

/** Buckets of the desk have a policy only; their lists are empty, and cannot be made public. */
export function bucketAcl(bucket: BucketRecord, request: DeskRequest): object {
  if (hasUniformAccess(bucket)) throw noAclUnderUniformAccess();
  if (request.method === 'GET') return { kind: 'storage#bucketAccessControls', items: [] };
  const entry = checkBody(aclEntrySchema, request.body);
  checkAcl(bucket, [entry.entity]);
  return { kind: 'storage#bucketAccessControl', bucket: bucket.name, ...entry };
}

function etagOf(policy: Policy): string {
  return (
    Buffer.from(JSON.stringify(policy.bindings ?? []))
      .toString('base64url')
      .slice(0, 16) || 'CAE='
  );
}

export function policyForm(bucket: BucketRecord): object {
  const { policy, name } = bucket;
  return { kind: 'storage#policy', resourceId: `projects/_/buckets/${name}`, ...policy, etag: etagOf(policy) };
}

export function setPolicy(bucket: BucketRecord, request: DeskRequest): object {
  const policy = checkBody(policySchema, request.body);
  if (policy.etag !== undefined && policy.etag !== etagOf(bucket.policy)) throw conditionNotMet();
  const isOpen = (policy.bindings ?? []).some(({ members }) => members.some(isPublic));
  if (isOpen && preventsPublicAccess(bucket)) throw publicAccessPrevented();
  bucket.policy = policy;
  return policyForm(bucket);
}
