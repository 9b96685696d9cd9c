import { afterEach, describe, expect, test } from 'vitest';
import { instantOf, wallClock } from '../../../functions/domain/round/zoned-time.ts';
import { nextSubmission, type Sighting } from '../../../functions/domain/submission/submission-state.ts';

const sighting: Sighting = {
  ...{ snapshot: 's', inputs: 'i', begun: true, ticked: true, by: '张三', errors: 0, modifiedAt: '' },
};
const SECOND_MS = 1_000;

/** Whether a first submission that is saved so many seconds after the instant of a deadline is late. */
function isLate(deadline: string, seconds: number): boolean | undefined {
  const modifiedAt = new Date(Date.parse(deadline) + seconds * SECOND_MS).toISOString();
  return nextSubmission(undefined, { ...sighting, modifiedAt }, { deadline }).accepted?.late;
}

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia'] as const;
const machine = process.env['TZ'];

afterEach(() => {
  if (machine === undefined) delete process.env['TZ'];
  else process.env['TZ'] = machine;
});

describe.each([
  ['without clock changes', 'Asia/Shanghai', '2020-05-29T23:59:59', '2020-05-29T15:59:59.000Z'],
  ['in the hour that is skipped', 'Europe/Berlin', '2020-03-29T02:30:00', '2020-03-29T01:30:00.000Z'],
  ['a second before the skip', 'Europe/Berlin', '2020-03-29T01:59:59', '2020-03-29T00:59:59.000Z'],
  ['in the hour that comes twice', 'Europe/Berlin', '2020-10-25T02:30:00', '2020-10-25T00:30:00.000Z'],
  ['after the hour that comes twice', 'Europe/Berlin', '2020-10-25T03:00:00', '2020-10-25T02:00:00.000Z'],
  ['in the hour that is skipped', 'America/New_York', '2020-03-08T02:30:00', '2020-03-08T07:30:00.000Z'],
  ['in the hour that comes twice', 'America/New_York', '2020-11-01T01:30:00', '2020-11-01T05:30:00.000Z'],
] as const)('a deadline %s of %s, %s', (...[, zone, local, instant]) => {
  test.each(ZONES)('is one instant on a machine in %s, to the second', (tz) => {
    process.env['TZ'] = tz;
    const deadline = instantOf(local, zone).toISOString();
    expect(deadline).toBe(instant);
    expect([-1, 0, 0.999, 1].map((seconds) => isLate(deadline, seconds))).toEqual([false, false, false, true]);
  });
});

test('a time in the skipped hour is as long after the skip as it lies behind its start', () => {
  expect(wallClock(instantOf('2020-03-29T02:30', 'Europe/Berlin'), 'Europe/Berlin')).toBe('2020-03-29T03:30:00');
});

test('the machine’s zone is the one that these tests set', () => {
  const offsets = ZONES.map((tz) => {
    process.env['TZ'] = tz;
    return new Date(2020, 0, 15).getTimezoneOffset();
  });
  expect(new Set(offsets).size).toBe(ZONES.length);
});
