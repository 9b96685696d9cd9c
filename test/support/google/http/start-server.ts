/** The server that all services of the desk share: who calls, quotas, faults, latency, and the form of answers. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { callerOf } from './caller-of.ts';
import type { FaultEffect, Faults } from './faults.ts';
import { GoogleError, statusOfHttp } from './google-error.ts';
import type { Quotas } from './quotas.ts';
import type { DeskAnswer, DeskCall, DeskRequest, DeskService } from './service.ts';

export interface ServerOptions {
  readonly services: readonly DeskService[];
  readonly quotas: Quotas;
  readonly faults: Faults;
  /** 0 takes any free port. */
  readonly port: number;
  /** How long a call waits before its work is done, in real milliseconds. */
  latencyMs(call: DeskCall): number;
  /** Hears of every call that was found, with the status that it was answered with (0: cut). */
  observe(call: DeskCall, status: number, request: DeskRequest): void;
}

export interface RunningServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
}

const CUT = Symbol('cut');

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((incoming, response) => {
    serve(options, incoming, response).catch((fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(options: ServerOptions, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await requestOf(incoming);
  for (const service of options.services) {
    const found = await findCall(service, request);
    if (found === undefined) continue;
    if (!('answer' in found)) return send(response, found, request);
    const answer = await answerOf(options, { service, call: found, request });
    options.observe(found, answer === CUT ? 0 : answer.status, request);
    if (answer === CUT) response.destroy();
    else send(response, answer, request);
    return;
  }
  send(response, notServed(request), request);
}

async function findCall(service: DeskService, request: DeskRequest): Promise<DeskCall | DeskAnswer | undefined> {
  try {
    return service.find(request);
  } catch (error) {
    if (error instanceof GoogleError) return service.errorAnswer(error, request);
    throw error;
  }
}

interface Found {
  readonly service: DeskService;
  readonly call: DeskCall;
  readonly request: DeskRequest;
}

async function answerOf(options: ServerOptions, found: Found): Promise<DeskAnswer | typeof CUT> {
  const { service, call, request } = found;
  const latencyMs = options.latencyMs(call);
  if (latencyMs > 0) await wait(latencyMs);
  const path = readable(`${request.path}?${request.query}`);
  const effect = options.faults.next({ method: call.name, path });
  try {
    if (effect !== undefined && 'status' in effect) throw faultError(effect);
    if (effect?.cut === 'before') return CUT;
    const exceeded = options.quotas.take({ host: service.host, kind: call.kind, caller: request.caller });
    if (exceeded !== undefined) throw service.quotaError(exceeded);
    const answer = await call.answer();
    return effect?.cut === 'after' ? CUT : answer;
  } catch (error) {
    if (error instanceof GoogleError) return service.errorAnswer(error, request);
    throw error;
  }
}

/** Decoded for patterns of faults; what cannot be decoded stays as it is. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', '%20'));
  } catch {
    return path;
  }
}

const FAULT_WORDS: Readonly<Record<number, string>> = {
  401: 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  403: 'The caller does not have permission',
  404: 'Requested entity was not found.',
  429: 'Resource has been exhausted (e.g. check quota).',
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
};

function faultError(effect: Extract<FaultEffect, { status: number }>): GoogleError {
  const message = effect.message ?? FAULT_WORDS[effect.status] ?? `Fault ${effect.status}.`;
  const limits = effect.reason?.endsWith('LimitExceeded') === true ? { domain: 'usageLimits' } : {};
  return new GoogleError(statusOfHttp(effect.status), message, {
    http: effect.status,
    ...(effect.reason === undefined ? {} : { reason: effect.reason }),
    ...limits,
  });
}

async function requestOf(incoming: IncomingMessage): Promise<DeskRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const [path = '/', search = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const query = new URLSearchParams(search);
  return {
    method: incoming.method ?? 'GET',
    path,
    query,
    headers: incoming.headers,
    body: Buffer.concat(chunks),
    caller: callerOf(incoming.headers, query),
    origin: `http://${incoming.headers.host ?? '127.0.0.1'}`,
  };
}

function send(response: ServerResponse, answer: DeskAnswer, request: DeskRequest): void {
  const indent = request.query.get('prettyPrint') === 'false' ? 0 : 2;
  const json =
    answer.json === undefined
      ? undefined
      : Buffer.from(`${JSON.stringify(answer.json, null, indent)}${indent === 0 ? '' : '\n'}`);
  const body = json ?? (answer.bytes === undefined ? Buffer.alloc(0) : Buffer.from(answer.bytes));
  response.writeHead(answer.status, {
    ...(json === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' }),
    vary: 'Origin, X-Origin',
    'cache-control': 'private',
    server: 'ESF',
    ...answer.headers,
    ...(answer.status === 204 ? {} : { 'content-length': String(body.length) }),
  });
  response.end(body);
}

function notServed(request: DeskRequest): DeskAnswer {
  const page = `<!DOCTYPE html>\n<title>Error 404 (Not Found)!!1</title>\n<p>The requested URL <code>${request.path.replaceAll('<', '&lt;')}</code> was not found on this server: no service of the desk answers ${request.method} there.\n`;
  return { status: 404, bytes: Buffer.from(page), headers: { 'content-type': 'text/html; charset=UTF-8' } };
}
