import { once } from 'node:events';
import {
  type ClientHttp2Session,
  connect,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';

/** What becomes of a request on its way to the emulator. */
export type Fate =
  | 'pass'
  /** It arrives and is done, and the connection breaks before the answer. */
  | 'lose the answer'
  /** The connection breaks before it arrives. */
  | 'lose the request'
  /** Nothing comes back at all. */
  | 'hang'
  /** The answer is this error of gRPC, and the request does not arrive. */
  | { readonly grpc: number; readonly message: string }
  /** A proxy answers with this status of HTTP. */
  | { readonly http: number };

export interface FaultyWay extends AsyncDisposable {
  /** `host:port` to be used in place of the emulator’s. */
  readonly host: string;
  /** Methods asked for so far, in order: `Commit`, `BatchGetDocuments`, `RunQuery`. */
  readonly seen: readonly string[];
}

/** Called for each request before it goes on, with how many of its method came before. */
export type FateOf = (method: string, before: number) => Fate | Promise<Fate>;

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly trailers: IncomingHttpHeaders;
}

/** A way to the emulator on which requests and answers get lost as the test wants it. */
export async function openFaultyWay(emulator: string, fateOf: FateOf): Promise<FaultyWay> {
  const seen: string[] = [];
  const upstream = connect(`http://${emulator}`).on('error', () => {});

  async function answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    const method = headers[':path']?.split('/').at(-1) ?? '';
    const before = seen.filter((one) => one === method).length;
    seen.push(method);
    const body = await bytesOf(stream);
    const fate = await fateOf(method, before);
    if (fate === 'hang' || stream.destroyed) return;
    if (fate === 'lose the request') return stream.session?.destroy();
    if (typeof fate === 'object') return refuse(stream, fate);
    const real = await forward(upstream, headers, body);
    if (fate === 'lose the answer') return stream.session?.destroy();
    if (stream.destroyed) return;
    if (real.headers['grpc-status'] !== undefined) return stream.respond(real.headers, { endStream: true });
    stream.respond(real.headers, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers(real.trailers));
    stream.end(real.body);
  }

  const server = createServer().listen(0, '127.0.0.1');
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => sessions.add(session.on('error', () => {})));
  server.on('stream', (stream, headers) => {
    stream.on('error', () => {});
    answer(stream, headers).catch(() => stream.destroy());
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    host: `127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: async () => {
      for (const session of sessions) session.destroy();
      upstream.destroy();
      server.close();
    },
  };
}

function refuse(stream: ServerHttp2Stream, fate: Extract<Fate, object>): void {
  const headers =
    'http' in fate
      ? { ':status': fate.http, 'content-type': 'text/html' }
      : {
          ':status': 200,
          'content-type': 'application/grpc',
          'grpc-status': String(fate.grpc),
          'grpc-message': encodeURIComponent(fate.message),
        };
  stream.respond(headers, { endStream: true });
}

async function forward(upstream: ClientHttp2Session, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> {
  const request = upstream.request(headers);
  const [answered, trailers] = [once(request, 'response'), once(request, 'trailers')];
  request.end(body);
  const [first] = await answered;
  const content = await bytesOf(request);
  // An answer that is an error alone has its status in the headers and no trailers.
  const last = first['grpc-status'] === undefined ? (await trailers)[0] : {};
  return { headers: first, body: content, trailers: last };
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
