/** What every method of the desk's Cloud Storage works with. */
import type { DeskClock } from '../desk/desk.ts';
import type { ResumableUploads } from './resumable-uploads.ts';
import type { LinkSigner } from './signed-link.ts';
import type { StorageState } from './storage-state.ts';

export interface StorageDeskSettings {
  readonly clock: DeskClock;
  /** Whether an account may do what the permission (`storage.objects.create`) names; everybody may where absent. */
  readonly isAllowed?: (account: string, permission: string) => boolean;
  /** Accounts whose signed links open objects. */
  readonly signers?: readonly LinkSigner[];
}

export interface StorageContext extends StorageDeskSettings {
  readonly state: StorageState;
  readonly uploads: ResumableUploads;
}
