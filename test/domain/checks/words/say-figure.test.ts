import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  sayConverted,
  sayFigure,
  sayPercent,
  sayQuantity,
  sayRatio,
  sayTimes,
} from '../../../../functions/domain/checks/words/say-figure.ts';

const loans = { kind: 'money', unit: { zh: '万元', en: '10k yuan' }, decimals: 2 } as const;

describe('sayFigure', () => {
  it.each([
    [0, '0'],
    [1234.5, '1,234.5'],
    [12_000_000, '12,000,000'],
    [0.1 + 0.2, '0.30000000000000004'],
    [1e-7, '0.0000001'],
    [1e21, '1,000,000,000,000,000,000,000'],
    [-1200, '−1,200'],
  ])('says %d as %s', (value, said) => {
    expect(sayFigure(value)).toBe(said);
  });

  it('loses nothing of any figure', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e15 }), (value) => {
        expect(Number(sayFigure(value).replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

describe('sayRatio', () => {
  it.each([
    [0, '0'],
    [10, '10'],
    [12345.678, '12,346'],
    [133.35, '133'],
    [2.5, '2.5'],
    [0.012345, '0.0123'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('says %d as %s', (ratio, said) => {
    expect(sayRatio(ratio)).toBe(said);
  });
});

describe('sayTimes', () => {
  it('says a share below 1 in percent', () => {
    expect(sayTimes(0.0574)).toEqual({ zh: '5.74%', en: '5.74% of' });
    expect(sayTimes(1)).toEqual({ zh: '1 倍', en: '1 times' });
  });
});

describe('sayPercent', () => {
  it('says 100% only of all', () => {
    expect(sayPercent(0.999)).toBe('99%');
    expect(sayPercent(1)).toBe('100%');
  });
});

describe('sayQuantity', () => {
  it('adds the unit, in English only of money', () => {
    expect(sayQuantity(1200, loans)).toEqual({ zh: '1,200 万元', en: '1,200 (10k yuan)' });
    expect(sayQuantity(12, { kind: 'count', unit: { zh: '家', en: 'banks' } })).toEqual({ zh: '12 家', en: '12' });
  });
});

describe('sayConverted', () => {
  it('rounds to the form’s decimals', () => {
    expect(sayConverted(1.13 * 10_000, loans).zh).toBe('11,300 万元');
  });
});
