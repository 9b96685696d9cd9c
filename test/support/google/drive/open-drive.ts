import type { DeskClock, FileKeeper, SpreadsheetKeeper } from '../desk/desk.ts';
import { DEFAULT_ACCOUNT } from '../http/caller-of.ts';
import type { DeskService } from '../http/service.ts';
import { type DriveRules, usualRules } from './drive-rules.ts';
import { driveService } from './drive-service.ts';
import { fileKeeper } from './file-keeper.ts';
import { type Push, pushOf } from './push/push.ts';
import { type DriveState, newDriveState } from './state/drive-state.ts';
import { addSharedDrive, type Member } from './state/make.ts';

export interface SharedDriveOptions {
  /** Without one, an id like Google's is made. */
  readonly id?: string;
  readonly name: string;
  readonly members: readonly Member[];
}

export interface DriveOptions {
  readonly clock: DeskClock;
  /** One where absent, in which the desk's own service account is organizer. */
  readonly sharedDrives?: readonly SharedDriveOptions[];
  /** Equal seeds give equal ids. */
  readonly seed?: string;
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  readonly rules?: Partial<DriveRules>;
}

/** Drive on the desk. */
export interface DeskDrive {
  readonly state: DriveState;
  /** In the order of the options. */
  readonly sharedDriveIds: readonly string[];
  readonly push: Push;
  /** For Sheets. */
  readonly files: FileKeeper;
  /** For the server, once Sheets is there. */
  service(spreadsheets: SpreadsheetKeeper): DeskService;
}

const usualDrives: readonly SharedDriveOptions[] = [
  { name: 'Shared drive', members: [{ account: DEFAULT_ACCOUNT, role: 'organizer' }] },
];

export function openDrive(options: DriveOptions): DeskDrive {
  const rules = { ...usualRules, ...options.rules };
  const state = newDriveState({
    clock: options.clock,
    seed: options.seed ?? 'desk',
    versionStep: rules.versionStep,
    groups: options.groups ?? new Map(),
  });
  const push = pushOf(state, { retryMs: rules.pushRetryMs, tries: 6 });
  return {
    state,
    push,
    sharedDriveIds: (options.sharedDrives ?? usualDrives).map((drive) => addSharedDrive(state, drive)),
    files: fileKeeper(state, rules),
    service: (spreadsheets) => driveService({ state, spreadsheets, rules, push }),
  };
}
