import { describe, expect, test } from 'vitest';
import { countCharacters, takeText } from '../../../functions/domain/intake/take-text.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';

describe('takeText', () => {
  test.each<readonly [string, RawCell, string, readonly string[]]>([
    ['an empty cell gives an empty text', { value: null }, '', []],
    ['white space around the text goes', { value: '\u3000 张三\u00a0\n' }, '张三', []],
    ['line breaks of every kind become one kind', { value: '一\r\n二\r三\u2028四\v五' }, '一\n二\n三\n四\n五', []],
    ['zero-width characters go', { value: '张\u200b三\ufeff' }, '张三', ['TEXT_INVISIBLE']],
    ['control characters go', { value: '张\u0000三\u0007' }, '张三', ['TEXT_INVISIBLE']],
    ['bidi marks go', { value: '\u200e张三\u2066\u2069' }, '张三', ['TEXT_INVISIBLE']],
    ['a right-to-left override goes, with a code of its own', { value: 'a\u202ecba' }, 'acba', ['TEXT_REORDERED']],
    ['a lone surrogate is shown as broken', { value: '张\ud842三' }, '张\ufffd三', ['TEXT_BROKEN_CHARACTER']],
    ['a rare character outside the first plane stays', { value: '𠮷野' }, '𠮷野', []],
    ['a variant of a character stays', { value: '葛\u{e0100}城' }, '葛\u{e0100}城', []],
    ['a joined emoji stays whole', { value: '👨‍👩‍👧' }, '👨‍👩‍👧', []],
    ['a telephone number kept as a number gives its digits', { value: 13800138000 }, '13800138000', []],
    ['leading zeros that the cell shows stay', { value: 75512345678, shown: '075512345678' }, '075512345678', []],
    [
      'digits come from the value where the cell shows an exponent',
      { value: 1.3e10, shown: '1.3E+10' },
      '13000000000',
      [],
    ],
    [
      'a long number has lost its last digits',
      { value: 440106199001011200 },
      '440106199001011200',
      ['TEXT_DIGITS_LOST'],
    ],
    ['a date gives what the cell shows', { value: 43980, format: 'date', shown: '5月29日' }, '5月29日', ['TEXT_DATE']],
    ['a date that shows nothing gives its day', { value: 43980, format: 'date' }, '2020-05-29', ['TEXT_DATE']],
    ['a percentage gives what the cell shows', { value: 0.5, format: 'percent', shown: '50%' }, '50%', []],
    ['a truth value is no text', { value: true }, 'TRUE', ['TEXT_BOOLEAN']],
    ['an error is no text', { value: null, error: '#NAME?' }, '', ['TEXT_ERROR_CELL']],
    ['a covered cell has no text of its own', { value: null, coveredBy: 'B2:B3' }, '', ['TEXT_MERGED']],
  ])('%s', (...[, cell, text, codes]) => {
    expect(takeText(cell)).toEqual({
      text,
      characters: countCharacters(text),
      codes,
    });
  });

  test('a text of 10,000 characters keeps them all', () => {
    expect(takeText({ value: '我们做了许多工作。\n'.repeat(1000) }).characters).toBe(9000);
  });
});

describe('countCharacters', () => {
  test.each([
    ['', 0],
    [' \n\t\u3000', 0],
    ['运营管理，良好。', 8],
    ['共 35 家\n企业', 6],
    ['𠮷野', 2],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 1],
  ])('%j has %d', (text, count) => expect(countCharacters(text)).toBe(count));
});
