/** Secrets made from a secret, and their comparison. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { sha256 } from './digest.ts';

/** HMAC-SHA256 in hex (RFC 2104): a text that nobody can make without the secret. */
export function keyedDigest(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** Whether two texts are equal, found out in a time that tells nothing of where they differ. */
export function areEqualSecrets(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
}
