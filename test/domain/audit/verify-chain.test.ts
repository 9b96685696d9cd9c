import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, hashOfEntry, nextAuditEntry } from '../../../functions/domain/audit/audit-entry.ts';
import { verifyChain, verifyHead } from '../../../functions/domain/audit/verify-chain.ts';
import { aFact } from '../../support/a-fact.ts';

function aChain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let n = 1; n <= length; n += 1) entries.push(nextAuditEntry(entries.at(-1), aFact({ after: { n } })));
  return entries;
}

function altered(entry: AuditEntry, changes: Readonly<Record<string, unknown>>): AuditEntry {
  return { ...entry, ...changes } as AuditEntry;
}

/** An entry altered by somebody who knows how hashes are made. */
function forged(entry: AuditEntry, changes: Readonly<Record<string, unknown>>): AuditEntry {
  const content = altered(entry, changes);
  return { ...content, hash: hashOfEntry(content) };
}

describe('verifyChain', () => {
  it('a chain as it was written is whole, the empty one too', () => {
    expect(verifyChain(aChain(5))).toBeUndefined();
    expect(verifyChain([])).toBeUndefined();
  });

  it('an altered content is found at its entry', () => {
    const chain = aChain(5);
    const entries = chain.map((entry) => (entry.seq === 3 ? altered(entry, { reason: 'another' }) : entry));
    expect(verifyChain(entries)).toMatchObject({ kind: 'CONTENT', seq: 3, found: chain[2]?.hash });
  });

  it('an altered content with a fitting hash is found at the entry after it', () => {
    const entries = aChain(5).map((entry) => (entry.seq === 3 ? forged(entry, { who: 'another' }) : entry));
    expect(verifyChain(entries)).toMatchObject({ kind: 'LINK', seq: 4, expected: entries[2]?.hash });
  });

  it('a missing entry is found at its place', () => {
    const entries = aChain(5).filter(({ seq }) => seq !== 2);
    expect(verifyChain(entries)).toEqual({ kind: 'SEQUENCE', seq: 2, expected: 'entry 2', found: 'entry 3' });
  });

  it('a chain whose beginning was cut off is found at entry 1, renumbered or not', () => {
    const [, second] = aChain(2);
    if (second === undefined) throw new Error('the chain has two entries');
    expect(verifyChain([second])).toMatchObject({ kind: 'SEQUENCE', seq: 1 });
    expect(verifyChain([forged(second, { seq: 1 })])).toMatchObject({ kind: 'LINK', seq: 1 });
  });

  it.each([
    ['no object', 'text'],
    ['a member too many', { ...aChain(1)[0], note: 'added' }],
    ['a member too few', { seq: 1 }],
  ])('what is no entry is found and described: %s', (_title, stored) => {
    expect(verifyChain([stored])).toMatchObject({ kind: 'MALFORMED', seq: 1, expected: 'an audit entry' });
  });

  it('any single change, removal, doubling or exchange is found', () => {
    const chain = aChain(6);
    const change = fc.record({ at: fc.nat({ max: 5 }), to: fc.nat({ max: 5 }), who: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(change, fc.constantFrom('alter', 'remove', 'double', 'exchange'), ({ at, to, who }, how) => {
        fc.pre(how !== 'exchange' || at !== to);
        fc.pre(how !== 'alter' || who !== 'office');
        // The last entry can only be missed by comparing with the head.
        fc.pre(how !== 'remove' || at !== 5);
        const entries = [...chain];
        const [one, other] = [chain[at], chain[to]];
        if (one === undefined || other === undefined) throw new Error('places lie inside the chain');
        if (how === 'alter') entries[at] = altered(one, { who });
        if (how === 'remove') entries.splice(at, 1);
        if (how === 'double') entries.splice(at, 0, one);
        if (how === 'exchange') entries.splice(at, 1, other);
        expect(verifyChain(entries)).toBeDefined();
      }),
    );
  });
});

describe('verifyHead', () => {
  const last = aChain(3).at(-1);
  const head = { seq: 3, hash: last?.hash };

  it('a chain that ends where its head says is whole, without entries too', () => {
    expect(verifyHead(last, head)).toBeUndefined();
    expect(verifyHead(undefined, undefined)).toBeUndefined();
  });

  it.each([
    ['entries cut off', aChain(2).at(-1), head],
    ['all entries cut off', undefined, head],
    ['another last entry', aChain(3).at(-1), { seq: 3, hash: 'a'.repeat(64) }],
    ['no head', last, undefined],
    ['a malformed head', last, { seq: '3' }],
  ])('%s is a break', (_title, end, recorded) => {
    expect(verifyHead(end, recorded)).toMatchObject({ kind: 'HEAD', seq: end?.seq ?? 0 });
  });
});
