import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What becomes of a request on its way to the emulator. */
export type Fate =
  | 'pass'
  /** It arrives and is done, and the connection breaks before the answer. */
  | 'lose the answer'
  /** The connection breaks before it arrives. */
  | 'lose the request'
  /** Nothing comes back at all. */
  | 'hang'
  /** The answer is this one, and the request does not arrive. */
  | { readonly status: number; readonly body: string };

export interface FaultyWay extends AsyncDisposable {
  /** `host:port` to be used in place of the emulator’s. */
  readonly host: string;
  /** Methods asked for so far, in order: `commit`, `batchGet`, `runQuery`. */
  readonly seen: readonly string[];
}

/** Called for each request before it goes on, with how many of its method came before. */
export type FateOf = (method: string, before: number) => Fate | Promise<Fate>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A way to the emulator on which requests and answers get lost as the test wants it. */
export async function openFaultyWay(emulator: string, fateOf: FateOf): Promise<FaultyWay> {
  const seen: string[] = [];

  async function forward(request: IncomingMessage): Promise<Response> {
    const { authorization = '' } = request.headers;
    const headers = { authorization, 'content-type': 'application/json' };
    return fetch(`http://${emulator}${request.url}`, { method: 'POST', headers, body: await bodyOf(request) });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.split(':').at(-1) ?? '';
    const before = seen.filter((one) => one === method).length;
    seen.push(method);
    const fate = await fateOf(method, before);
    if (fate === 'hang') return;
    if (fate === 'lose the request') return void request.socket.destroy();
    if (typeof fate === 'object') return void response.writeHead(fate.status).end(fate.body);
    const real = await forward(request);
    const body = await real.text();
    if (fate === 'lose the answer') return void request.socket.destroy();
    response.writeHead(real.status).end(body);
  }

  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    host: `127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
