import { drive, type drive_v3 } from '@googleapis/drive';
import { OAuth2Client } from 'google-auth-library';
import { type DeskDrive, type DriveOptions, openDrive } from '../../support/google/drive/open-drive.ts';
import { DEFAULT_ACCOUNT } from '../../support/google/http/caller-of.ts';
import { type Faults, faults } from '../../support/google/http/faults.ts';
import { quotas } from '../../support/google/http/quotas.ts';
import { deskTransporter } from '../../support/google/http/redirect.ts';
import { type SettableClock, settableClock } from '../../support/google/http/settable-clock.ts';
import { startServer } from '../../support/google/http/start-server.ts';

export interface RunningDrive extends AsyncDisposable {
  readonly desk: DeskDrive;
  readonly clock: SettableClock;
  readonly faults: Faults;
  readonly origin: string;
  readonly driveId: string;
  /** What Drive told Sheets to do. */
  readonly told: readonly (readonly string[])[];
  /** Google's own client, as an account; without one the desk's service account. */
  as(account?: string): drive_v3.Drive;
}

/** Drive alone on a server, with a Sheets behind it that only writes down what it is told. */
export async function aDrive(options: Partial<DriveOptions> = {}): Promise<RunningDrive> {
  const clock = settableClock(new Date('2026-11-25T08:00:00Z'));
  const told: (readonly string[])[] = [];
  const desk = openDrive({
    clock,
    sharedDrives: [{ name: '服务中心评估', members: [{ account: DEFAULT_ACCOUNT, role: 'organizer' }] }],
    ...options,
  });
  const service = desk.service({
    create: (...parts) => void told.push(['create', ...parts]),
    copy: (...parts) => void told.push(['copy', ...parts]),
    remove: (...parts) => void told.push(['remove', ...parts]),
    rename: (...parts) => void told.push(['rename', ...parts]),
    export: (id, mimeType) =>
      mimeType === 'text/csv'
        ? { contentType: mimeType, body: new TextEncoder().encode(`a1,${id.length}`) }
        : undefined,
  });
  const asked = faults();
  const server = await startServer({
    services: [service],
    quotas: quotas(clock),
    faults: asked,
    port: 0,
    latencyMs: () => 0,
    observe: () => undefined,
  });
  return {
    desk,
    clock,
    faults: asked,
    origin: server.origin,
    driveId: desk.sharedDriveIds[0] ?? '',
    told,
    as: (account = DEFAULT_ACCOUNT) => {
      const auth = new OAuth2Client({ transporter: deskTransporter(server.origin) });
      auth.setCredentials({ access_token: `account:${account}`, expiry_date: Number.MAX_SAFE_INTEGER });
      return drive({ version: 'v3', auth, retryConfig: { retry: 0 } });
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
