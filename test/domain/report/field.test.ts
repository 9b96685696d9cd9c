import { describe, expect, test } from 'vitest';
import { fieldOf, medianScore, shareBelow } from '../../../functions/domain/report/field.ts';
import { aReportInput } from '../../support/a-report-input.ts';

describe('the field', () => {
  test('has statistics of three centres and more', () => {
    const field = fieldOf(aReportInput({ centres: 3 }).evaluation);
    expect(field.statistics.get('banks')?.count).toBe(3);
    expect(medianScore(field, { kind: 'group', id: 'credit' })).toBeGreaterThan(0);
  });

  test('has none of two, since they would give the other’s figures away', () => {
    const field = fieldOf(aReportInput({ centres: 2 }).evaluation);
    expect(field.statistics.size).toBe(0);
    expect(field.scores.size).toBe(0);
    expect(field.rankedCount).toBe(2);
  });

  test('has none of an indicator that fewer than three reported', () => {
    const input = aReportInput({ centres: 3, figures: { banks: 'REJECT_EMPTY' } });
    expect(fieldOf(input.evaluation).statistics.has('banks')).toBe(false);
    expect(fieldOf(input.evaluation).statistics.has('loans')).toBe(true);
  });

  test('leaves a vetoed centre out', () => {
    const field = fieldOf(aReportInput({ standing: 'vetoed' }).evaluation);
    expect(field.scores.get('total/total')).toHaveLength(5);
    expect(field.rankedCount).toBe(5);
  });
});

describe('the share of centres below', () => {
  test('is that of the others for a member and of all for an outsider', () => {
    expect(shareBelow([1, 2, 2, 4], 4, true)).toBe(1);
    expect(shareBelow([1, 2, 2, 4], 2, true)).toBe(1 / 3);
    expect(shareBelow([1, 2, 2, 4], 4, false)).toBe(3 / 4);
  });

  test('of nobody else is none', () => {
    expect(shareBelow([5], 5, true)).toBeUndefined();
  });
});
