/** A push channel: somebody rings when a workbook may have changed. Only a hint; the feed of changes is the truth. */
export interface BellChannel {
  readonly id: string;
  /** The other side's name for what is watched; needed to stop the channel. */
  readonly resource: string;
  /** ISO time after which it no longer rings. */
  readonly expiresAt: string;
}

/**
 * Push notifications of changes. Problems: `WORKBOOKS_UNREACHABLE` when the service refuses.
 */
export interface ChangeBell {
  /** Opens a channel that calls our address, with `token` as the secret that each call must carry. */
  watch(request: {
    readonly id: string;
    readonly token: string;
    readonly expiresAt: string;
    /** From where on changes are told. */
    readonly since: string;
  }): Promise<BellChannel>;
  /** No fault where the channel is gone already. */
  stop(channel: Pick<BellChannel, 'id' | 'resource'>): Promise<void>;
}
