import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../../functions/domain/checks/check-return.ts';
import { describeIssue } from '../../../../functions/domain/issues/catalogue.ts';
import { contextOf } from '../faults/fault.ts';

// The round of the tests closes on 2020-05-29T23:59:59 in Shanghai, which is 15:59:59 UTC.
const lateAt = (submittedAt: string) => checkReturn(contextOf({ submittedAt }));

describe('a late submission', () => {
  it('begins with the second after the deadline', () => {
    expect(lateAt('2020-05-29T15:59:59.999Z')).toEqual([]);
    expect(lateAt('2020-05-29T16:00:00.000Z').map(({ code }) => code)).toEqual(['SUBMITTED_LATE']);
  });

  it('is counted from the end of the time that the office gave this centre, where that is later', () => {
    const due = '2020-06-01T16:00:00.000Z';
    expect(checkReturn(contextOf({ submittedAt: '2020-06-01T16:00:00Z', due }))).toEqual([]);
    const [issue] = checkReturn(contextOf({ submittedAt: '2020-06-01T17:00:00Z', due }));
    expect(issue?.details['delay']).toEqual({ zh: '1 小时', en: '1 h' });
  });

  it('is told with deadline, time and delay, and stops nothing', () => {
    const [issue] = lateAt('2020-06-01T17:03:30Z');
    expect(issue?.severity).toBe('info');
    expect(issue && describeIssue(issue, 'zh-CN').message).toBe(
      '提交时间为 2020年6月2日 01:03（北京时间），晚于截止时间 2020年5月29日 23:59（北京时间），迟交 3 天 1 小时 3 分钟',
    );
  });
});
