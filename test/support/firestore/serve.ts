/**
 * Google’s Firestore emulator on a free port: `node test/support/firestore/serve.ts [--port P] [--with-parent]`. Prints
 * `FIRESTORE_EMULATOR_HOST=127.0.0.1:P` once it is ready, and ends it with itself; with `--with-parent` also when its input
 * ends, as it does when whoever started it is gone, however that came.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { findEmulator } from './find-emulator.ts';
import { runEmulator } from './run-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, 'with-parent': { type: 'boolean' } } });

async function serve(): Promise<number> {
  const finding = findEmulator({ ...process.env, FIRESTORE_EMULATOR_HOST: undefined });
  if (finding.kind !== 'installed') {
    process.stderr.write(`${finding.kind === 'missing' ? finding.why : finding.kind}\n`);
    return 1;
  }
  const ended: Promise<unknown>[] = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal));
  if (values['with-parent']) ended.push(once(process.stdin.resume(), 'end'));
  const end = Promise.race(ended).then(() => undefined);
  const port = values.port === undefined ? undefined : Number(values.port);
  const emulator = await Promise.race([runEmulator(finding, port), end]);
  if (emulator === undefined) return 0;
  process.stdout.write(`FIRESTORE_EMULATOR_HOST=${emulator.host}\n`);
  await Promise.race([end, once(emulator.process, 'exit')]);
  return 0;
}

process.exit(await serve());
