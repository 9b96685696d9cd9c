import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../functions/domain/checks/check-return.ts';
import { describeIssue, ISSUES, issueWords, makeIssue } from '../../../functions/domain/issues/catalogue.ts';
import { CHECK_ISSUES } from '../../../functions/domain/issues/check-issues.ts';
import { FINDINGS_TABLES } from '../../../functions/domain/issues/findings-document.ts';
import { contextOf } from '../checks/faults/fault.ts';
import { FAULTS } from '../checks/faults/faults.ts';

const subject = { zh: '入驻银行机构', en: 'Banks' };
const at = { tab: '数据统计表', a1: 'D5', item: 'banks' };

describe('the catalogue of findings', () => {
  it('holds each code once, in one of its tables', () => {
    const codes = FINDINGS_TABLES.flatMap(({ words }) => Object.keys(words));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(Object.keys(ISSUES).toSorted());
  });

  it.each(FINDINGS_TABLES)('is sorted by code: $en', ({ words }) => {
    expect(Object.keys(words)).toEqual(Object.keys(words).toSorted());
  });

  it.each(Object.entries(ISSUES))(
    'says what is wrong, what is expected and what to do, in both languages: %s',
    (code, words) => {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(['error', 'warning', 'info']).toContain(words.severity);
      for (const { zh, en } of [words.message, words.expected, words.remedy]) {
        expect(zh).toMatch(/\p{Script=Han}|\{\w+\}/u);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        expect(en.trim()).not.toBe('');
      }
    },
  );

  it.each(Object.keys(CHECK_ISSUES))('%s is raised by some return', (code) => {
    const raised = FAULTS.some((fault) => checkReturn(contextOf(fault)).some((issue) => issue.code === code));
    expect(raised).toBe(true);
  });
});

describe('makeIssue', () => {
  it('takes the severity from the catalogue and leaves empty what was not given', () => {
    const issue = makeIssue('FIGURE_MISSING', { at, subject });
    expect(issue).toEqual({ code: 'FIGURE_MISSING', severity: 'error', at, subject, received: '', details: {} });
  });

  it('names further items only where there are some', () => {
    expect(makeIssue('FIGURE_MISSING', { at, subject, also: [] })).not.toHaveProperty('also');
    expect(makeIssue('FIGURE_MISSING', { at, subject, also: ['loans'] }).also).toEqual(['loans']);
  });

  it('shortens what was read to 80 characters without splitting one', () => {
    const { received } = makeIssue('FIGURE_MISSING', { at, subject, received: '𠀀'.repeat(100) });
    expect([...received]).toHaveLength(80);
    expect(received.endsWith('𠀀…')).toBe(true);
  });
});

describe('describeIssue', () => {
  it('puts subject and details into the words, each in the reader’s language', () => {
    const issue = makeIssue('EVIDENCE_MISSING', { at, subject, details: { value: { zh: '12 家', en: '12' } } });
    expect(describeIssue(issue, 'zh-CN').message).toBe('“入驻银行机构”为 12 家，但证明材料中没有对应的材料');
    expect(describeIssue(issue, 'en').message).toBe('“Banks” is 12, but nothing in the list of evidence proves it');
  });

  it('does not fill places that come with what was read', () => {
    const issue = makeIssue('TELEPHONE_IMPLAUSIBLE', { at, subject, received: '{subject}' });
    expect(describeIssue(issue, 'en').message).toContain('is “{subject}”');
  });

  it('refuses an issue without a detail that its words have a place for', () => {
    expect(() => describeIssue(makeIssue('EVIDENCE_MISSING', { at, subject }), 'en')).toThrow(
      'lacks the detail “value”',
    );
  });

  it('refuses a code that the catalogue lacks', () => {
    expect(() => issueWords('NO_SUCH_CODE')).toThrow('No issue “NO_SUCH_CODE” in the catalogue');
  });
});
