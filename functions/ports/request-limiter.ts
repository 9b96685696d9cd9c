/** Requests a minute that a service grants to all our instances together. */
export type LimitedRequest = 'read' | 'write';

/** Shares a quota between all instances. */
export interface RequestLimiter {
  /** Resolves when the next request of this kind may go out. */
  take(kind: LimitedRequest): Promise<void>;
}
