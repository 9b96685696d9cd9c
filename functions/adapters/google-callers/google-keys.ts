import { createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '../../domain/problems/problem.ts';
import type { Clock } from '../../ports/clock.ts';

/** Google's keys for identity tokens, as JSON Web Keys. */
export const GOOGLE_KEYS_URL = 'https://www.googleapis.com/oauth2/v3/certs';

const ATTEMPTS = 3;
const PAUSE_MS = 200;
const PATIENCE_MS = 5_000;
const SHORTEST_USE_MS = 60_000;
const LONGEST_USE_MS = 86_400_000;
/** Where the answer does not say how long its keys are good for. */
const USUAL_USE_MS = 300_000;
const LEAST_BITS = 2_048;

const answerSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });

interface KeySet {
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly fetchedAtMs: number;
  readonly goodUntilMs: number;
}

/** Gives the public key of an id, `undefined` where Google has none of that id. */
export type FindKey = (kid: string) => Promise<KeyObject | undefined>;

function keysOf(answer: unknown): ReadonlyMap<string, KeyObject> {
  const usable = answerSchema.parse(answer).keys.filter(({ kty }) => kty === 'RSA');
  const keys = usable.map(({ kid, ...jwk }) => [kid, createPublicKey({ key: jwk, format: 'jwk' })] as const);
  return new Map(keys.filter(([, key]) => (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS));
}

function useMs(cacheControl: string | null): number {
  const seconds = /max-age=(\d+)/i.exec(cacheControl ?? '')?.[1];
  const ms = seconds === undefined ? USUAL_USE_MS : Number(seconds) * 1_000;
  return Math.min(Math.max(ms, SHORTEST_USE_MS), LONGEST_USE_MS);
}

async function fetchOnce(url: string, clock: Clock): Promise<KeySet> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const keys = keysOf(await response.json());
  const fetchedAtMs = clock.now().getTime();
  return { keys, fetchedAtMs, goodUntilMs: fetchedAtMs + useMs(response.headers.get('cache-control')) };
}

async function fetchKeys(url: string, clock: Clock): Promise<KeySet> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(url, clock);
    } catch (error) {
      if (attempt === ATTEMPTS) {
        const found = error instanceof Error ? error.message : String(error);
        throw new Problem('CALLER_UNVERIFIABLE', { url, found }, { cause: error });
      }
      await pause(PAUSE_MS * attempt);
    }
  }
}

/**
 * Google's keys, fetched when first needed, kept as long as the answer allows, and fetched again for an id that is new,
 * at most once a minute. Callers at the same time share one fetch; one that failed is forgotten.
 */
export function googleKeys(url: string, clock: Clock): FindKey {
  let known: KeySet | undefined;
  let fetching: Promise<KeySet> | undefined;
  const renew = (): Promise<KeySet> => {
    fetching ??= fetchKeys(url, clock)
      .then((keys) => {
        known = keys;
        return keys;
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  };
  return async (kid) => {
    const nowMs = clock.now().getTime();
    const current = known === undefined || nowMs >= known.goodUntilMs ? await renew() : known;
    const key = current.keys.get(kid);
    if (key !== undefined || nowMs - current.fetchedAtMs < SHORTEST_USE_MS) return key;
    return (await renew()).keys.get(kid);
  };
}
