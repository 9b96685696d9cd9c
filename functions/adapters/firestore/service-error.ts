/** A canonical status of Google’s APIs (google.rpc.Code), or `NO_ANSWER` where nothing came back that could be read. */
export type ServiceStatus = string;

/** What Firestore, or the way to it, gave instead of what was asked. */
export class ServiceError extends Error {
  readonly status: ServiceStatus;

  constructor(status: ServiceStatus, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServiceError';
    this.status = status;
  }
}

/** The request was not carried out and may be sent again. */
const NOT_DONE = ['ABORTED', 'RESOURCE_EXHAUSTED'];
/** Nobody knows whether the request was carried out. */
const UNCERTAIN = ['CANCELLED', 'DEADLINE_EXCEEDED', 'INTERNAL', 'NO_ANSWER', 'UNAVAILABLE', 'UNKNOWN'];
/** A condition of a commit does not hold. */
const REFUSED = ['ALREADY_EXISTS', 'FAILED_PRECONDITION', 'NOT_FOUND'];

function isOneOf(error: unknown, statuses: readonly ServiceStatus[]): error is ServiceError {
  return error instanceof ServiceError && statuses.includes(error.status);
}

/** Whether the same request may go through a moment later. */
export function isPassing(error: unknown): error is ServiceError {
  return isOneOf(error, [...NOT_DONE, ...UNCERTAIN]);
}

/** Whether the request may have been carried out although it failed. */
export function isUncertain(error: unknown): error is ServiceError {
  return isOneOf(error, UNCERTAIN);
}

/** Whether a commit was turned down because a document is not as its condition says. */
export function isRefusal(error: unknown): error is ServiceError {
  return isOneOf(error, REFUSED);
}
