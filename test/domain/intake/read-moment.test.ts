import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from '../../../functions/domain/intake/read-moment.ts';

test('a day stands alone, a time stands behind it', () => {
  expect(readMoment({ value: '2020年6月5日 17:30' })).toEqual({ day: '2020-06-05', time: '17:30' });
  expect(readMoment({ value: '2020-06-05' })).toEqual({ day: '2020-06-05' });
  expect(readMoment({ value: null })).toBeUndefined();
  expect(readMoment({ value: '2020-06-05 17:60' })).toBe('unclear');
  expect(readMoment({ value: '17:30' })).toBe('unclear');
});

test('every minute of a day comes back from its fraction', () => {
  const minutes = fc.integer({ min: 1, max: 1_439 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      expect(readMoment({ value: 43_987 + minute / 1_440 })).toEqual({ day: '2020-06-05', time });
      expect(readMoment({ value: `2020-06-05T${time}` })).toEqual({ day: '2020-06-05', time });
    }),
  );
});
