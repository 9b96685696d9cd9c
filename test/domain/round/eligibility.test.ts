import { describe, expect, test } from 'vitest';
import { eligibilityOf } from '../../../functions/domain/round/eligibility.ts';
import { aCentre, aRound } from '../../support/a-round.ts';

const round = aRound();
const strict = { eligibility: { ...round.eligibility, unknownDates: 'ineligible' as const } };

describe('eligibilityOf', () => {
  test('both dates on the day of the rule are in time', () => {
    const centre = aCentre({ approvedOn: '2019-01-01', openedOn: '2019-01-01' });
    expect(eligibilityOf(round, centre)).toEqual({ eligible: true, unknown: false });
  });

  test.each([
    [{ approvedOn: '2018-05-01', openedOn: '2019-01-02' }, '开业日期为 2019-01-02'],
    [{ approvedOn: '2019-03-01', openedOn: undefined }, '批准日期为 2019-03-01'],
    [{ approvedOn: '2019-03-01', openedOn: '2019-04-01' }, '批准日期为 2019-03-01，开业日期为 2019-04-01'],
  ])('%# a date after it is too late, whatever the other says', (dates, words) => {
    const verdict = eligibilityOf(round, aCentre(dates));
    expect(verdict).toMatchObject({ eligible: false, unknown: false });
    expect(verdict.reason?.zh).toContain(words);
  });

  test('a missing date counts as the round says, and is reported as unknown', () => {
    const centre = aCentre({ approvedOn: '2018-05-01' });
    expect(eligibilityOf(round, centre)).toMatchObject({ eligible: true, unknown: true });
    expect(eligibilityOf(strict, centre)).toMatchObject({ eligible: false, unknown: true });
    expect(eligibilityOf(strict, centre).reason?.zh).toBe(
      '名录中没有开业日期，按本轮规定视为不符合参评条件，请办公室核实',
    );
    expect(eligibilityOf(round, aCentre()).reason?.en).toContain('approved and opened');
  });
});
