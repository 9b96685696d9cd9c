/** Refusals of Cloud Storage in its own words, as its JSON API answers them. */
import { GoogleError } from '../http/google-error.ts';

export function bucketUnknown(): GoogleError {
  return new GoogleError('NOT_FOUND', 'The specified bucket does not exist.');
}

export function objectUnknown(bucket: string, name: string): GoogleError {
  return new GoogleError('NOT_FOUND', `No such object: ${bucket}/${name}`);
}

export function conditionNotMet(): GoogleError {
  return new GoogleError('FAILED_PRECONDITION', 'At least one of the pre-conditions you specified did not hold.', {
    http: 412,
    reason: 'conditionNotMet',
    location: 'If-Match',
    locationType: 'header',
  });
}

export function notModified(): GoogleError {
  return new GoogleError('FAILED_PRECONDITION', 'Not Modified', { http: 304, reason: 'notModified' });
}

export function invalid(message: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', message, { reason: 'invalid' });
}

export function required(parameter: string): GoogleError {
  return new GoogleError('INVALID_ARGUMENT', `Required parameter: ${parameter}`, {
    reason: 'required',
    location: parameter,
  });
}

export function conflict(message: string): GoogleError {
  return new GoogleError('ALREADY_EXISTS', message, { reason: 'conflict' });
}

export function forbidden(message: string, reason = 'forbidden'): GoogleError {
  return new GoogleError('PERMISSION_DENIED', message, { reason });
}

export function lacksAccess(account: string, permission: string): GoogleError {
  const thing = permission.startsWith('storage.buckets') ? 'bucket' : 'object';
  return forbidden(
    `${account} does not have ${permission} access to the Google Cloud Storage ${thing}. Permission '${permission}' denied on resource (or it may not exist).`,
  );
}

const UNIFORM = 'Read more at https://cloud.google.com/storage/docs/uniform-bucket-level-access';

export function noAclUnderUniformAccess(): GoogleError {
  return invalid(`Cannot use ACL API to update bucket policy when uniform bucket-level access is enabled. ${UNIFORM}`);
}

export function noLegacyAclUnderUniformAccess(): GoogleError {
  return invalid(`Cannot insert legacy ACL for an object when uniform bucket-level access is enabled. ${UNIFORM}`);
}

export function publicAccessPrevented(): GoogleError {
  return new GoogleError(
    'FAILED_PRECONDITION',
    'The member bindings allUsers and allAuthenticatedUsers are not allowed since public access prevention is enforced.',
    { http: 412, reason: 'conditionNotMet' },
  );
}

export function underRetention(bucket: string, name: string, until: string): GoogleError {
  return forbidden(
    `Object '${bucket}/${name}' is subject to bucket's retention policy or object retention and cannot be deleted or overwritten until ${until}`,
    'retentionPolicyNotMet',
  );
}

export function underHold(bucket: string, name: string): GoogleError {
  return forbidden(
    `Object '${bucket}/${name}' is under active Temporary hold and cannot be deleted, overwritten or archived until hold is removed.`,
    'objectUnderActiveHold',
  );
}

export function rangeNotSatisfiable(): GoogleError {
  return new GoogleError('OUT_OF_RANGE', 'Request range not satisfiable', {
    http: 416,
    reason: 'requestedRangeNotSatisfiable',
    location: 'Range',
    locationType: 'header',
  });
}

export function uploadGone(): GoogleError {
  return new GoogleError('NOT_FOUND', 'Upload session not found.', { http: 410, reason: 'uploadNotFound' });
}
