/** An HTTP server that gives answers in the order that a test lays down, for what no honest service does on request. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServerAnswer =
  | {
      readonly status: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  /** The connection ends without an answer. */
  | 'cut';

export interface GoogleServer extends AsyncDisposable {
  readonly origin: string;
  /** How many requests have come. */
  requests(): number;
}

export async function aGoogleServer(answers: readonly ServerAnswer[]): Promise<GoogleServer> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const answer = answers[count] ?? { status: 500, text: 'no answer was laid down for this request' };
      count += 1;
      if (answer === 'cut') {
        response.destroy();
        return;
      }
      const isJson = answer.json !== undefined;
      response.writeHead(answer.status, {
        'content-type': isJson ? 'application/json' : 'text/html',
        ...answer.headers,
      });
      response.end(isJson ? JSON.stringify(answer.json) : (answer.text ?? ''));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}/`,
    requests: () => count,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
