/** The faults of Drive: reasons by which clients decide, and Drive's words for them. */
import { GoogleError, statusOfHttp } from '../http/google-error.ts';

/** A fault with one of Drive's reasons; `location` names the parameter that is wrong. */
export function driveError(
  http: number,
  reason: string,
  words: { readonly message: string; readonly location?: string; readonly locationType?: string },
): GoogleError {
  const { message, ...place } = words;
  return new GoogleError(statusOfHttp(http), message, { http, reason, ...place });
}

/** Drive says of a file that somebody may not see what it says of one that is not there. */
export function fileNotFound(id: string): GoogleError {
  return driveError(404, 'notFound', { message: `File not found: ${id}.`, location: 'fileId' });
}

export function invalidValue(location: string): GoogleError {
  return driveError(400, 'invalid', { message: 'Invalid Value', location });
}

export function badRequest(message: string, location?: string): GoogleError {
  return driveError(400, 'badRequest', location === undefined ? { message } : { message, location });
}

export function forbidden(reason: string, message: string): GoogleError {
  return driveError(403, reason, { message });
}

/** Also the answer for a file that a content restriction locks: its reason is not documented. */
export function insufficientPermissions(fileId: string): GoogleError {
  return forbidden('insufficientFilePermissions', `The user does not have sufficient permissions for file ${fileId}.`);
}

export function notWritable(): GoogleError {
  return forbidden('fieldNotWritable', 'The resource body includes fields which are not directly writable.');
}
