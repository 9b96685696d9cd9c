import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatInZone, instantOf, instantsOf } from '../../../functions/domain/round/zoned-time.ts';

// Clock changes as in the IANA time zone database (files asia and europe).
describe('instantOf', () => {
  test.each([
    ['2020-05-29T23:59:59', 'Asia/Shanghai', '2020-05-29T15:59:59.000Z'],
    ['2020-05-29T23:59', 'Asia/Shanghai', '2020-05-29T15:59:00.000Z'],
    ['1988-07-01T12:00:00', 'Asia/Shanghai', '1988-07-01T03:00:00.000Z'],
    ['2024-04-12T17:00:00', 'Europe/London', '2024-04-12T16:00:00.000Z'],
    ['2024-01-12T17:00:00', 'Europe/London', '2024-01-12T17:00:00.000Z'],
    ['2024-01-12T17:00:00', 'Asia/Kathmandu', '2024-01-12T11:15:00.000Z'],
    ['2024-01-12T17:00:00', 'Pacific/Kiritimati', '2024-01-12T03:00:00.000Z'],
  ])('%s in %s is %s', (localTime, timeZone, instant) => {
    expect(instantOf(localTime, timeZone).toISOString()).toBe(instant);
  });

  test.each([
    ['2020-03-29T01:30:00', 'Europe/London', '2020-03-29T01:30:00.000Z'],
    ['1986-05-04T02:15:00', 'Asia/Shanghai', '1986-05-03T18:15:00.000Z'],
  ])('%s, which the clocks of %s skip, is moved on by what they skip', (localTime, timeZone, instant) => {
    expect(instantsOf(localTime, timeZone)).toEqual([]);
    expect(instantOf(localTime, timeZone).toISOString()).toBe(instant);
  });

  test.each([
    ['2020-10-25T01:30:00', 'Europe/London', ['2020-10-25T00:30:00.000Z', '2020-10-25T01:30:00.000Z']],
    ['1986-09-14T01:30:00', 'Asia/Shanghai', ['1986-09-13T16:30:00.000Z', '1986-09-13T17:30:00.000Z']],
  ])('%s, which the clocks of %s show twice, is the earlier of both', (localTime, timeZone, instants) => {
    expect(instantsOf(localTime, timeZone).map((at) => at.toISOString())).toEqual(instants);
    expect(instantOf(localTime, timeZone).toISOString()).toBe(instants[0]);
  });

  test.each(['2020-02-30T00:00:00', '2020-05-29', '2020-05-29T23:59:59Z', 'tomorrow'])('%s is refused', (text) => {
    expect(() => instantOf(text, 'Asia/Shanghai')).toThrow(RangeError);
  });

  test('every instant is among those of the time that the clock shows at it', () => {
    const zones = ['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    const seconds = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, timeZone) => {
        const shown = new Date(second * 1000).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
        expect(instantsOf(shown, timeZone).map((at) => at.getTime())).toContain(second * 1000);
      }),
    );
  });
});

describe('formatInZone', () => {
  test('China’s time is called Beijing time in Chinese', () => {
    const text = formatInZone(new Date('2020-05-29T15:59:59Z'), 'Asia/Shanghai', 'zh-CN');
    expect(text).toBe('2020年5月29日 23:59（北京时间）');
  });

  test('any other zone goes by its name', () => {
    const instant = new Date('2020-05-29T22:59:59Z');
    expect(formatInZone(instant, 'Europe/London', 'en')).toBe('29 May 2020, 23:59 (Europe/London)');
    expect(formatInZone(instant, 'Europe/London', 'zh-CN')).toBe('2020年5月29日 23:59（Europe/London 时间）');
  });

  test('the hour after midnight is 00', () => {
    expect(formatInZone(new Date('2019-12-31T16:05:00Z'), 'Asia/Shanghai', 'zh-CN')).toBe(
      '2020年1月1日 00:05（北京时间）',
    );
  });
});
