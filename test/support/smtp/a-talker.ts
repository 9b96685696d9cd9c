import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface Talker extends AsyncDisposable {
  readonly port: number;
}

/** A server that answers each command with the next of its lines; after the last it falls silent, or breaks off. */
export async function aTalker(lines: readonly string[], isBreaking = false): Promise<Talker> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const left = [...lines];
    const say = (): void => {
      const line = left.shift();
      if (line !== undefined) socket.write(`${line}\r\n`);
      else if (isBreaking) socket.destroy();
    };
    socket.on('error', () => undefined);
    socket.on('data', say);
    say();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
