import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { factorBetween } from '../../../../functions/domain/checks/figures/insignificance.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { contextOf } from '../faults/fault.ts';

const jumps = (figures: Readonly<Record<string, number>>, previous: Readonly<Record<string, number>>, checks = {}) =>
  checkReturn(contextOf({ changes: { figures }, previous, checks })).filter(({ code }) => code === 'FIGURE_JUMP');

describe('a jump against last year', () => {
  it('begins at the factor itself, up and down', () => {
    expect(jumps({ banks: 49 }, { banks: 10 })).toHaveLength(0);
    expect(jumps({ banks: 50 }, { banks: 10 })).toHaveLength(1);
    expect(jumps({ banks: 11 }, { banks: 50 })).toHaveLength(0);
    expect(jumps({ banks: 10 }, { banks: 50 })).toHaveLength(1);
  });

  it('takes a smaller year for the floor: 5 of a count, 500,000 yuan of an amount', () => {
    expect(jumps({ listings: 24, contests: 0 }, { listings: 0, contests: 24 })).toHaveLength(0);
    expect(jumps({ listings: 25, contests: 0 }, { listings: 0, contests: 25 })).toHaveLength(2);
    expect(jumps({ loans: 249, 'loan-projects': 3 }, { loans: 1 })).toHaveLength(0);
    expect(jumps({ loans: 250, 'loan-projects': 3 }, { loans: 1 })).toHaveLength(1);
  });

  it('follows the round’s own floor and factor', () => {
    expect(jumps({ listings: 24 }, { listings: 0 }, { jumpFloor: { listings: 0 } })).toHaveLength(1);
    expect(jumps({ listings: 24 }, { listings: 10 }, { jumpFactor: 2 })).toHaveLength(1);
  });

  it('is none where last year is unknown or was as small', () => {
    expect(jumps({ banks: 400 }, {})).toHaveLength(0);
    expect(jumps({ listings: 0 }, { listings: 0 }, { jumpFloor: { listings: 0 } })).toHaveLength(0);
  });

  it('is told with both years and the change', () => {
    const [grown] = jumps({ banks: 120 }, { banks: 12 });
    const [ceased] = jumps({ contests: 0 }, { contests: 30 });
    expect(grown && describeIssue(grown, 'zh-CN').message).toBe(
      '“入驻银行机构”本年为 120 家，上年为 12 家（为上年的 10 倍），增长幅度异常',
    );
    expect(ceased && describeIssue(ceased, 'en').message).toBe(
      '“contests” is 0 this year and was 30 last year (down to nothing), an unusual fall',
    );
  });
});

describe('factorBetween', () => {
  const figure = fc.double({ min: 0, max: 1e12, noNaN: true });

  it('is the same both ways, at least 1, and 1 for equal figures', () => {
    fc.assert(
      fc.property(figure, figure, figure, (one, other, floor) => {
        expect(factorBetween(one, other, floor)).toBe(factorBetween(other, one, floor));
        expect(factorBetween(one, other, floor)).toBeGreaterThanOrEqual(1);
        expect(factorBetween(one, one, floor)).toBe(1);
      }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(figure, figure, figure, (one, other, floor) => {
        expect(factorBetween(1024 * one, 1024 * other, 1024 * floor)).toBeCloseTo(factorBetween(one, other, floor), 6);
      }),
    );
  });
});
