import { describe, expect, it } from 'vitest';
import type { NoticeRules } from '../../../functions/domain/notices/due-notices.ts';
import { dueNotices, type Standing } from '../../../functions/domain/notices/due-notices.ts';
import { isWithinHours, noticeWindows } from '../../../functions/domain/notices/notice-times.ts';
import { aRound } from '../../support/a-round.ts';
import { aStanding, rulesAt, someNotices } from '../../support/a-standing.ts';

const keys = (standing: Standing, rules: NoticeRules): readonly string[] =>
  dueNotices(standing, rules).map(({ key }) => key);
const ACCEPTED = { snapshot: 'f'.repeat(64), inputs: 'i', at: '2020-05-20T01:00:00.000Z', by: '李', late: false };
const accepted = aStanding({ state: 'submitted', accepted: ACCEPTED });

describe('timed notices', () => {
  // 00:00 of the 18th, midway, 24 hours before the deadline and the deadline itself, in Shanghai.
  it.each([
    ['2020-05-17T15:59:59.999Z', []],
    ['2020-05-17T16:00:00.000Z', ['opening.shantou']],
    ['2020-05-23T15:59:59.499Z', ['opening.shantou']],
    ['2020-05-23T15:59:59.500Z', ['half-time.shantou.202005292359']],
    ['2020-05-28T15:59:58.999Z', ['half-time.shantou.202005292359']],
    ['2020-05-28T15:59:59.000Z', ['last-day.shantou.202005292359']],
    ['2020-05-29T15:59:58.999Z', ['last-day.shantou.202005292359']],
    ['2020-05-29T15:59:59.000Z', []],
  ])('at %s are %j', (now, expected) => {
    expect(keys(aStanding(), rulesAt(now))).toEqual(expected);
  });

  it('go to nobody who has submitted, who does not take part, or after the office has closed the returns', () => {
    const now = '2020-05-29T01:00:00.000Z';
    expect(keys(accepted, rulesAt(now))).not.toContainEqual(expect.stringMatching(/^last-day/));
    expect(keys(aStanding({ isEligible: false }), rulesAt(now))).toEqual([]);
    expect(keys(aStanding(), rulesAt(now, { isClosed: true }))).toEqual([]);
    expect(keys(aStanding({ state: 'not-started' }), rulesAt(now))).toEqual(['last-day.shantou.202005292359']);
  });

  it('go to who has withdrawn a submission, and not to who had a later change refused', () => {
    const now = '2020-05-29T01:00:00.000Z';
    expect(keys(aStanding({ state: 'in-progress' }), rulesAt(now))).toHaveLength(1);
    const refused = aStanding({ state: 'has-errors', accepted: ACCEPTED });
    expect(keys(refused, rulesAt(now))).not.toContainEqual(expect.stringMatching(/^last-day/));
  });

  it('wait for the hours of the day, up to their last minute', () => {
    const settings = someNotices({ hours: { from: '08:30', to: '18:00' } });
    const at = (now: string): number => keys(aStanding(), rulesAt(now, { settings })).length;
    expect(['00:29:59', '00:30:00', '09:59:59', '10:00:00'].map((time) => at(`2020-05-20T${time}.000Z`))).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('lapse when the next one takes their place, and the last one with the deadline', () => {
    const lapse = (now: string) => dueNotices(aStanding(), rulesAt(now))[0]?.lapsesAt;
    expect(lapse('2020-05-18T01:00:00.000Z')).toBe('2020-05-23T15:59:59.500Z');
    expect(lapse('2020-05-29T01:00:00.000Z')).toBe('2020-05-29T15:59:59.000Z');
    const settings = someNotices({ kinds: ['opening'] });
    const [only] = dueNotices(aStanding(), rulesAt('2020-05-29T01:00:00.000Z', { settings }));
    expect(only).toMatchObject({ kind: 'opening', lapsesAt: '2020-05-29T15:59:59.000Z' });
  });

  it('speak of a deadline that was moved as of another one; the round opens once', () => {
    const round = aRound({ deadline: '2020-06-05T23:59:59' });
    const now = '2020-06-05T01:00:00.000Z';
    expect(keys(aStanding(), rulesAt(now, { round }))).toEqual(['last-day.shantou.202006052359']);
    expect(keys(aStanding(), rulesAt('2020-05-18T01:00:00.000Z', { round }))).toEqual(['opening.shantou']);
  });

  it('go by elapsed time across a change of clocks', () => {
    const spring = aRound({
      timeZone: 'Europe/London',
      opensAt: '2024-03-20T09:00:00',
      deadline: '2024-03-31T12:00:00',
    });
    const windows = noticeWindows(spring, someNotices());
    // Noon of the 31st is 11:00 UTC, since the clocks went forward in the night.
    expect(windows.at(-1)).toEqual({
      kind: 'last-day',
      from: '2024-03-30T11:00:00.000Z',
      until: '2024-03-31T11:00:00.000Z',
    });
    const hours = { hours: { from: '09:00', to: '17:00' } };
    expect(isWithinHours(new Date('2024-03-30T08:30:00Z'), 'Europe/London', hours)).toBe(false);
    expect(isWithinHours(new Date('2024-03-31T08:30:00Z'), 'Europe/London', hours)).toBe(true);
  });

  it('take their times from the settings where those say so', () => {
    const settings = someNotices({ halfTime: '2020-05-25T09:00:00', lastDay: '2020-05-29T09:00:00' });
    expect(noticeWindows(aRound(), settings).map(({ from }) => from)).toEqual([
      '2020-05-17T16:00:00.000Z',
      '2020-05-25T01:00:00.000Z',
      '2020-05-29T01:00:00.000Z',
    ]);
  });

  it('of a round shorter than a day are the last day’s alone', () => {
    const round = aRound({ opensAt: '2020-05-29T09:00:00' });
    const at = (now: string) => keys(aStanding(), rulesAt(now, { round }));
    expect(at('2020-05-29T01:00:00.000Z')).toEqual(['last-day.shantou.202005292359']);
  });
});

describe('notices of what came of a return', () => {
  const now = '2020-05-20T02:00:00.000Z';
  const timed = ['opening.shantou'];
  const refused = aStanding({ state: 'has-errors' });

  it('errors: one for each state of the workbook that was refused', () => {
    expect(keys(refused, rulesAt(now))).toEqual([...timed, 'errors.shantou.a1b2c3d4e5f6']);
    const next = aStanding({ state: 'has-errors', snapshot: 'b'.repeat(64) });
    expect(keys(next, rulesAt(now))).toEqual([...timed, 'errors.shantou.bbbbbbbbbbbb']);
  });

  it('errors are told after the deadline too, but not where nothing can be mended any more', () => {
    const after = '2020-06-02T01:00:00.000Z';
    expect(keys(refused, rulesAt(after))).toEqual(['errors.shantou.a1b2c3d4e5f6']);
    expect(keys(refused, rulesAt(after, { isClosed: true }))).toEqual([]);
    const reopened = { ...refused, reopenedUntil: '2020-06-05T10:00:00.000Z' };
    expect(keys(reopened, rulesAt(after, { isClosed: true }))).toContain('errors.shantou.a1b2c3d4e5f6');
  });

  it('accepted: one for each submission, also for the same figures submitted once more', () => {
    const [first] = keys(accepted, rulesAt(now));
    expect(first).toMatch(/^accepted\.shantou\.[0-9a-f]{12}$/);
    expect(keys(accepted, rulesAt('2020-07-01T00:00:00.000Z'))).toEqual([first]);
    const again = { ...accepted, accepted: { ...ACCEPTED, at: '2020-05-20T01:30:00.000Z' } };
    expect(keys(again, rulesAt(now))).not.toEqual([first]);
    const other = { ...accepted, accepted: { ...ACCEPTED, snapshot: 'e'.repeat(64) } };
    expect(keys(other, rulesAt(now))).not.toEqual([first]);
  });

  it('wait until the workbook has been left alone, to the very minute', () => {
    const settings = someNotices({ quietMinutes: 10, kinds: ['errors', 'accepted'] });
    for (const standing of [refused, accepted]) {
      const at = (time: string) => keys(standing, rulesAt(`2020-05-20T${time}Z`, { settings })).length;
      expect([at('01:09:59.999'), at('01:10:00.000')]).toEqual([0, 1]);
    }
  });

  it('reopened: one for each reopening, as long as it runs', () => {
    const until = '2020-06-05T10:00:00.000Z';
    const open = { ...accepted, reopenedUntil: until, reopenReason: '更正' };
    const settings = someNotices({ kinds: ['reopened'] });
    const at = (time: string, standing = open) => keys(standing, rulesAt(time, { settings }));
    const [key] = at('2020-06-01T00:00:00.000Z');
    expect(key).toMatch(/^reopened\.shantou\.[0-9a-f]{12}$/);
    expect(at('2020-06-05T09:59:59.999Z')).toEqual([key]);
    expect(at(until)).toEqual([]);
    expect(at('2020-06-01T00:00:00.000Z', { ...open, reopenReason: '再次更正' })).not.toEqual([key]);
    expect(at('2020-06-01T00:00:00.000Z', { ...open, reopenedUntil: '2020-06-06T10:00:00.000Z' })).not.toEqual([key]);
  });

  it('are only those that the round sends', () => {
    const settings = someNotices({ kinds: ['reopened'] });
    expect(keys(refused, rulesAt(now, { settings }))).toEqual([]);
  });
});
