import type { Request } from '@google-cloud/functions-framework';
import type { FunctionName, ServedOffice } from '../../compose/served-office.ts';
import type { Log } from './log.ts';
import type { TriggerSource } from './trigger-of.ts';

/** What a request asks for, once its caller is known. */
export interface Call {
  /** `who` is the caller. */
  readonly office: ServedOffice;
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** The body as JSON; `{}` where there is none. */
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
  readonly log: Log;
  /** When to stop, so that an answer still goes out in time. */
  readonly until: Date;
  /** After so long the platform has ended this call. */
  readonly leaseMs: number;
}

/** A finished file for the caller to save. */
export interface AnsweredFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Small: it is stored as the outcome of its trigger. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly file?: AnsweredFile;
}

/** Knows the caller or throws `CALLER_UNKNOWN` or `CALLER_FORBIDDEN`; nothing may be changed before it resolves. */
export type Admit = (office: ServedOffice, name: FunctionName, request: Request) => Promise<Admitted>;

export interface Admitted {
  readonly account: string;
  /** What makes two calls of this caller the same call. */
  readonly trigger: TriggerSource;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Of the whole path, as it came; named groups become `params`. */
  readonly path: RegExp;
  readonly admit: Admit;
  readonly handle: (call: Call) => Promise<Answer>;
}

/** One function: what is deployed, and all that it answers to. */
export interface Door {
  /** Registered with the framework. */
  readonly entryPoint: string;
  readonly name: FunctionName;
  readonly routes: readonly Route[];
}

/** The function's own address, bare or with its name behind a gateway. */
export function ownPath(name: FunctionName): RegExp {
  return new RegExp(`^/(?:${name})?/?$`);
}

export function ok(body: Readonly<Record<string, unknown>>): Answer {
  return { status: 200, body };
}
