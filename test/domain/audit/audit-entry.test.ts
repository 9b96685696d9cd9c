import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, hashOfEntry, nextAuditEntry } from '../../../functions/domain/audit/audit-entry.ts';
import { aFact } from '../../support/a-fact.ts';

// Hashes by Python: hashlib.sha256(json.dumps(entry without hash, sort_keys=True, separators=(',', ':'), ensure_ascii=False))
const FIRST_HASH = '4affd9a7e841dd27716b4dc830bac46c64f46e219ed5d183cba8cb5504dce5f3';
const SECOND_HASH = '1f1830df41e4ba54c96bbd2df56130d817ed11c3073dca8e719bedba08350008';

describe('nextAuditEntry', () => {
  it('the first entry has number 1 and zeros before it, and the hash that others compute', () => {
    const entry = nextAuditEntry(undefined, aFact({ reason: '材料造假', after: { veto: true } }));
    expect(entry).toEqual({
      ...aFact({ reason: '材料造假', after: { veto: true } }),
      seq: 1,
      previousHash: '0'.repeat(64),
      hash: FIRST_HASH,
    });
  });

  it('the next one counts on and carries the hash of the one before', () => {
    const fact = aFact({
      at: '2020-06-02T01:00:00Z',
      action: 'lift-veto',
      before: { veto: true },
      after: { veto: false },
    });
    const entry = nextAuditEntry({ seq: 1, hash: FIRST_HASH }, fact);
    expect(entry).toMatchObject({ seq: 2, previousHash: FIRST_HASH, hash: SECOND_HASH });
  });

  it('an entry is the same after its way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        const entry = nextAuditEntry(undefined, aFact({ before, after: { after, gone: undefined } }));
        const stored: AuditEntry = JSON.parse(JSON.stringify(entry));
        expect(hashOfEntry(stored)).toBe(entry.hash);
      }),
    );
  });

  it.each([
    ['a time that is none', { at: 'yesterday' }],
    ['a time without offset', { at: '2020-06-01T09:00:00' }],
    ['nobody', { who: '' }],
    ['a member that facts do not have', { seq: 7 }],
  ])('a fact with %s is refused', (_title, changes) => {
    expect(() => nextAuditEntry(undefined, { ...aFact(), ...changes })).toThrow();
  });

  it('a fact that JSON has no form for is refused', () => {
    expect(() => nextAuditEntry(undefined, aFact({ after: { points: Number.NaN } }))).toThrow(TypeError);
  });
});
