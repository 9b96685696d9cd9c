import { expect, test } from 'vitest';
import { printDay, printLocalTime, printMoment } from '../../../functions/domain/report/print-date.ts';
import { printDelay } from '../../../functions/domain/report/print-delay.ts';
import { voiceIn } from '../../../functions/domain/report/voice.ts';

test('a day is printed as the language writes it', () => {
  expect(printDay('2019-12-01', 'zh-CN')).toBe('2019年12月1日');
  expect(printDay('2019-12-01', 'en')).toBe('1 December 2019');
});

test('a wall-clock time is printed to the minute', () => {
  expect(printLocalTime('2020-05-29T23:59:59', 'zh-CN')).toBe('2020年5月29日 23:59');
});

test('a moment is printed on the clock of the round, across midnight and summer time', () => {
  expect(printMoment('2020-05-29T16:05:00Z', 'Asia/Shanghai', 'zh-CN')).toBe('2020年5月30日 00:05');
  expect(printMoment('2024-04-12T15:30:00Z', 'Europe/London', 'en')).toBe('12 April 2024, 16:30');
});

test.each([
  [0.4, '不到 1 小时'],
  [5.9, ' 5 小时'],
  [48, ' 2 天'],
  [34.3, ' 1 天 10 小时'],
  [undefined, ''],
])('a delay of %s hours is never called longer than it was', (hours, expected) => {
  expect(printDelay(hours, voiceIn('zh-CN'))).toBe(expected);
});
