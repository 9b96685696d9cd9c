import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import type { Round } from '../../../../functions/domain/round/round.ts';
import { contextOf, type Fault } from '../faults/fault.ts';
import { aPeer } from '../some-peers.ts';

/** Others of whom each has as many banks as given. */
const othersWith = (banks: readonly number[], submission = { ticked: true }) =>
  ((round: Round) =>
    banks.map((count, no) =>
      aPeer(round, `peer-${no}`, { figures: { banks: count }, submission }),
    )) satisfies Fault['peers'];
const find = (banks: number, peers: Fault['peers']) =>
  checkReturn(contextOf({ changes: { figures: { banks } }, ...(peers && { peers }) })).filter(
    ({ code }) => code === 'FIGURE_FAR_FROM_OTHERS',
  );

describe('a figure far from the others', () => {
  it('is told with the median, and without a name', () => {
    const [issue] = find(400, othersWith([8, 9, 10, 11, 12, 13, 14, 15]));
    expect(issue && describeIssue(issue, 'zh-CN').message).toBe(
      '“入驻银行机构”为 400 家，是其他中心中位数（11.5 家）的 34.8 倍，与其他中心相差悬殊',
    );
    expect(JSON.stringify(issue)).not.toContain('peer-');
  });

  it('needs as many others as the round says, the centre itself not counted', () => {
    expect(find(400, othersWith([8, 9, 10, 11, 12, 13, 14]))).toHaveLength(0);
    expect(find(400, othersWith([8, 9, 10, 11, 12, 13, 14, 15]))).toHaveLength(1);
  });

  it('does not count drafts, zeros and impossible figures among the others', () => {
    expect(find(400, othersWith([8, 9, 10, 11, 12, 13, 14, 15], { ticked: false }))).toHaveLength(0);
    expect(find(400, othersWith([8, 9, 10, 11, 12, 13, 14, 0]))).toHaveLength(0);
    expect(find(400, othersWith([8, 9, 10, 11, 12, 13, 14, 501]))).toHaveLength(0);
  });

  it('begins at the round’s factor where all others are equal', () => {
    const equal = othersWith(Array.from({ length: 12 }, () => 10));
    expect(find(49, equal)).toHaveLength(0);
    expect(find(50, equal)).toHaveLength(1);
    expect(find(10, equal)).toHaveLength(0);
  });

  it('is no small figure: each counts as the indicator’s floor at least', () => {
    const small = othersWith(Array.from({ length: 12 }, () => 1));
    expect(find(24, small)).toHaveLength(0);
    expect(find(25, small)).toHaveLength(1);
  });

  it('is no 0, which says that nothing was done', () => {
    const busy = othersWith(Array.from({ length: 12 }, (_, no) => 100 + no));
    expect(find(0, busy)).toHaveLength(0);
    expect(find(4, busy)).toHaveLength(1);
  });

  it('is as far in yuan as in ten thousands of yuan', () => {
    const amounts = fc.array(fc.integer({ min: 100, max: 100_000 }), { minLength: 8, maxLength: 15 });
    const distance = (own: number, others: readonly number[], unit: number) => {
      const context = contextOf({
        changes: { figures: { loans: own * unit } },
        checks: { deals: [], jumpFloor: { loans: 0 }, unitRoundYuan: 1e18, unitDistance: 1e9 },
        peers: (round) =>
          others.map((amount, no) => aPeer(wide(round), `peer-${no}`, { figures: { loans: amount * unit } })),
      });
      return checkReturn({ ...context, round: wide(context.round) }).map(({ code }) => code);
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), amounts, (own, others) => {
        expect(distance(own, others, 1024)).toEqual(distance(own, others, 1));
      }),
      { numRuns: 40 },
    );
  });
});

/** The same round without an upper bound on loans. */
function wide(round: Round): Round {
  const bounds = { min: 0, max: 1e15 };
  return { ...round, indicators: round.indicators.map((one) => (one.id === 'loans' ? { ...one, bounds } : one)) };
}
