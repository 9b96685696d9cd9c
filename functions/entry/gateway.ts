import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { ALL_DOORS } from './all-doors.ts';
import type { Doorway } from './door/answering.ts';
import { answerFaultsOf } from './door/framework-faults.ts';
import { register } from './door/register.ts';

export interface Gateway extends AsyncDisposable {
  /** Where it is reached, without a slash at the end. */
  readonly url: string;
}

/** Paths that a function answers beside its own name. */
const OTHER_PATHS: Readonly<Record<string, string>> = { jobs: 'recompute' };

/**
 * All functions on one port of this machine, each behind its name, through the framework's own middleware: the framework
 * itself serves one function a process.
 */
export async function openGateway(port: number, doorway: Doorway): Promise<Gateway> {
  const functions = new Map<string, Server>();
  for (const door of ALL_DOORS) {
    register(door, doorway);
    const server = getTestServer(door.entryPoint);
    answerFaultsOf(server, { name: door.name, write: doorway.write });
    functions.set(door.name, server).set(door.entryPoint, server);
  }
  for (const [path, name] of Object.entries(OTHER_PATHS)) {
    const server = functions.get(name);
    if (server !== undefined) functions.set(path, server);
  }
  const server = createServer((request, response) => {
    const found = isFromHere(request) ? functions.get(firstPart(request.url)) : undefined;
    if (found === undefined) refuse(response, [...functions.keys()]);
    else found.emit('request', stripped(request), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page of some other site must not reach into this machine, neither by a script nor under a name that leads here. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const host = headers.host?.replace(/:\d+$/, '');
  const site = headers['sec-fetch-site'];
  return (
    (host === '127.0.0.1' || host === 'localhost') && (site === undefined || site === 'same-origin' || site === 'none')
  );
}

function firstPart(url = '/'): string {
  return /^\/([^/?]*)/.exec(url)?.[1] ?? '';
}

/** `/collect` becomes `/`, as the platform does it; other paths are the function's own. */
function stripped(request: IncomingMessage): IncomingMessage {
  const name = firstPart(request.url);
  if (!(name in OTHER_PATHS)) request.url = request.url?.slice(name.length + 1).replace(/^(?!\/)/, '/') ?? '/';
  return request;
}

function refuse(response: ServerResponse, known: readonly string[]): void {
  const body = { type: 'about:blank', title: 'Not Found', status: 404, detail: `可用 known: ${known.join(', ')}` };
  response.writeHead(404, { 'content-type': 'application/problem+json; charset=utf-8' }).end(JSON.stringify(body));
}
