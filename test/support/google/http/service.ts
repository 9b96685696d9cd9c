/** What a service of the desk (Sheets, Drive, …) is to the server that all of them share. */
import type { IncomingHttpHeaders } from 'node:http';
import type { DeskCaller } from '../desk/desk.ts';
import type { GoogleError } from './google-error.ts';

export interface DeskRequest {
  readonly method: string;
  /** Path as sent, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly caller: DeskCaller;
  /** `http://127.0.0.1:PORT`, for answers that name addresses. */
  readonly origin: string;
}

export interface DeskAnswer {
  readonly status: number;
  /** Printed as Google prints JSON; exactly one of `json` and `bytes`, or neither. */
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One method of a service, found for a request. */
export interface DeskCall {
  /** Name as in the discovery document: `sheets.spreadsheets.values.get`. */
  readonly name: string;
  readonly kind: 'read' | 'write';
  answer(): DeskAnswer | Promise<DeskAnswer>;
}

export interface ExceededQuota {
  readonly kind: 'read' | 'write';
  readonly per: 'project' | 'account';
  readonly limit: number;
}

export interface DeskService {
  /** Host whose work it does: `sheets.googleapis.com`. */
  readonly host: string;
  /** `undefined` where the path is none of this service. */
  find(request: DeskRequest): DeskCall | undefined;
  errorAnswer(error: GoogleError, request: DeskRequest): DeskAnswer;
  quotaError(exceeded: ExceededQuota): GoogleError;
}

/** Whether the caller is one of Google's own client libraries (Node, Java, PHP, …), which get longer errors. */
export function isGoogleClient(request: DeskRequest): boolean {
  return String(request.headers['x-goog-api-client'] ?? '').includes('gdcl/');
}
