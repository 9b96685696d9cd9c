import { describe, expect, test } from 'vitest';
import type { NumberKind } from '../../../functions/domain/intake/number/number-kind.ts';
import { forms, KILO_EURO, outcome, WAN_YUAN } from '../../support/cells/number-kinds.ts';

function areTaken(rows: readonly (readonly [string, string])[], kind: NumberKind = WAN_YUAN): void {
  test.each(rows)('%j is %s', (value, expected) => expect(outcome({ value }, kind)).toBe(expected));
}

function areRefused(code: string, typed: readonly string[], kind: NumberKind = WAN_YUAN): void {
  test.each(typed)(`%j is ${code}`, (value) => expect(outcome({ value }, kind)).toBe(code));
}

describe('an amount in the declared unit is taken as it stands', () =>
  areTaken([
    ['12.50', '12.5'],
    ['1200万', '1200 + WARN_UNIT_STRIPPED'],
    ['5 万', '5 + WARN_UNIT_STRIPPED'],
    ['12.5万 元', '12.5 + WARN_UNIT_STRIPPED'],
    ['1200 万元', '1200 + WARN_UNIT_STRIPPED'],
    ['1200萬圓', '1200 + WARN_UNIT_STRIPPED'],
    ['1,234万元', '1234 + WARN_THOUSANDS + WARN_UNIT_STRIPPED'],
    ['1200（万）', '1200 + WARN_UNIT_STRIPPED'],
    ['1200【万元】', '1200 + WARN_UNIT_STRIPPED'],
    ['35万（元）', '35 + WARN_UNIT_STRIPPED'],
    ['人民币：1200万元', '1200 + WARN_UNIT_STRIPPED'],
    ['RMB 1200万元', '1200 + WARN_UNIT_STRIPPED'],
    ['1200万元人民币', '1200 + WARN_UNIT_STRIPPED'],
    ['1200万元整', '1200 + WARN_UNIT_STRIPPED'],
    ['合计1200万元', '1200 + WARN_UNIT_STRIPPED'],
    ['1200 10k yuan', '1200 + WARN_UNIT_STRIPPED'],
    ['1200 (10k yuan)', '1200 + WARN_UNIT_STRIPPED'],
    ['1.2e3万元', '1200 + WARN_SCIENTIFIC + WARN_UNIT_STRIPPED'],
    ['１．５万元', '1.5 + WARN_FULLWIDTH + WARN_UNIT_STRIPPED'],
  ]));

describe('another explicit unit of the yuan is converted exactly', () =>
  areTaken([
    ['1200元', '0.12 + WARN_UNIT_CONVERTED'],
    ['0.1元', '0.00001 + WARN_UNIT_CONVERTED'],
    ['1200块', '0.12 + WARN_UNIT_CONVERTED'],
    ['12,345,678元', '1234.5678 + WARN_THOUSANDS + WARN_UNIT_CONVERTED'],
    ['500百元', '5 + WARN_UNIT_CONVERTED'],
    ['2千元', '0.2 + WARN_UNIT_CONVERTED'],
    ['12百万', '1200 + WARN_UNIT_CONVERTED'],
    ['1.5千万', '1500 + WARN_UNIT_CONVERTED'],
    ['1.1亿', '11000 + WARN_UNIT_CONVERTED'],
    ['2个亿', '20000 + WARN_UNIT_CONVERTED'],
    ['3万亿', '300000000 + WARN_UNIT_CONVERTED'],
    ['3万5千', '3.5 + WARN_UNIT_CONVERTED'],
    ['1万2000元', '1.2 + WARN_UNIT_CONVERTED'],
    ['10元3角', '0.00103 + WARN_UNIT_CONVERTED'],
    ['5角', '0.00005 + WARN_UNIT_CONVERTED'],
    ['1分', '0.000001 + WARN_UNIT_CONVERTED'],
    ['1200（亿元）', '12000000 + WARN_UNIT_CONVERTED'],
    ['2000 yuan', '0.2 + WARN_UNIT_CONVERTED'],
  ]));

