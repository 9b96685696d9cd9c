import { describe, expect, test } from 'vitest';
import { ATTENDANCES, ENTERPRISES, outcome } from '../../support/cells/number-kinds.ts';

/** Each row: what is typed into a cell for a count in 家, and what it is taken for. */
function areTaken(rows: readonly (readonly [string, string])[]): void {
  test.each(rows)('%j is %s', (value, expected) => expect(outcome({ value }, ENTERPRISES)).toBe(expected));
}

describe('a plain figure is taken', () =>
  areTaken([
    ['12', '12'],
    ['1,234', '1234 + WARN_THOUSANDS'],
    ['12,345,678', '12345678 + WARN_THOUSANDS'],
    ['100,100', '100100 + WARN_THOUSANDS'],
    ['1，234', '1234 + WARN_THOUSANDS'],
    ['１，２３４', '1234 + WARN_FULLWIDTH + WARN_THOUSANDS'],
    ['1２3', '123 + WARN_FULLWIDTH'],
    ['＋5', '5 + WARN_FULLWIDTH + WARN_FORMAT'],
    ['007', '7 + WARN_FORMAT'],
    ['00', '0 + WARN_FORMAT'],
    ['0.0', '0 + WARN_FORMAT'],
    ['5.', '5 + WARN_FORMAT'],
    ['-0', '0 + WARN_FORMAT'],
    ['1.5e1', '15 + WARN_SCIENTIFIC'],
    ['1E3', '1000 + WARN_SCIENTIFIC'],
    ['9007199254740991', '9007199254740991'],
    ['0（无）', '0 + WARN_FORMAT'],
  ]));

describe('white space and invisible characters are ignored and remarked on', () =>
  areTaken([
    [' 12 ', '12 + WARN_TRIMMED'],
    ['\u300012\u3000', '12 + WARN_TRIMMED'],
    ['\u200812', '12 + WARN_TRIMMED'],
    ['12\r\n', '12 + WARN_TRIMMED'],
    ['\u008512', '12 + WARN_TRIMMED'],
    ['\u202812', '12 + WARN_TRIMMED'],
    ['35\n家', '35 + WARN_UNIT_STRIPPED + WARN_TRIMMED'],
    ['\ufeff12', '12 + WARN_INVISIBLE'],
    ['\u202d12\u202c', '12 + WARN_INVISIBLE'],
    ['1\u200b2', '12 + WARN_INVISIBLE'],
    ['\u00ad12', '12 + WARN_INVISIBLE'],
    ['12\u0007', '12 + WARN_INVISIBLE'],
    ['\u200f\u00a012', '12 + WARN_TRIMMED + WARN_INVISIBLE'],
  ]));

describe('narrow and no-break spaces group by three, other spaces do not', () =>
  areTaken([
    ['12\u202f345', '12345 + WARN_THOUSANDS'],
    ['12\u00a0345', '12345 + WARN_THOUSANDS'],
    ['1\u2009234\u2009567', '1234567 + WARN_THOUSANDS'],
    ['1\u2009234\u00a0567', 'REJECT_AMBIGUOUS_SEPARATOR'],
    ['12\u200934', 'REJECT_AMBIGUOUS_SEPARATOR'],
    ['12\u3000345', 'REJECT_AMBIGUOUS_SEPARATOR'],
    ['1 234', 'REJECT_AMBIGUOUS_SEPARATOR'],
    ['35 35', 'REJECT_AMBIGUOUS_SEPARATOR'],
  ]));

describe('the declared unit, its nouns and a total may stand around the figure', () =>
  areTaken(
    [
      '35 家',
      '35（家）',
      '35[家]',
      '35家。',
      '35企业',
      '35家企业机构',
      '35个企业',
      '合计：35家',
      '总共35',
      '35 enterprises',
      '35 Enterprise',
      'total 35',
    ].map((form) => [form, '35 + WARN_UNIT_STRIPPED'] as const),
  ));

describe('a scale of a count is converted exactly', () => {
  areTaken([
    ['2万', '20000 + WARN_UNIT_CONVERTED'],
    ['1.2万家', '12000 + WARN_UNIT_CONVERTED'],
    ['1千家', '1000 + WARN_UNIT_CONVERTED'],
    ['1万2千', '12000 + WARN_UNIT_CONVERTED'],
    ['1万2000家', '12000 + WARN_UNIT_CONVERTED'],
    ['1.1万', '11000 + WARN_UNIT_CONVERTED'],
    ['1.00001万', 'REJECT_NOT_INTEGER'],
  ]);

  test('the unit of the round is what may follow', () => {
    expect(outcome({ value: '1.2万人次' }, ATTENDANCES)).toBe('12000 + WARN_UNIT_CONVERTED');
    expect(outcome({ value: '350人次' }, ATTENDANCES)).toBe('350 + WARN_UNIT_STRIPPED');
    expect(outcome({ value: '350人' }, ATTENDANCES)).toBe('REJECT_UNIT_MISMATCH');
  });
});

describe('a Chinese numeral is taken as it is properly written', () =>
  areTaken([
    ['零', '0 + WARN_CHINESE_NUMERAL'],
    ['一百零五', '105 + WARN_CHINESE_NUMERAL'],
    ['两百', '200 + WARN_CHINESE_NUMERAL'],
    ['两家', '2 + WARN_CHINESE_NUMERAL + WARN_UNIT_STRIPPED'],
    ['廿五', '25 + WARN_CHINESE_NUMERAL'],
    ['壹佰贰拾叁', '123 + WARN_CHINESE_NUMERAL'],
    ['三万五千', '35000 + WARN_CHINESE_NUMERAL'],
    ['三十二点五', 'REJECT_NOT_INTEGER'],
  ]));

describe('cells that are more than a text or a number', () => {
  test.each([
    [{ value: 43895 }, '43895 + WARN_SUSPECT_DATE_SERIAL'],
    [{ value: 43895, format: 'general' }, '43895 + WARN_SUSPECT_DATE_SERIAL'],
    [{ value: 36525 }, '36525'],
    [{ value: 54788 }, '54788'],
    [{ value: '43895' }, '43895'],
    [{ value: 43895, shown: '3-5' }, 'REJECT_DATE'],
    [{ value: 46024, shown: '1月2日' }, 'REJECT_DATE'],
    [{ value: 0, shown: '-' }, '0'],
    [{ value: -3, shown: '(3)' }, 'REJECT_NEGATIVE'],
    [{ value: 0.5, shown: '50%' }, 'REJECT_PERCENT'],
    [{ value: 35, shown: '¥35.00', format: 'currency' }, '35'],
    [{ value: 35, shown: '$35.00', format: 'currency' }, 'REJECT_UNIT_MISMATCH'],
    [{ value: 1000, shown: '1.00E+03', format: 'scientific' }, '1000'],
    [{ value: true }, 'REJECT_BOOLEAN'],
    [{ value: null, formula: '=A1' }, 'REJECT_EMPTY'],
    [{ value: '35家', formula: '=A1&"家"' }, '35 + WARN_UNIT_STRIPPED + WARN_FORMULA'],
    [{ value: null, error: '#REF!', formula: '=#REF!' }, 'REJECT_ERROR_CELL'],
    [{ value: null, coveredBy: 'D5:D6' }, 'REJECT_MERGED'],
    [{ value: Number.NaN }, 'REJECT_NOT_A_NUMBER'],
    [{ value: Number.POSITIVE_INFINITY }, 'REJECT_OUT_OF_RANGE'],
  ] as const)('%j is %s', (cell, expected) => expect(outcome(cell, ENTERPRISES)).toBe(expected));
});
