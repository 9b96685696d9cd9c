import type { LimitedRequest, RequestLimiter } from '../../../ports/request-limiter.ts';
import { type Failure, failureOf } from './failure.ts';

/**
 * A request that Google did not carry out, after all attempts. The client's own error stays behind: it holds what was sent
 * and answered, cells included, and would take them into a log.
 */
export class RequestFailed extends Error {
  readonly service: GoogleService;
  readonly failure: Failure;

  constructor(service: GoogleService, failure: Failure) {
    super(`${service}: ${failure.reason}`);
    this.name = 'RequestFailed';
    this.service = service;
    this.failure = failure;
  }
}

export type GoogleService = 'Google Sheets' | 'Google Drive';

export interface CallRules {
  /**
   * `once-done`: doing the work twice would do harm, so an attempt whose outcome is unknown is the last.
   * Absent: the work may be done again.
   */
  readonly repeat?: 'once-done';
}

type Work<Data> = () => Promise<{ readonly data: Data }>;

/** Sends requests, and sends them again where that helps: the one policy, since the client's own is switched off. */
export interface Calls {
  /** Waits for the quota of Sheets first, at every attempt. */
  sheets<Data>(kind: LimitedRequest, work: Work<Data>, rules?: CallRules): Promise<Data>;
  /** Drive counts its requests by ten thousands a minute: no quota to wait for. */
  drive<Data>(work: Work<Data>, rules?: CallRules): Promise<Data>;
}

export interface CallSettings {
  readonly limiter: RequestLimiter;
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Longer than any window of a minute that a quota may have, its edges included. */
const PATIENCE_MS = 90_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 20_000;
/** Luck may give many short delays. */
const MOST_ATTEMPTS = 40;

/**
 * Full-jitter exponential backoff (https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/)
 * until 90 s of waiting are spent. After a request that failed in spite of all patience, further ones get one attempt each,
 * until one succeeds: while Google is down, thousands of workbooks do not wait 90 s each.
 */
export function openCalls({ limiter, random, sleep }: CallSettings): Calls {
  const down = new Set<GoogleService>();

  async function send<Data>(service: GoogleService, work: Work<Data>, rules: CallRules): Promise<Data> {
    const patienceMs = down.has(service) ? 0 : PATIENCE_MS;
    for (let attempt = 0, waitedMs = 0; ; attempt += 1) {
      try {
        const { data } = await work();
        down.delete(service);
        return data;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === undefined) throw error;
        const failed = new RequestFailed(service, failure);
        if (failure.verdict === 'final') throw failed;
        if (failure.isOutcomeUnknown && rules.repeat === 'once-done') throw failed;
        if (waitedMs >= patienceMs || attempt >= MOST_ATTEMPTS) {
          down.add(service);
          throw failed;
        }
        const delayMs = delayOf(attempt, failure, random);
        await sleep(delayMs);
        waitedMs += delayMs;
      }
    }
  }

  return {
    sheets: (kind, work, rules = {}) =>
      send(
        'Google Sheets',
        async () => {
          await limiter.take(kind);
          return work();
        },
        rules,
      ),
    drive: (work, rules = {}) => send('Google Drive', work, rules),
  };
}

function delayOf(attempt: number, { retryAfterMs = 0 }: Failure, random: () => number): number {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
  return retryAfterMs + random() * longest;
}
