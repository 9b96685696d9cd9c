/** What a test may switch on or bound. */
export interface DriveRules {
  /** Files that a service account would own are refused for want of storage, as Google does since 2025. */
  readonly serviceAccountsOwnNoFiles: boolean;
  /** Items that a shared drive holds at most. */
  readonly itemsPerSharedDrive: number;
  /**
   * Two permission changes on one file at once: the later write wins and the earlier is lost, as Google's documentation
   * warns; or the second is refused, which shows a client that does not take them in turn.
   */
  readonly concurrentSharing: 'last-wins' | 'refuse';
  /** How long a permission change takes, in real milliseconds. */
  readonly sharingMs: number;
  /** Addresses that stand for no Google account, in lower case: they must be told by mail when they are let in. */
  readonly addressesWithoutAccount: readonly string[];
  /** The first pause before a push message is tried again, in real milliseconds; each further one is twice as long. */
  readonly pushRetryMs: number;
  /** By how much a change raises a file's version: Google says no more than that it grows. */
  readonly versionStep: number;
}

export const usualRules: DriveRules = {
  serviceAccountsOwnNoFiles: false,
  itemsPerSharedDrive: 500_000,
  concurrentSharing: 'last-wins',
  sharingMs: 0,
  addressesWithoutAccount: [],
  pushRetryMs: 1000,
  versionStep: 1,
};
