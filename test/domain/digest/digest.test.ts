import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, sha256, shortCode } from '../../../functions/domain/digest/digest.ts';

// FIPS 180-2, appendix B.1: the digest of “abc”.
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('sha256', () => {
  it('the published example has the published digest, as text and as bytes', () => {
    expect(sha256('abc')).toBe(ABC);
    expect(sha256(new TextEncoder().encode('abc'))).toBe(ABC);
  });

  it('text counts as UTF-8', () => {
    expect(sha256('汉')).toBe(sha256(Uint8Array.of(0xe6, 0xb1, 0x89)));
  });
});

describe('digestOf', () => {
  it('equal content has an equal digest, whatever the order of its keys', () => {
    // Python: hashlib.sha256(json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False))
    const digest = '12acebcc3f186001b59093223800049fce096ce401f31b8338ccefb2529b784e';
    expect(digestOf({ b: 1, a: ['汉', null, 1.5, true] })).toBe(digest);
    expect(digestOf({ a: ['汉', null, 1.5, true], b: 1 })).toBe(digest);
  });

  it('other content has another digest', () => {
    expect(new Set([{}, [], '', 0, null, '0', { a: undefined, b: 0 }].map(digestOf)).size).toBe(7);
  });
});

describe('shortCode', () => {
  it('it spells the first 60 bits in base 32 of Crockford', () => {
    expect(shortCode('ab'.repeat(32))).toBe('NENT-QAXB-NENT');
    // By hand: the first 15 hex digits of the digest as groups of five bits.
    expect(shortCode(ABC)).toBe('Q9W1-DFWF-077Y');
    expect(shortCode('0'.repeat(64))).toBe('0000-0000-0000');
  });

  it('it is three groups of four without I, L, O and U', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shortCode(sha256(text))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  it('digests that differ in the first 60 bits have different codes', () => {
    const codes = Array.from({ length: 2_000 }, (_, n) => shortCode(sha256(String(n))));
    expect(new Set(codes).size).toBe(2_000);
  });
});