describe('amounts in Chinese numerals follow the same rules', () =>
  areTaken([
    ['三千', '3000 + WARN_CHINESE_NUMERAL'],
    ['三十二点五', '32.5 + WARN_CHINESE_NUMERAL'],
    ['三百万元', '300 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['三千五百万', '3500 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['一点二亿', '12000 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['两个亿', '20000 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['肆佰叁拾萬圆整', '430 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['壹佰贰拾万元整', '120 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['六十四万零一百四十三元一角七分', '64.014317 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
    ['十块三毛', '0.00103 + WARN_CHINESE_NUMERAL + WARN_UNIT_CONVERTED'],
  ]));

describe('decimals beyond the form are kept and remarked on', () => {
  areTaken([
    ['1234.5678', '1234.5678 + WARN_TOO_MANY_DECIMALS'],
    ['0.123', '0.123 + WARN_TOO_MANY_DECIMALS'],
  ]);

  test('a stored number shows only part of its digits, so it is remarked on beside a formula too', () => {
    const cell = { value: 1 / 3, formula: '=1/3' };
    expect(outcome(cell, WAN_YUAN)).toBe('0.3333333333333333 + WARN_TOO_MANY_DECIMALS + WARN_FORMULA');
  });

  test('a number cell in a foreign currency format is foreign, in our own it is a number', () => {
    const format = 'currency';
    expect(outcome({ value: 5, shown: '$5.00', format }, WAN_YUAN)).toBe('REJECT_FOREIGN_CURRENCY');
    expect(outcome({ value: 5, shown: 'CHF5.00', format }, WAN_YUAN)).toBe('REJECT_FOREIGN_CURRENCY');
    expect(outcome({ value: 5, shown: '¥5.00', format }, WAN_YUAN)).toBe('5');
    expect(outcome({ value: 5, shown: 'CNY5.00', format }, WAN_YUAN)).toBe('5');
    expect(outcome({ value: 5, shown: 'RMB5.00', format }, WAN_YUAN)).toBe('5');
  });
});

describe('amounts that leave a doubt are refused', () => {
  areRefused(
    'REJECT_UNIT_UNKNOWN',
    forms(
      `¥1200  ￥1,234.56  人民币1200  1200RMB  3千  5w  30W  15k  1200万元/年  每年1200万元  1200元/笔  每笔1000元
      30W元  3K元  3k人民币`,
    ),
  );
  areRefused(
    'REJECT_FOREIGN_CURRENCY',
    forms(`100万美元  1200万美金  100万港币  25481港元  100万日元  5000円  €5  £5  ₩100  ₽5  ＄5  US$100  HK$5  USD 100
      100USD  100 usd  SEK 5  5 dollars  100万新加坡元  两百万泰铢  3000多欧元  十多欧元  外币100万`),
  );
  areRefused('REJECT_AMBIGUOUS_NUMERAL', forms('1亿2000  1万2  1.5亿2000万  1亿20000万  2000万1亿  一万二  百万'));
  areRefused('REJECT_MULTIPLE_NUMBERS', forms('1万元2000元  5元3'));
  areRefused(
    'REJECT_RANGE',
    forms(`500万元以上（含）  100万元以下  100万元≤M＜500万元  50万元（含）-200万元  2——3万  1万元--5万元  十八至三十万
      一百二十到一百五十万元`),
  );
  areRefused(
    'REJECT_APPROXIMATE',
    forms('近百万元  数百万元  几千万元  约100万元  八九亿  三五百块  1200多万元  三十多亿  5千多元'),
  );
  areRefused('REJECT_QUALIFIED', forms('1200（单位：万元）'));
  areRefused('REJECT_NEGATIVE', forms('-100万  (100万元)  亏损5万元'));
  areRefused('REJECT_QUALIFIED', forms('1200（含税）  1200（不含增值税）  1200未审计  预计1200万元'));
  areRefused('REJECT_UNIT_MISMATCH', forms('35家  35人次  35项  12个项目'));
  areRefused('REJECT_NOT_A_NUMBER', forms('万元  元  单位：万元'));
});

describe('a round may count in another currency', () => {
  areTaken(
    [
      ['120.5', '120.5'],
      ['120 k EUR', '120 + WARN_UNIT_STRIPPED'],
      ['120 k eur', '120 + WARN_UNIT_STRIPPED'],
      ['120千欧元', '120 + WARN_UNIT_STRIPPED'],
      ['€120 k EUR', '120 + WARN_UNIT_STRIPPED'],
    ],
    KILO_EURO,
  );
  areRefused('REJECT_UNIT_UNKNOWN', forms('€120  120欧元  120 EUR  5万  120k'), KILO_EURO);
  areRefused('REJECT_FOREIGN_CURRENCY', forms('$120  120元  ¥120  120万元  120 GBP'), KILO_EURO);
});

describe('a round may count in a scale of another currency', () => {
  const KILO_POUND = { ...WAN_YUAN, unit: { zh: 'thousand pounds', en: 'thousand pounds' }, scaleOfYuan: 1000 };
  areTaken(
    [
      ['5.5', '5.5'],
      ['5 thousand pounds', '5 + WARN_UNIT_STRIPPED'],
      ['5,000 pounds', '5 + WARN_THOUSANDS + WARN_UNIT_CONVERTED'],
      ['£5000英镑', '5 + WARN_UNIT_CONVERTED'],
    ],
    KILO_POUND,
  );
  areRefused('REJECT_UNIT_UNKNOWN', forms('£5  £5 thousand  5k  GBP 5  5 thousand'), KILO_POUND);
  areRefused('REJECT_FOREIGN_CURRENCY', forms('$5  5元  ¥5  5万元  人民币5万元  5 EUR'), KILO_POUND);

  test('its own sign in a currency format is not foreign, ours is', () => {
    const format = 'currency';
    expect(outcome({ value: 5, shown: '£5.00', format }, KILO_POUND)).toBe('5');
    expect(outcome({ value: 5, shown: '¥5.00', format }, KILO_POUND)).toBe('REJECT_FOREIGN_CURRENCY');
  });
});

describe('a round may count in yuan', () => {
  const YUAN = { ...WAN_YUAN, unit: { zh: '元', en: 'yuan' }, scaleOfYuan: 1 };
  areTaken(
    [
      ['¥1,200', '1200 + WARN_THOUSANDS + WARN_UNIT_STRIPPED'],
      ['1200元', '1200 + WARN_UNIT_STRIPPED'],
      ['1200 yuan', '1200 + WARN_UNIT_STRIPPED'],
      ['1.2万', '12000 + WARN_UNIT_CONVERTED'],
      ['3千', '3000 + WARN_UNIT_CONVERTED'],
    ],
    YUAN,
  );
});
