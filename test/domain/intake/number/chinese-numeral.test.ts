import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChineseNumeral } from '../../../../functions/domain/intake/number/chinese-numeral.ts';
import { fromDouble, toDouble } from '../../../../functions/domain/intake/number/decimal.ts';

/** ICU spells numbers out in Chinese; it is the independent writer here. */
const PLAIN_DIGITS = new Intl.NumberFormat('zh-CN-u-nu-hanidec', { useGrouping: false });

function read(run: string): number | string {
  const numeral = readChineseNumeral(run);
  return numeral.kind === 'value' ? (toDouble(numeral.decimal) ?? 'lost') : numeral.kind;
}

describe('readChineseNumeral', () => {
  test.each([
    ['〇', 0],
    ['十', 10],
    ['一十', 10],
    ['十一', 11],
    ['二十', 20],
    ['一百', 100],
    ['一百零一', 101],
    ['一百一十', 110],
    ['一千零一', 1001],
    ['一千零一十', 1010],
    ['一千一百', 1100],
    ['一万零一', 10001],
    ['一万零一百', 10100],
    ['一万一千', 11000],
    ['十万零三百', 100300],
    ['一百二十万三千', 1203000],
    ['一百二十万零三千', 1203000],
    ['一亿零一百', 100000100],
    ['三千万亿', 3e15],
    ['两千两百', 2200],
    ['贰仟壹佰伍拾叁萬', 21530000],
    ['三点零五', 3.05],
    ['零点五', 0.5],
    ['一点二万', 12000],
  ])('%s is %d', (run, value) => expect(read(run)).toBe(value));

  test.each(['八九', '三五百', '十七八', '七八十', '两三千', '一百二三十', '三两'])('%s is approximate', (run) =>
    expect(read(run)).toBe('approximate'),
  );

  test.each([
    '一二三',
    '二一',
    '百',
    '百万',
    '一百五',
    '一千五十',
    '一千零零五',
    '十十',
    '万万',
    '三点',
    '点五',
    '三点五点',
    '五两',
  ])('%s is ambiguous', (run) => expect(read(run)).toBe('ambiguous'));

  test('a run of two or more digits without scales is never a value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10 ** 12 }), (value) => {
        expect(readChineseNumeral(PLAIN_DIGITS.format(value)).kind).not.toBe('value');
      }),
    );
  });

  test('no two values share a numeral: a value read from any run writes back to that run only', () => {
    const run = fc.string({ unit: fc.constantFrom(...'零一二三九十百千万亿'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(run, run, (one, other) => {
        const [left, right] = [read(one), read(other)];
        const bare = (text: string): string => text.replace(/^一十/, '十').replaceAll('零', '');
        if (typeof left === 'number' && left === right) expect(bare(one)).toBe(bare(other));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('fromDouble and toDouble', () => {
  test('a double comes back through its decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true }), (value) => {
        const decimal = fromDouble(value);
        expect(decimal && toDouble(decimal)).toBe(value + 0);
      }),
    );
  });
});
