/** Names made from content. The only room of the domain that touches cryptography. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** sha256 of bytes or text (as UTF-8), in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** sha256 of a value's canonical JSON: equal content, equal digest, whatever the order of its keys. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** Letters and digits that nobody confuses when typing them from paper (Crockford's base 32). */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A short code to print: 60 bits of the digest as three groups of four.
 *
 * @example shortCode('ab'.repeat(32)) // 'NENT-QAXB-NENT'
 */
export function shortCode(digest: string): string {
  let rest = BigInt(`0x${digest.slice(0, 15)}`);
  let letters = '';
  for (let position = 0; position < 12; position += 1) {
    letters = CODE_LETTERS.charAt(Number(rest % 32n)) + letters;
    rest /= 32n;
  }
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
