/** A queue's limits, with Google's defaults, and the arithmetic of its retries. */
import { secondsOf } from './task-schemas.ts';

export interface QueueConfig {
  /** `projects/P/locations/L/queues/Q`. */
  readonly name: string;
  readonly rateLimits?: {
    readonly maxDispatchesPerSecond?: number;
    readonly maxBurstSize?: number;
    readonly maxConcurrentDispatches?: number;
  };
  readonly retryConfig?: {
    /** -1: without end. */
    readonly maxAttempts?: number;
    readonly minBackoff?: string;
    readonly maxBackoff?: string;
    readonly maxDoublings?: number;
  };
}

export type QueueState = 'RUNNING' | 'PAUSED';

export interface QueueLimits {
  readonly rateLimits: Required<NonNullable<QueueConfig['rateLimits']>>;
  readonly retryConfig: Required<NonNullable<QueueConfig['retryConfig']>>;
}

/** The config with the defaults that the reference names. */
export function limitsOf({ rateLimits, retryConfig }: QueueConfig): QueueLimits {
  return {
    rateLimits: { maxDispatchesPerSecond: 500, maxBurstSize: 100, maxConcurrentDispatches: 1_000, ...rateLimits },
    retryConfig: { maxAttempts: 100, minBackoff: '0.100s', maxBackoff: '3600s', maxDoublings: 16, ...retryConfig },
  };
}

export function queueForm(config: QueueConfig, state: QueueState): object {
  return { name: config.name, ...limitsOf(config), state };
}

/**
 * The pause before the next attempt when `failed` attempts (1 or more) failed: `minBackoff` doubles `maxDoublings` times, then
 * grows by its last step, and never passes `maxBackoff`.
 *
 * @example 10 s, 300 s, 3 doublings: 10, 20, 40, 80, 160, 240, 300, 300 s (the reference's own example)
 */
export function backoffMs({ retryConfig }: QueueLimits, failed: number): number {
  const { minBackoff, maxBackoff, maxDoublings } = retryConfig;
  const doublings = Math.min(failed - 1, maxDoublings);
  const steps = Math.max(failed - maxDoublings, 1);
  return Math.min(secondsOf(minBackoff) * 2 ** doublings * steps, secondsOf(maxBackoff)) * 1_000;
}
