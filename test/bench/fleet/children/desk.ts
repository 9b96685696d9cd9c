/** The desk of the fleet in a thread of its own, so that it and the product each have a processor. */
import { parentPort, workerData } from 'node:worker_threads';
import { OAuth2Client } from 'google-auth-library';
import { numberedTabs } from '../../../../functions/adapters/google-sheets/making/book-requests.ts';
import { openGoogleSheets } from '../../../../functions/adapters/google-sheets/open-google-sheets.ts';
import { callerNamed, DEFAULT_ACCOUNT } from '../../../support/google/http/caller-of.ts';
import { runRequests } from '../../../support/google/sheets/requests/batch-update.ts';
import { type Desk, startDesk } from '../../../support/google/start-desk.ts';
import { fleetDefinition } from '../fleet-definition.ts';
import type { DeskAnswer, DeskOrder, DeskStart } from '../fleet-desk.ts';
import { type SeededReturn, seedReturns, typed } from '../seed-returns.ts';
import { sharedClock } from '../shared-clock.ts';

const CLERK = 'clerk@example.org';
const start: DeskStart = workerData;

const desk = await startDesk({
  clock: sharedClock(start.time),
  sharedDrives: [
    {
      name: 'Fleet',
      members: [
        { account: DEFAULT_ACCOUNT, role: 'fileOrganizer' },
        { account: CLERK, role: 'writer' },
      ],
    },
  ],
});
const driveId = desk.drive.sharedDriveIds[0] ?? '';
const seeded = await seed(desk);
let told = desk.calls.length;

async function seed(on: Desk): Promise<readonly SeededReturn[]> {
  const definition = await fleetDefinition(start.centres);
  const auth = new OAuth2Client({ transporter: on.transporter() });
  auth.setCredentials({ access_token: `account:${DEFAULT_ACCOUNT}`, expiry_date: Number.MAX_SAFE_INTEGER });
  const { id, timeZone, language } = definition.round;
  const { workbooks } = openGoogleSheets({
    ...{ auth, driveId, round: { id, timeZone, language }, clock: on.clock },
    limiter: { take: async () => {} },
    ...{ random: () => 0, sleep: async () => {} },
  });
  return seedReturns(on, definition, workbooks);
}

/** A clerk types another figure into every so-manieth return. */
function edit(share: number): number {
  const step = Math.round(1 / share);
  const chosen = seeded.filter((_, position) => position % step === 0);
  for (const { id, plan } of chosen) {
    const [place] = numberedTabs(plan).flatMap(({ tab, sheetId }) =>
      tab.cells.flatMap(({ look, a1, value }) =>
        look === 'input-number' && typeof value === 'number' ? [{ sheetId, a1, value }] : [],
      ),
    );
    if (place === undefined) throw new Error('A return has no figure to change');
    const requests = [typed(place.sheetId, { a1: place.a1, value: place.value + 1 })];
    desk.sheets.store.change(id, callerNamed(CLERK), (change) => runRequests(change, requests));
  }
  return chosen.length;
}

/** How often each method was called with which status since it was last asked. */
function count(): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { method, status } of desk.calls.slice(told)) {
    const name = `${method} ${status}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  told = desk.calls.length;
  return counts;
}

function done(order: DeskOrder): unknown {
  switch (order.kind) {
    case 'limit':
      desk.quotas.limit('sheets.googleapis.com', order.limits);
      return undefined;
    case 'edit':
      return edit(order.share);
    case 'count':
      return count();
  }
}

parentPort?.on('message', (order: DeskOrder) => {
  const answer: DeskAnswer = { id: order.id, result: done(order) };
  parentPort?.postMessage(answer);
});
parentPort?.postMessage({ id: 0, result: { origin: desk.origin, driveId } } satisfies DeskAnswer);
