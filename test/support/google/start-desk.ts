/** A Google on the desk, in this process: Sheets and Drive on one port, with a clock, quotas and faults to play with. */
import type { gaxios } from 'google-auth-library';
import type { DriveRules } from './drive/drive-rules.ts';
import { type DeskDrive, openDrive, type SharedDriveOptions } from './drive/open-drive.ts';
import { type Faults, faults } from './http/faults.ts';
import { type QuotaLimits, type Quotas, quotas } from './http/quotas.ts';
import { deskFetch, deskTransporter } from './http/redirect.ts';
import type { DeskCall, DeskRequest, DeskService } from './http/service.ts';
import { type SettableClock, settableClock } from './http/settable-clock.ts';
import { startServer } from './http/start-server.ts';
import { tokenService } from './http/token-service.ts';
import { type DeskSheets, openSheets } from './sheets/sheets-service.ts';

export interface DeskOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Where the clock stands still from the beginning; without it it runs with the machine's. */
  readonly startAt?: Date;
  /** A clock of one's own, such as one that several threads share. */
  readonly clock?: SettableClock;
  /** Drive's own choice, one shared drive, where absent. */
  readonly sharedDrives?: readonly SharedDriveOptions[];
  readonly driveRules?: Partial<DriveRules>;
  /** Host → limits a minute; none unless said. */
  readonly quotas?: Readonly<Record<string, QuotaLimits>>;
  /** Services beside Sheets and Drive, on the same port. */
  services?(desk: { readonly clock: SettableClock }): readonly DeskService[];
}

export interface CallSeen {
  readonly method: string;
  readonly kind: 'read' | 'write';
  readonly account: string;
  /** 0: the connection was cut. */
  readonly status: number;
  readonly at: Date;
}

export interface Desk extends AsyncDisposable {
  /** `http://127.0.0.1:PORT`; as `rootUrl` of a client it needs a slash at its end. */
  readonly origin: string;
  readonly port: number;
  readonly clock: SettableClock;
  readonly quotas: Quotas;
  readonly faults: Faults;
  /** Real time that calls take before their work is done; for some methods only, where a pattern is given. */
  setLatency(milliseconds: number, methods?: RegExp): void;
  /** Every call so far, in order. */
  readonly calls: readonly CallSeen[];
  readonly sheets: DeskSheets;
  readonly drive: DeskDrive;
  /** For auth clients: everything for Google's hosts comes here, nothing leaves the machine. */
  transporter(): gaxios.Gaxios;
  readonly fetch: typeof fetch;
}

export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const clock = options.clock ?? settableClock(options.startAt);
  const limits = quotas(clock);
  for (const [host, limit] of Object.entries(options.quotas ?? {})) limits.limit(host, limit);
  const drive = openDrive({
    clock,
    ...(options.sharedDrives === undefined ? {} : { sharedDrives: options.sharedDrives }),
    ...(options.driveRules === undefined ? {} : { rules: options.driveRules }),
  });
  const sheets = openSheets({ files: drive.files, clock });
  const calls: CallSeen[] = [];
  const latencies: { milliseconds: number; methods: RegExp }[] = [];
  const injected = faults();
  const server = await startServer({
    services: [
      sheets.service,
      drive.service(sheets.spreadsheets),
      tokenService(),
      ...(options.services?.({ clock }) ?? []),
    ],
    quotas: limits,
    faults: injected,
    port: options.port ?? 0,
    latencyMs: (call) => latencies.findLast(({ methods }) => methods.test(call.name))?.milliseconds ?? 0,
    observe: (call, status, request) => void calls.push(seen(call, { status, request, at: clock.now() })),
  });
  return {
    origin: server.origin,
    port: server.port,
    clock,
    quotas: limits,
    faults: injected,
    setLatency: (milliseconds, methods = /(?:)/) => void latencies.push({ milliseconds, methods }),
    calls,
    sheets,
    drive,
    transporter: () => deskTransporter(server.origin),
    fetch: deskFetch(server.origin),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function seen(
  { name, kind }: DeskCall,
  { status, request, at }: { status: number; request: DeskRequest; at: Date },
): CallSeen {
  return { method: name, kind, account: request.caller.account, status, at };
}
