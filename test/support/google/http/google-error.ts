/** An error as Google answers it: status, words, and the parts by which clients decide. */

const STATUSES = {
  INVALID_ARGUMENT: { http: 400, reason: 'badRequest' },
  FAILED_PRECONDITION: { http: 400, reason: 'failedPrecondition' },
  OUT_OF_RANGE: { http: 400, reason: 'outOfRange' },
  UNAUTHENTICATED: { http: 401, reason: 'authError' },
  PERMISSION_DENIED: { http: 403, reason: 'forbidden' },
  NOT_FOUND: { http: 404, reason: 'notFound' },
  ALREADY_EXISTS: { http: 409, reason: 'alreadyExists' },
  ABORTED: { http: 409, reason: 'aborted' },
  RESOURCE_EXHAUSTED: { http: 429, reason: 'rateLimitExceeded' },
  INTERNAL: { http: 500, reason: 'backendError' },
  UNIMPLEMENTED: { http: 501, reason: 'notImplemented' },
  UNAVAILABLE: { http: 503, reason: 'backendError' },
  DEADLINE_EXCEEDED: { http: 504, reason: 'backendError' },
} as const;

export type RpcStatus = keyof typeof STATUSES;

export interface ErrorParts {
  /** HTTP status, where it is not the usual one of the RPC status. */
  readonly http?: number;
  readonly reason?: string;
  readonly domain?: string;
  readonly location?: string;
  readonly locationType?: string;
  readonly details?: readonly object[];
  readonly headers?: Readonly<Record<string, string>>;
}

export class GoogleError extends Error {
  readonly status: RpcStatus;
  readonly http: number;
  readonly parts: ErrorParts;

  constructor(status: RpcStatus, message: string, parts: ErrorParts = {}) {
    super(message);
    this.name = 'GoogleError';
    this.status = status;
    this.http = parts.http ?? STATUSES[status].http;
    this.parts = parts;
  }

  get reason(): string {
    return this.parts.reason ?? STATUSES[this.status].reason;
  }
}

/** The RPC status that an HTTP status stands for; used where only a number is at hand. */
export function statusOfHttp(http: number): RpcStatus {
  const found = Object.entries(STATUSES).find(([, usual]) => usual.http === http);
  return (found?.[0] as RpcStatus | undefined) ?? (http < 500 ? 'INVALID_ARGUMENT' : 'INTERNAL');
}

/**
 * The body of the newer services (Sheets, Cloud Tasks): code, message, status, details. Clients that call themselves
 * `gdcl` in `x-goog-api-client` get the list `errors` of the older services as well.
 */
export function rpcErrorBody(error: GoogleError, withErrors: boolean): object {
  const errors = withErrors ? { errors: [reasonOf(error)] } : {};
  const { details } = error.parts;
  return {
    error: {
      code: error.http,
      message: error.message,
      ...errors,
      status: error.status,
      ...(details === undefined ? {} : { details }),
    },
  };
}

/** The body of the older services (Drive v3, Cloud Storage): code, message, errors, and no status. */
export function legacyErrorBody(error: GoogleError): object {
  const { location, locationType } = error.parts;
  const place = location === undefined ? {} : { location, locationType: locationType ?? 'parameter' };
  return { error: { code: error.http, message: error.message, errors: [{ ...reasonOf(error), ...place }] } };
}

function reasonOf(error: GoogleError): object {
  return { message: error.message, domain: error.parts.domain ?? 'global', reason: error.reason };
}
