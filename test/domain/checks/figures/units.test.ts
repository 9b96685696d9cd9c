import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { contextOf, type Fault } from '../faults/fault.ts';
import { somePeers } from '../some-peers.ts';

const about = (item: string, given: Parameters<typeof contextOf>[0]) =>
  checkReturn(contextOf(given)).filter((issue) => issue.at.item === item);
const codes = (given: Parameters<typeof contextOf>[0]) => about('loans', given).map(({ code }) => code);
const loans = (value: number, more: Readonly<Record<string, number>> = {}): Pick<Fault, 'changes'> => ({
  changes: { figures: { loans: value, ...more } },
});

describe('an amount typed in yuan', () => {
  it('is told with the reason and the amount to enter instead', () => {
    const [issue] = about('loans', { ...loans(12_005_000), previous: { loans: 1_150 } });
    expect(issue && describeIssue(issue, 'zh-CN')).toEqual({
      message: '“撮合贷款金额”为 12,005,000 万元，疑似误以“元”填报：上年数为 1,150 万元，本年数是它的 10,439 倍',
      expected: '以万元为单位的数',
      remedy: '如实际为 12,005,000 元，请改填 1,200.5 万元；数据和单位无误的，请在“情况说明”栏写明原因',
    });
  });

  it('is near ten thousand times last year, within the round’s factor', () => {
    expect(codes({ ...loans(9_900_000), previous: { loans: 9_900 } })).toEqual(['AMOUNT_TYPED_IN_YUAN']);
    expect(
      codes({ ...loans(9_900_000, { 'loan-projects': 400, enterprises: 300 }), previous: { loans: 9_950 } }),
    ).toEqual(['FIGURE_JUMP']);
  });

  it('is none where last year vouches for the amount as it stands, whatever the others say', () => {
    expect(codes({ ...loans(4_000_000), previous: { loans: 3_000_000 }, peers: somePeers })).toEqual([
      'FIGURE_FAR_FROM_OTHERS',
    ]);
  });

  it('is none where the amount per project is usual as it stands and nothing else is known', () => {
    expect(codes(loans(4_200_000))).toEqual([]);
  });

  it('is asked of a huge round amount even when nothing can be compared, unless the projects deny it either way', () => {
    const checks = { deals: [], unitRoundYuan: 100_000_000_000 };
    expect(codes({ ...loans(10_000_000), checks })).toEqual(['AMOUNT_TYPED_IN_YUAN']);
    expect(codes({ ...loans(10_000_001), checks })).toEqual([]);
    expect(codes({ ...loans(9_990_000), checks })).toEqual([]);
    const none = { deals: [{ amount: 'loans', projects: 'loan-projects', amountPerProject: { min: 30, max: 40 } }] };
    expect(codes({ ...loans(20_000_000), checks: none })).toEqual(['AMOUNT_PER_PROJECT_UNUSUAL']);
  });

  it('is an error only where the amount is out of bounds as well', () => {
    const [inside] = about('loans', { ...loans(49_999_999), peers: somePeers });
    const [outside] = about('loans', { ...loans(50_000_001), peers: somePeers });
    expect([inside?.code, inside?.severity]).toEqual(['AMOUNT_TYPED_IN_YUAN', 'warning']);
    expect([outside?.code, outside?.severity]).toEqual(['AMOUNT_TYPED_IN_YUAN_OUT_OF_BOUNDS', 'error']);
  });

  it('is never asked of an indicator whose unit is yuan itself, nor of a count', () => {
    const context = contextOf({ ...loans(12_005_000), previous: { loans: 1_150 } });
    const indicators = context.round.indicators.map((one) => (one.id === 'loans' ? { ...one, scaleOfYuan: 1 } : one));
    const found = checkReturn({ ...context, round: { ...context.round, indicators } });
    expect(found.map(({ code }) => code)).toEqual(['FIGURE_JUMP']);
  });

  it('is found whenever an ordinary amount is multiplied by ten thousand beside last year’s', () => {
    const amounts = fc.double({ min: 300, max: 400_000, noNaN: true });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.2, max: 5, noNaN: true }), (amount, growth) => {
        const found = codes({ ...loans(amount * 10_000), previous: { loans: amount / growth } });
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/^AMOUNT_TYPED_IN_YUAN(_OUT_OF_BOUNDS)?$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an amount typed in 亿元', () => {
  it('is told with the amount to enter instead', () => {
    const [issue] = about('loans', { ...loans(1.13), previous: { loans: 11_000 } });
    expect(issue?.code).toBe('AMOUNT_TYPED_IN_YI');
    expect(issue && describeIssue(issue, 'zh-CN').remedy).toContain('如实际为 1.13 亿元，请改填 11,300 万元');
  });

  it('is none where only the projects speak for it, since small deals do happen', () => {
    expect(codes(loans(3, { 'loan-projects': 1, enterprises: 1 }))).toEqual(['AMOUNT_PER_PROJECT_UNUSUAL']);
  });

  it('is none where last year was as small', () => {
    expect(codes({ ...loans(0.56), previous: { loans: 0.5 }, peers: somePeers })).not.toContain('AMOUNT_TYPED_IN_YI');
  });
});
