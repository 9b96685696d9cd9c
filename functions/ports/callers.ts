/** Who calls, as their token proves. */
export interface Caller {
  readonly account: string;
}

/**
 * Tells callers from strangers. Problems: `CALLER_UNKNOWN` (401) without a valid token for this very function,
 * `CALLER_FORBIDDEN` (403) for a caller who may not do this, `CALLER_UNVERIFIABLE` (503) while nobody can be verified.
 */
export interface Callers {
  /** `authorization` is the header as it came; `allowed` the accounts that may call. */
  verify(authorization: string | undefined, allowed: readonly string[]): Promise<Caller>;
}
