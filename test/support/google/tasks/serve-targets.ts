/** A stand-in for the functions that a queue calls. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TargetCall {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Targets extends AsyncDisposable {
  readonly url: string;
  readonly calls: readonly TargetCall[];
}

/** Answers each call with the status that `answer` gives it; 500 where that throws. */
export async function serveTargets(answer: (call: TargetCall) => Promise<number> | number): Promise<Targets> {
  const calls: TargetCall[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const call = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      calls.push(call);
      void Promise.resolve(call)
        .then(answer)
        .catch(() => 500)
        .then((status) => response.writeHead(status).end());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
