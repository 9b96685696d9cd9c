/** A text as a small set of hashes: texts that share a passage share hashes, and nothing of the text can be read back. */
import { textTokens } from './text-tokens.ts';

/** Tokens in one passage: shorter agreement (set phrases, names of programmes) is never noticed. */
const PASSAGE_LENGTH = 8;
/** Passages in one window: any agreement of PASSAGE_LENGTH + WINDOW − 1 = 19 tokens or more is certain to be noticed. */
const WINDOW = 12;
const BASE = 0x01000193;

/**
 * Fingerprints of a text by winnowing: of the hashes of all passages of 8 tokens, the smallest one in every window of 12
 * (the last one where equal). Ascending, without repetition; a text of fewer than 8 tokens has none.
 * On average 2 of 13 passages are kept, so that 3,000 ideographs make about 460 fingerprints.
 * Source: Schleimer, Wilkerson and Aiken, *Winnowing: Local Algorithms for Document Fingerprinting*, SIGMOD 2003, section 3.
 *
 * @example fingerprints('太短') // []
 */
export function fingerprints(text: string): readonly number[] {
  return [...new Set(winnow(passageHashes(textTokens(text))))].sort((a, b) => a - b);
}

/** Rolling polynomial hash over each run of PASSAGE_LENGTH tokens (Karp and Rabin 1987), modulo 2³². */
function passageHashes(tokens: readonly string[]): Uint32Array {
  const leaving = powerOf(BASE, PASSAGE_LENGTH);
  const hashes = new Uint32Array(Math.max(0, tokens.length - PASSAGE_LENGTH + 1));
  const seen = tokens.map(tokenHash);
  let rolling = 0;
  for (const [index, entering] of seen.entries()) {
    rolling = (Math.imul(rolling, BASE) + entering - Math.imul(leaving, seen[index - PASSAGE_LENGTH] ?? 0)) | 0;
    if (index >= PASSAGE_LENGTH - 1) hashes[index - PASSAGE_LENGTH + 1] = mix(rolling);
  }
  return hashes;
}

function winnow(hashes: Uint32Array): readonly number[] {
  const kept: number[] = [];
  const windows = Math.max(Math.min(hashes.length, 1), hashes.length - WINDOW + 1);
  let smallestAt = -1;
  for (let start = 0; start < windows; start += 1) {
    const before = smallestAt;
    smallestAt = smallestInWindow(hashes, start, before);
    if (smallestAt !== before) kept.push(hashes[smallestAt] ?? 0);
  }
  return kept;
}

/** Place of the smallest hash of the window at `start`, the last where equal; only its new end is looked at where the old one stays. */
function smallestInWindow(hashes: Uint32Array, start: number, before: number): number {
  const end = Math.min(start + WINDOW, hashes.length);
  const stays = before >= start;
  let smallestAt = stays ? before : start;
  for (let index = stays ? end - 1 : start; index < end; index += 1) {
    if ((hashes[index] ?? 0) <= (hashes[smallestAt] ?? 0)) smallestAt = index;
  }
  return smallestAt;
}

/** FNV-1a over the token's UTF-16 code units. */
function tokenHash(token: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < token.length; index += 1) {
    hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** Spreads a hash over all 32 bits, so that which passage is smallest does not depend on its last token (MurmurHash3). */
function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function powerOf(base: number, exponent: number): number {
  return Array.from({ length: exponent }).reduce<number>((product) => Math.imul(product, base), 1);
}
