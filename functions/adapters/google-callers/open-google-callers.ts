import { verify } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../../domain/problems/problem.ts';
import type { Callers } from '../../ports/callers.ts';
import type { Clock } from '../../ports/clock.ts';
import { type BearerToken, bearerToken } from './bearer-token.ts';
import { type FindKey, GOOGLE_KEYS_URL, googleKeys } from './google-keys.ts';
import { accountOf } from './token-claims.ts';

export interface GoogleCallersSettings {
  /** What tokens must be made for: the addresses of the function that asks. A token for another function proves nothing here. */
  readonly audiences: readonly string[];
  readonly clock: Clock;
  /** Where the signing keys are published; Google's own where absent. */
  readonly keysUrl?: string;
}

/** Only what Google signs with: a token may not choose how it is verified. */
const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });

function decoded(part: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
  } catch {
    return undefined;
  }
}

/** Why the signature proves nothing, in words; `undefined` where it is Google's. */
async function faultOfSignature(token: BearerToken, findKey: FindKey): Promise<string | undefined> {
  const { success, data: header } = headerSchema.safeParse(decoded(token.header));
  if (!success) return '令牌的签名方式不是 RS256 / the token is not signed with RS256';
  const key = await findKey(header.kid);
  if (key === undefined) return '令牌的签名密钥不是 Google 的 / the token is signed with a key that is not Google’s';
  const signed = Buffer.from(`${token.header}.${token.payload}`);
  return verify('sha256', signed, key, Buffer.from(token.signature, 'base64url'))
    ? undefined
    : '令牌的签名不符 / the token’s signature does not fit';
}

/**
 * Callers by Google's identity tokens (OIDC), as Cloud Scheduler, Cloud Tasks and `gcloud auth print-identity-token
 * --audiences` make them: signed by Google, for one of `audiences`, in date, with a verified account. Accounts are compared
 * without regard to case. No message holds anything of the token.
 *
 * Problems: `CALLER_UNKNOWN` without such a token, `CALLER_FORBIDDEN` for an account that is not allowed,
 * `CALLER_UNVERIFIABLE` while Google's keys cannot be fetched.
 */
export function openGoogleCallers({ audiences, clock, keysUrl = GOOGLE_KEYS_URL }: GoogleCallersSettings): Callers {
  const findKey = googleKeys(keysUrl, clock);
  return {
    async verify(authorization, allowed) {
      const token = bearerToken(authorization);
      if (typeof token === 'string') throw new Problem('CALLER_UNKNOWN', { found: token });
      const fault = await faultOfSignature(token, findKey);
      if (fault !== undefined) throw new Problem('CALLER_UNKNOWN', { found: fault });
      const caller = accountOf(decoded(token.payload), { audiences, now: clock.now() });
      if (typeof caller === 'string') throw new Problem('CALLER_UNKNOWN', { found: caller });
      if (!allowed.some((account) => account.toLowerCase() === caller.account)) {
        throw new Problem('CALLER_FORBIDDEN', { account: caller.account });
      }
      return caller;
    },
  };
}
