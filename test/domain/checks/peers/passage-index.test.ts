import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageIndex } from '../../../../functions/domain/checks/peers/passage-index.ts';

const hash = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(2 ** 32 - 1, 2 ** 32 - 2));
const sections = fc.array(fc.array(fc.array(hash, { maxLength: 6 }), { maxLength: 3 }), { maxLength: 8 });

describe('passageIndex', () => {
  it('knows who holds a passage, each once, and of common wording nobody', () => {
    const index = passageIndex([[[7, 9], [9]], [[9]], []], 1);
    expect(index(7)).toEqual([0]);
    expect(index(8)).toEqual([]);
    expect(index(9)).toBeUndefined();
  });

  it('agrees with looking through all returns', () => {
    fc.assert(
      fc.property(sections, hash, fc.integer({ min: 0, max: 9 }), (returns, sought, atMost) => {
        const holders = returns.flatMap((own, holder) => (own.flat().includes(sought) ? [holder] : []));
        expect(passageIndex(returns, atMost)(sought)).toEqual(holders.length > atMost ? undefined : holders);
      }),
    );
  });
});
