import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { savedAt } from '../../../functions/domain/submission/saved-at.ts';

const times = { now: '2020-05-20T08:00:00.000Z', opensAt: '2020-05-17T16:00:00.000Z' };

describe('the time at which a workbook was saved', () => {
  test.each([
    ['the file’s own, where it can be', '2020-05-19T08:00:00.000Z', '2020-05-19T08:00:00.000Z'],
    ['the opening itself', times.opensAt, times.opensAt],
    ['the moment of the reading', times.now, times.now],
    ['that of the reading for a file from the future', '2031-01-01T00:00:00.000Z', times.now],
    ['that of the reading for a file from before the round', '1980-01-01T00:00:00.000Z', times.now],
    ['that of the reading a moment before the opening', '2020-05-17T15:59:59.999Z', times.now],
  ])('is %s', (_, modifiedAt, saved) => {
    expect(savedAt(modifiedAt, times)).toBe(saved);
  });

  test('is never before the opening nor after the reading, and once believed it stays', () => {
    const moment = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, moment, moment, (modified, opens, now) => {
        const opensAt = opens.toISOString();
        fc.pre(now >= opens);
        const saved = savedAt(modified.toISOString(), { now: now.toISOString(), opensAt });
        expect(saved >= opensAt && saved <= now.toISOString()).toBe(true);
        expect(savedAt(saved, { now: '2100-01-01T00:00:00.000Z', opensAt })).toBe(saved);
      }),
    );
  });
});
