/** `node test/support/google/serve.ts --port P [--quota]`: Sheets and Drive on a port of this machine, until stopped. */
import { parseArgs } from 'node:util';
import { GOOGLE_SHEETS_QUOTA } from './http/quotas.ts';
import { startDesk } from './start-desk.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    quota: { type: 'boolean', default: false },
  },
});

const desk = await startDesk({
  port: Number(values.port),
  ...(values.quota ? { quotas: { 'sheets.googleapis.com': GOOGLE_SHEETS_QUOTA } } : {}),
});

process.stdout.write(
  `${JSON.stringify({ port: desk.port, origin: desk.origin, sharedDriveIds: desk.drive.sharedDriveIds })}\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    desk[Symbol.asyncDispose]().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
