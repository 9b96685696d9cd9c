import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RequestCounter extends AsyncDisposable {
  readonly address: string;
  /** Connections count, whatever is asked for. */
  readonly connections: () => number;
}

/** A server that counts who comes. */
export async function countRequests(): Promise<RequestCounter> {
  let connections = 0;
  const server = createServer((_, response) => response.end('<h1>elsewhere</h1>'));
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
