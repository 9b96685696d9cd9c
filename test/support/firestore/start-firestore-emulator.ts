import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findEmulator } from './find-emulator.ts';

export interface FirestoreEmulator extends AsyncDisposable {
  /** `host:port`. */
  readonly host: string;
}

const SERVE = join(import.meta.dirname, 'serve.ts');

async function startServe(): Promise<FirestoreEmulator> {
  const child = spawn(process.execPath, [SERVE, '--with-parent'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const host = line.split('=')[1];
    if (host === undefined) continue;
    return {
      host,
      [Symbol.asyncDispose]: async () => {
        child.stdin.end();
        await exited;
      },
    };
  }
  throw new Error('Firestore’s emulator did not start');
}

/**
 * The emulator that runs already, or one that is started and ends when it is disposed of or this process is gone. Throws where
 * there is none, saying what to install.
 */
export async function startFirestoreEmulator(environment = process.env): Promise<FirestoreEmulator> {
  const finding = findEmulator(environment);
  if (finding.kind === 'missing') throw new Error(finding.why);
  if (finding.kind === 'installed') return startServe();
  return { host: finding.host, [Symbol.asyncDispose]: async () => {} };
}
