import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import type { Request, Response } from '@google-cloud/functions-framework';
import { Problem } from '../../domain/problems/problem.ts';
import { failure } from './failure.ts';
import { logTo } from './log.ts';
import { send } from './send.ts';
import { traceOf } from './trace.ts';

interface ExpressApp {
  use(handler: (error: unknown, request: Request, response: Response, next: () => void) => void): void;
}

export interface FaultPlace {
  /** Of the function, for the log. */
  readonly name: string;
  /** Takes a line of the log. */
  readonly write: (line: string) => void;
}

/**
 * The framework parses a body before it calls a function, and what it cannot parse it answers itself, with a page that
 * holds the stack. It offers no place to say otherwise; the server that a request came to, however, is told by Node, and
 * the last handler of its Express application may be ours.
 */
export function answerFaultsOf(server: Server, place: FaultPlace): void {
  for (const listener of server.listeners('request')) {
    if (!isExpressApp(listener) || answered.has(listener)) continue;
    answered.add(listener);
    // biome-ignore lint/complexity/useMaxParams: Express knows a handler of errors by its four parameters.
    listener.use((error, request, response, _next) => {
      const id = randomUUID();
      const trace = traceOf((name) => request.header(name));
      const log = logTo({ write: place.write, request: id, labels: { function: place.name }, ...(trace && { trace }) });
      const answer = failure(problemOf(error, request), { log, id });
      send(response, { ...answer, headers: { ...answer.headers, 'x-request-id': id } });
    });
  }
}

/** From now on for every server of this process, each before its first request is dealt with. */
export function answerFaultsOfFramework(place: FaultPlace): void {
  subscribe('http.server.request.start', (message) => {
    if (hasServer(message)) answerFaultsOf(message.server, place);
  });
}

const answered = new WeakSet<object>();

function isExpressApp(listener: unknown): listener is ExpressApp & object {
  return typeof listener === 'function' && 'use' in listener && typeof listener.use === 'function';
}

function hasServer(message: unknown): message is { readonly server: Server } {
  return typeof message === 'object' && message !== null && 'server' in message;
}

/** The errors of body-parser and of Express’s router carry the status that they mean. */
function problemOf(error: unknown, { path }: Request): unknown {
  if (error instanceof URIError) return new Problem('ROUTE_UNKNOWN', { path });
  const { status, type, length, limit } = { ...(error as Partial<Record<string, unknown>>) };
  if (status === 413) return new Problem('REQUEST_TOO_LARGE', { size: Number(length), largest: Number(limit) });
  if (typeof status !== 'number' || status < 400 || status >= 500) return error;
  return new Problem('REQUEST_UNREADABLE', { found: typeof type === 'string' ? type : String(status) });
}
