import { authorised, type HeaderSource } from './authorise.ts';
import { ServiceError } from './service-error.ts';

export interface ConnectionOptions {
  readonly projectId: string;
  readonly databaseId: string;
  /** Scheme, host and port, such as `https://firestore.googleapis.com`. */
  readonly origin: string;
  readonly auth: HeaderSource;
}

export interface ServiceCall {
  readonly method: 'batchGet' | 'commit' | 'runQuery';
  /** Path of the document below which to look; the root of all documents where absent. */
  readonly parent?: string;
  readonly body: object;
  readonly timeoutMs: number;
}

/** One database of Firestore, spoken to by its REST interface. */
export interface Connection extends Disposable {
  /** `projects/{project}/databases/{database}`. */
  readonly database: string;
  /** The full name of a document, as requests and answers have it. */
  readonly nameOf: (path: string) => string;
  /** The answer’s JSON, once it is whole. Throws a `ServiceError`. */
  readonly call: (request: ServiceCall) => Promise<unknown>;
}

/** Statuses of answers that are no Google API’s: those of proxies and load balancers. */
const STATUS_OF_HTTP: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
};

interface ErrorForm {
  readonly error?: { readonly status?: string; readonly message?: string };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A streamed answer is a list, and an error may stand in it as any element, also after good ones. */
function errorIn(answer: unknown): ErrorForm['error'] {
  const parts: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return parts.map((part) => (part as ErrorForm | null | undefined)?.error).find((error) => error !== undefined);
}

function readAnswer(response: Response, text: string): unknown {
  const answer = parse(text);
  const error = errorIn(answer);
  if (error !== undefined) throw new ServiceError(error.status ?? 'UNKNOWN', error.message ?? text);
  if (!response.ok) {
    const status = STATUS_OF_HTTP[response.status] ?? (response.status >= 500 ? 'UNAVAILABLE' : 'UNKNOWN');
    throw new ServiceError(status, `HTTP ${response.status}`);
  }
  if (answer === undefined) throw new ServiceError('NO_ANSWER', 'the answer is no JSON');
  return answer;
}

/** What went wrong below HTTP: `fetch` itself only says that it failed. */
function networkFault(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return String(cause);
}

export function openConnection({ projectId, databaseId, origin, auth }: ConnectionOptions): Connection {
  const closing = new AbortController();
  const database = `projects/${projectId}/databases/${databaseId}`;
  const root = `${database}/documents`;

  async function send(url: string, { body, timeoutMs }: ServiceCall): Promise<[Response, string]> {
    const headers = { ...(await authorised(auth, url)), 'content-type': 'application/json' };
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(Math.ceil(timeoutMs))]);
    try {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
      return [response, await response.text()];
    } catch (cause) {
      if (closing.signal.aborted) throw new TypeError('The store is closed', { cause });
      throw new ServiceError('NO_ANSWER', networkFault(cause), { cause });
    }
  }

  return {
    database,
    nameOf: (path) => `${root}/${path}`,
    call: async (request) => {
      const segments = request.parent === undefined ? [] : request.parent.split('/').map(encodeURIComponent);
      const url = `${origin}/v1/${[root, ...segments].join('/')}:${request.method}`;
      return readAnswer(...(await send(url, request)));
    },
    [Symbol.dispose]: () => closing.abort(),
  };
}
