import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIssues } from '../../../functions/domain/checks/compare-issues.ts';
import { makeIssue } from '../../../functions/domain/issues/catalogue.ts';
import type { Place } from '../../../functions/domain/issues/issue.ts';

const subject = { zh: '甲', en: 'a' };
const issueAt = (at: Place, received = '') => makeIssue('FIGURE_JUMP', { at, subject, received });
const banks = issueAt({ tab: 'T', a1: 'D5', item: 'banks' }, '120');
const loans = issueAt({ tab: 'T', a1: 'D6', item: 'loans' });

describe('compareIssues', () => {
  it('tells fixed, new and still open findings apart', () => {
    const other = issueAt({ tab: 'T', a1: 'D7', item: 'trainees' });
    expect(compareIssues([banks, loans], [loans, other])).toEqual({ fixed: [banks], new: [other], open: [loans] });
  });

  it('knows a finding again when its row moved and when its value changed, and gives it as it is now', () => {
    const moved = issueAt({ tab: 'T', a1: 'D9', item: 'banks' }, '130');
    expect(compareIssues([banks], [moved])).toEqual({ fixed: [], new: [], open: [moved] });
  });

  it('goes by the cell where a finding has no item', () => {
    const [here, there] = [issueAt({ tab: 'T', a1: 'A4' }), issueAt({ tab: 'T', a1: 'A5' })];
    expect(compareIssues([here], [there])).toEqual({ fixed: [here], new: [there], open: [] });
  });

  it('takes another code at the same place for another finding', () => {
    const other = makeIssue('FIGURE_FAR_FROM_OTHERS', { at: banks.at, subject });
    expect(compareIssues([banks], [other])).toEqual({ fixed: [banks], new: [other], open: [] });
  });

  it('finds nothing fixed and nothing new in the same list in another order', () => {
    const items = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(items, (ids) => {
        const issues = ids.map((item) => issueAt({ tab: 'T', item }));
        const { fixed, new: added, open } = compareIssues(issues, issues.toReversed());
        expect([fixed.length, added.length, open.length]).toEqual([0, 0, issues.length]);
      }),
    );
  });
});
