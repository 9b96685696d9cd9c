import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../../functions/domain/intake/read-day.ts';
import { readTick } from '../../../functions/domain/intake/read-tick.ts';

describe('readTick', () => {
  test('takes the layout’s own words first', () => {
    expect(readTick({ value: 'Ja' }, { yes: 'ja', no: 'nein' })).toBe(true);
    expect(readTick({ value: 'nein' }, { yes: 'ja', no: 'nein' })).toBe(false);
    expect(readTick({ value: 'ja' })).toBe('unclear');
  });

  test.each(['是', '√', '✓', 'Ｙ', 'yes', 1, true, '已完成填报'])('takes %s for yes', (value) => {
    expect(readTick({ value })).toBe(true);
  });

  test.each(['否', '×', 'ｎ', 'No', 0, false, '未'])('takes %s for no', (value) => {
    expect(readTick({ value })).toBe(false);
  });

  test.each(['x', '-', '可能', 2, '是否', '不是', '是，但有两项待核'])('takes %s for unclear', (value) => {
    expect(readTick({ value })).toBe('unclear');
  });

  test('an empty cell is neither, an error is unclear', () => {
    expect(readTick({ value: null })).toBeUndefined();
    expect(readTick({ value: ' \u3000 ' })).toBeUndefined();
    expect(readTick({ value: null, error: '#NAME?' })).toBe('unclear');
  });
});

describe('readDay', () => {
  test.each([
    '2020-05-29',
    '2020/5/29',
    '2020.5.29',
    '2020年5月29日',
    '２０２０－０５－２９',
    '20200529',
    ' 2020 年 5 月 29 日 ',
  ])('takes %s for a day', (value) => {
    expect(readDay({ value })).toBe('2020-05-29');
  });

  test('takes serial numbers for days, with or without a time', () => {
    expect(readDay({ value: 43_980, format: 'date' })).toBe('2020-05-29');
    expect(readDay({ value: 43_980.75, format: 'date-time' })).toBe('2020-05-29');
    expect(readDay({ value: 20_200_529 })).toBe('2020-05-29');
  });

  test.each(['2020-02-30', '2020年5月', '5/29', '05/06/2020', '五月底', 2020, -1, 99_999_999, true])(
    'takes %s for unclear',
    (value) => {
      expect(readDay({ value })).toBe('unclear');
    },
  );

  test('an empty cell is no day, an error is unclear', () => {
    expect(readDay({ value: null })).toBeUndefined();
    expect(readDay({ value: null, error: '#VALUE!' })).toBe('unclear');
  });

  test('gives back every day of the calendar that was written', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDay({ value: day })).toBe(day);
        expect(readDay({ value: day.replaceAll('-', '') })).toBe(day);
      }),
    );
  });
});
