import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FunctionStub extends AsyncDisposable {
  readonly url: string;
  /** Of the calls so far. */
  readonly authorizations: readonly (string | undefined)[];
}

/** An address that gives every call the same answer. */
export async function startFunctionStub(status: number, type: string): Promise<FunctionStub> {
  const authorizations: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    authorizations.push(request.headers.authorization);
    response.writeHead(status, { 'content-type': type }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    authorizations,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
