import type { AddressInfo } from 'node:net';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import type { ServedOffice } from '../../functions/compose/served-office.ts';
import type { Door } from '../../functions/entry/door/door.ts';
import { answerFaultsOf } from '../../functions/entry/door/framework-faults.ts';
import { register } from '../../functions/entry/door/register.ts';

export type LogLine = Readonly<Record<string, unknown>>;

export interface ServedDoor extends AsyncDisposable {
  readonly url: string;
  /** What was logged, parsed; a line that is no JSON throws. */
  readonly lines: () => readonly LogLine[];
}

/** One function on a port of its own, by the framework's own server. */
export async function serveDoor(door: Door, office: ServedOffice | (() => Promise<ServedOffice>)): Promise<ServedDoor> {
  const written: string[] = [];
  const write = (line: string): void => void written.push(line);
  register(door, { open: typeof office === 'function' ? office : async () => office, write });
  const server = getTestServer(door.entryPoint);
  answerFaultsOf(server, { name: door.name, write });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lines: () => written.map((line) => JSON.parse(line) as LogLine),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
