import { z } from 'zod';

/** What a request that failed means for the next step. */
export interface Failure {
  /** `again`: waiting may help. */
  readonly verdict: 'again' | 'final';
  /** The work may have been done although no answer said so. */
  readonly isOutcomeUnknown: boolean;
  /** HTTP status; absent where no answer came. */
  readonly status?: number;
  /** Google's word for it, or the code of the failed connection. Never a text that may hold a cell's content. */
  readonly reason: string;
  readonly retryAfterMs?: number;
}

/** Reasons that speak of a rate or of a fault on Google's side, whatever the status beside them. */
const TRANSIENT = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
  'backendError',
  'internalError',
  'INTERNAL',
  'UNAVAILABLE',
  'DEADLINE_EXCEEDED',
]);
/** Waiting for minutes does not help against these, although their status says so. */
const LASTING = new Set(['dailyLimitExceeded', 'storageQuotaExceeded', 'teamDriveFileLimitExceeded']);
/** Nothing reached the other side. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const TOO_LARGE: Failure = { verdict: 'final', isOutcomeUnknown: false, reason: 'responseTooLarge' };

const errorSchema = z.object({
  error: z.union([
    z.string(),
    z.object({
      status: z.string().optional(),
      errors: z.array(z.object({ reason: z.string().optional() })).optional(),
      details: z.array(z.object({ reason: z.string().optional() })).optional(),
    }),
  ]),
});

/** The verdict on an error of Google's client; `undefined` for one that did not come from a request. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  if (hasNoCredentials(error))
    return { verdict: 'final', isOutcomeUnknown: false, status: 401, reason: 'noCredentials' };
  if (!('config' in error)) return undefined;
  const response = 'response' in error ? error.response : undefined;
  if (!isAnswer(response)) return brokenConnection(error);
  // A success that the client throws away is one whose length is announced and too large.
  return response.status < 300 ? TOO_LARGE : refusal(response);
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Headers;
}

function isAnswer(response: unknown): response is Answer {
  return (
    typeof response === 'object' && response !== null && 'status' in response && typeof response.status === 'number'
  );
}

function refusal({ status, data, headers }: Answer): Failure {
  const reasons = reasonsIn(data);
  const transient = reasons.find((reason) => TRANSIENT.has(reason));
  const lasting = reasons.find((reason) => LASTING.has(reason));
  const isTransient =
    lasting === undefined && (transient !== undefined || [408, 429].includes(status) || status >= 500);
  const wait = retryAfter(headers);
  return {
    verdict: isTransient ? 'again' : 'final',
    // What a quota stopped was never begun.
    isOutcomeUnknown: status === 408 || status >= 500,
    status,
    reason: lasting ?? transient ?? reasons[0] ?? `HTTP ${status}`,
    ...(wait !== undefined && { retryAfterMs: wait }),
  };
}

/** The most telling words first. */
function reasonsIn(data: unknown): readonly string[] {
  const { success, data: body } = errorSchema.safeParse(asJson(data));
  if (!success) return [];
  if (typeof body.error === 'string') return [body.error];
  const { errors = [], details = [], status } = body.error;
  return [...errors, ...details, { reason: status }].flatMap(({ reason }) => reason ?? []);
}

function asJson(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Seconds only: Google sends no dates here. */
function retryAfter(headers: Headers): number | undefined {
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
}

function brokenConnection(error: Error): Failure {
  const chain = causesOf(error);
  if (chain.some((cause) => 'type' in cause && cause.type === 'max-size')) {
    return TOO_LARGE;
  }
  const reason = chain
    .map((cause) => ('code' in cause ? cause.code : undefined))
    .find((code) => typeof code === 'string');
  return {
    verdict: 'again',
    isOutcomeUnknown: !NEVER_SENT.has(reason ?? ''),
    reason: reason ?? error.name,
  };
}

function causesOf(error: Error): readonly Error[] {
  const chain: Error[] = [];
  for (let next: unknown = error; next instanceof Error && !chain.includes(next); next = next.cause) chain.push(next);
  return chain;
}

/** google-auth-library throws these without any request. */
function hasNoCredentials(error: Error): boolean {
  return /default credentials|no access, refresh token|No refresh token/i.test(error.message) && !('response' in error);
}
