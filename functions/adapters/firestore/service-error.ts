import { givenStatus } from './one-attempt.ts';

/** google.rpc.Code by number. */
const STATUSES: readonly string[] = [
  ...['OK', 'CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS'],
  ...['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE', 'UNIMPLEMENTED'],
  ...['INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'],
];

/** The request was not carried out and may be sent again. */
const NOT_DONE = ['ABORTED', 'RESOURCE_EXHAUSTED'];
/** Nobody knows whether the request was carried out. */
const UNCERTAIN = ['CANCELLED', 'DEADLINE_EXCEEDED', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'];
/** A condition of a commit does not hold. */
const REFUSED = ['ALREADY_EXISTS', 'FAILED_PRECONDITION', 'NOT_FOUND'];
/** What a request ends with, whatever its status, where credentials are there and no longer hold. */
const NO_CREDENTIALS = /invalid_grant|invalid_client/i;

/** The name of the status that an error carries; `undefined` for an error that is none of the service’s. */
export function statusOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (NO_CREDENTIALS.test(error.message)) return 'UNAUTHENTICATED';
  return STATUSES[givenStatus(error) ?? Number.NaN];
}

function isOneOf(error: unknown, statuses: readonly string[]): boolean {
  return statuses.includes(statusOf(error) ?? '');
}

/** Whether the same request may go through a moment later. */
export function isPassing(error: unknown): boolean {
  return isOneOf(error, [...NOT_DONE, ...UNCERTAIN]);
}

/** Whether the request may have been carried out although it failed. */
export function isUncertain(error: unknown): boolean {
  return isOneOf(error, UNCERTAIN);
}

/** Whether a commit was turned down because a document is not as its condition says. */
export function isRefusal(error: unknown): boolean {
  return isOneOf(error, REFUSED);
}
