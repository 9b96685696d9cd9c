import { describe, expect, it } from 'vitest';
import { countsOf, isValid } from '../../../functions/domain/checks/counts-of.ts';
import { makeIssue } from '../../../functions/domain/issues/catalogue.ts';

const facts = { at: { tab: '数据统计表' }, subject: { zh: '甲', en: 'a' } };
const error = makeIssue('FIGURE_MISSING', facts);
const warning = makeIssue('FIGURE_JUMP', facts);
const info = makeIssue('SUBMITTED_LATE', facts);

describe('countsOf', () => {
  it('counts by severity, and of the warnings those without an explanation', () => {
    const explained = { ...warning, explanation: '新增两家银行' };
    const blank = { ...warning, explanation: '  ' };
    expect(countsOf([error, warning, explained, blank, info])).toEqual({
      errors: 1,
      warnings: 3,
      unexplained: 2,
      infos: 1,
    });
  });
});

describe('isValid', () => {
  it('is denied by an error alone, explained or not', () => {
    expect(isValid([warning, info])).toBe(true);
    expect(isValid([{ ...error, explanation: '确有其事' }])).toBe(false);
  });
});
