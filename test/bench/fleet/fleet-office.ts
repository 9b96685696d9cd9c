import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Client } from 'google-auth-library';
import { openFolderFiles } from '../../../functions/adapters/folder/open-folder-files.ts';
import { openGoogleSheets } from '../../../functions/adapters/google-sheets/open-google-sheets.ts';
import { openInProcessQueue } from '../../../functions/adapters/in-process/open-in-process-queue.ts';
import { openRequestLimiter } from '../../../functions/adapters/request-limiter/open-request-limiter.ts';
import { openSqliteStore } from '../../../functions/adapters/sqlite/open-sqlite-store.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import type { Office } from '../../../functions/pipeline/office.ts';
import { DEFAULT_ACCOUNT } from '../../support/google/http/caller-of.ts';
import { deskTransporter } from '../../support/google/http/redirect.ts';
import { seeded } from '../../support/seeded.ts';
import type { FleetDesk } from './fleet-desk.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Requests a minute that Google grants. */
export interface FleetQuota {
  readonly project: number;
  readonly account: number;
}

/** What Google takes for an answer, in virtual milliseconds. */
const LATENCY = { 'sheets.googleapis.com': 900, 'www.googleapis.com': 300 } as const;

/** All requests of a client take virtual time, and their real time does not count. */
function inVirtualTime(origin: string, time: VirtualTime): OAuth2Client {
  const transporter = deskTransporter(origin);
  const request = transporter.request.bind(transporter);
  transporter.request = async (options = {}) => {
    const host = new URL(String(options.url)).hostname;
    const latency = LATENCY[host as keyof typeof LATENCY] ?? 0;
    return time.lasting(latency, () => request(options));
  };
  const auth = new OAuth2Client({ transporter });
  auth.setCredentials({ access_token: `account:${DEFAULT_ACCOUNT}`, expiry_date: Number.MAX_SAFE_INTEGER });
  return auth;
}

/** A folder in memory, where the machine has one: how fast a disk synchronises is not measured here. */
const MEMORY = '/dev/shm';

function unused(): never {
  throw new Error('Nothing is printed here');
}

export interface FleetOffice extends Office, AsyncDisposable {}

/** An office with Google's real clients, the shared limiter and a store, all in virtual time. */
export async function fleetOffice(
  { desk, time }: { readonly desk: FleetDesk; readonly time: VirtualTime },
  definition: RoundDefinition,
  quota: FleetQuota,
): Promise<FleetOffice> {
  const folder = await mkdtemp(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'centre-evaluation-fleet-'));
  const store = await openSqliteStore({ file: join(folder, 'store.sqlite') });
  const { clock, sleep } = time;
  const random = seeded(1).next;
  const perMinute = Math.min(quota.project, quota.account);
  const limiter = openRequestLimiter({
    ...{ store, clock, sleep, random, service: 'sheets' },
    perMinute: { read: perMinute, write: perMinute },
  });
  const { round } = definition;
  const { workbooks } = openGoogleSheets({
    ...{ auth: inVirtualTime(desk.origin, time), driveId: desk.driveId, limiter, clock, random, sleep },
    round: { id: round.id, timeZone: round.timeZone, language: round.language },
  });
  return {
    ...{ definition, store, workbooks, clock },
    queue: openInProcessQueue({ handle: async () => unused(), width: 1, clock }),
    files: openFolderFiles({ folder: join(folder, 'files') }),
    ...{ exports: unused, templates: unused, printer: unused },
    progress: { start: () => {}, step: () => {}, finish: () => {} },
    who: 'bench',
    [Symbol.asyncDispose]: async () => {
      await store[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
