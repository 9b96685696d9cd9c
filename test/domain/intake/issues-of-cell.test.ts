import { describe, expect, test } from 'vitest';
import { issuesOfNumber } from '../../../functions/domain/intake/issues-of-number.ts';
import { issuesOfText } from '../../../functions/domain/intake/issues-of-text.ts';
import { REJECTION_CODES, WARNING_CODES } from '../../../functions/domain/intake/number/codes.ts';
import { takeNumber } from '../../../functions/domain/intake/take-number.ts';
import { takeText } from '../../../functions/domain/intake/take-text.ts';
import { describeIssue } from '../../../functions/domain/issues/catalogue.ts';
import { CELL_ISSUES } from '../../../functions/domain/issues/cell-issues.ts';
import type { Issue } from '../../../functions/domain/issues/issue.ts';
import { LANGUAGES } from '../../../functions/domain/round/localised.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';
import { aRound } from '../../support/a-round.ts';

const source = { tab: '数据统计表', a1: 'D6' };

function issuesIn(raw: RawCell, id: string): Issue[] {
  const indicator = aRound().indicators.find((one) => one.id === id);
  if (indicator === undefined) throw new TypeError(`no indicator ${id}`);
  return issuesOfNumber(takeNumber(raw, indicator), { raw, source, indicator });
}

describe('issuesOfNumber', () => {
  test('a number taken as it stands has none', () => expect(issuesIn({ value: 35 }, 'banks')).toEqual([]));

  test('a rejection is one error at the cell, with what was read', () => {
    const [issue, ...more] = issuesIn({ value: '约30家' }, 'banks');
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: 'REJECT_APPROXIMATE',
      severity: 'error',
      at: { tab: '数据统计表', a1: 'D6', item: 'banks' },
      received: '约30家',
    });
  });

  test('a conversion asks to be confirmed and says the result with its unit', () => {
    const [issue] = issuesIn({ value: '0.1元' }, 'loans');
    expect(issue?.severity).toBe('warning');
    expect(issue && describeIssue(issue, 'zh-CN').message).toBe('“0.1元”写有单位，已折合为 0.00001 万元');
    expect(issue && describeIssue(issue, 'en').message).toContain('converted to 0.00001 (10k yuan)');
  });

  test('each remark is a finding of its own', () => {
    expect(issuesIn({ value: ' １２３家 ' }, 'banks').map(({ code, severity }) => [code, severity])).toEqual([
      ['WARN_FULLWIDTH', 'info'],
      ['WARN_UNIT_STRIPPED', 'info'],
      ['WARN_TRIMMED', 'info'],
    ]);
  });

  test('a placeholder asks whether 0 is meant', () => {
    const [issue] = issuesIn({ value: '无' }, 'banks');
    expect(issue && describeIssue(issue, 'zh-CN').remedy).toContain('请填 0');
  });

  test('an error cell quotes the error that it shows', () => {
    expect(issuesIn({ value: null, error: '#DIV/0!' }, 'banks')[0]).toMatchObject({ received: '#DIV/0!' });
  });
});

describe('issuesOfText', () => {
  test('each code of a taking is a finding at its cell', () => {
    const raw = { value: '张\u200b三' };
    const facts = { raw, source, item: 'team', subject: { zh: '负责人', en: 'Head' } };
    expect(issuesOfText(takeText(raw), facts)).toMatchObject([
      {
        code: 'TEXT_INVISIBLE',
        severity: 'info',
        at: { ...source, item: 'team' },
        subject: { zh: '负责人', en: 'Head' },
      },
    ]);
  });
});

describe('the words for cells', () => {
  test('every code of a number cell has words, sorted, and rejections are errors', () => {
    const codes = Object.keys(CELL_ISSUES).filter((code) => !code.startsWith('TEXT_'));
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes)).toEqual(new Set([...REJECTION_CODES, ...WARNING_CODES]));
    for (const [code, { severity }] of Object.entries(CELL_ISSUES))
      if (code.startsWith('REJECT_')) expect([code, severity]).toEqual([code, 'error']);
  });

  test.each(Object.keys(CELL_ISSUES))('%s can be said in both languages with the details at hand', (code) => {
    const { severity } = CELL_ISSUES[code as keyof typeof CELL_ISSUES];
    const taken = code.startsWith('WARN_') ? { taken: '35' } : {};
    const details = code.startsWith('TEXT_') ? {} : { unit: { zh: '家', en: 'banks' }, decimals: 2, ...taken };
    const issue: Issue = {
      code,
      severity,
      at: source,
      subject: { zh: '银行', en: 'Banks' },
      received: '约30',
      details,
    };
    for (const language of LANGUAGES)
      for (const words of Object.values(describeIssue(issue, language))) expect(words).toMatch(/^[^{}]+$/);
  });
});
