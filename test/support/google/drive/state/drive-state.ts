import type { DeskClock } from '../../desk/desk.ts';
import type { DriveFile, Grant } from './drive-file.ts';

/** Who could see a file at some moment; the same list is shared by all events between two changes of sharing. */
export type Audience = readonly Grant[];

/** One thing that happened to a file or shared drive. `sequence` is what page tokens count. */
export interface DriveEvent {
  readonly sequence: number;
  readonly type: 'file' | 'drive';
  readonly id: string;
  readonly driveId: string | undefined;
  readonly at: Date;
  readonly before: Audience;
  readonly after: Audience;
  /** What of it changed, in the words of `X-Goog-Changed`. */
  readonly changed: readonly FileAspect[];
  readonly state: 'add' | 'remove' | 'update' | 'trash' | 'untrash';
}

export type FileAspect = 'content' | 'properties' | 'permissions' | 'parents' | 'children';

export interface SharedDrive {
  readonly id: string;
  readonly name: string;
  readonly createdTime: Date;
  readonly hiddenBy: readonly string[];
}

/** All that Drive remembers. The root folder of a shared drive is a file with the drive's id; its grants are the members. */
export interface DriveState {
  readonly clock: DeskClock;
  readonly seed: string;
  readonly versionStep: number;
  readonly files: Map<string, DriveFile>;
  readonly drives: Map<string, SharedDrive>;
  readonly events: DriveEvent[];
  /** Ids handed out by `files.generateIds` and not used yet. */
  readonly reservedIds: Set<string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly listeners: Set<(event: DriveEvent) => void>;
  /** Who could see each file when it was last looked at. */
  readonly audiences: Map<string, Audience>;
  /** Permission changes under way, by file. */
  readonly sharing: Map<string, number>;
  /** Mails that Drive would have sent. */
  readonly notices: { readonly to: string; readonly fileId: string; readonly message: string | undefined }[];
  counter: number;
  /** The earliest moment at which a grant runs out. */
  nextExpiry: number;
}

export function newDriveState(options: {
  readonly clock: DeskClock;
  readonly seed: string;
  readonly versionStep: number;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}): DriveState {
  return {
    ...options,
    files: new Map(),
    drives: new Map(),
    events: [],
    reservedIds: new Set(),
    listeners: new Set(),
    audiences: new Map(),
    sharing: new Map(),
    notices: [],
    counter: 0,
    nextExpiry: Number.POSITIVE_INFINITY,
  };
}
