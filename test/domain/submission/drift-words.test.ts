import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../functions/domain/issues/catalogue.ts';
import type { CellChange } from '../../../functions/domain/submission/drift.ts';
import { driftIssues, driftNotice, driftText } from '../../../functions/domain/submission/drift-words.ts';
import { aCentre, aRound } from '../../support/a-round.ts';

const round = aRound();
const change = (item: string, row: number): CellChange => ({
  ...{ item, source: { tab: '统计表', a1: `D${row}` }, before: '3', after: '4' },
});

describe('changes after the submission', () => {
  test('are told cell by cell to the centre, by the names of the form', () => {
    const names = new Map([['phone', { zh: '联系电话', en: 'Telephone' }]]);
    const changes = ['banks', 'banks:explanation', 'phone', 'evidence:3', 'submission', 'unknown'].map(change);
    const found = driftIssues(changes, { round, names });
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      changes.map(() => 'CHANGED_AFTER_SUBMISSION info'),
    );
    expect(found.map(({ subject }) => subject.zh)).toEqual([
      ...['入驻银行机构', '入驻银行机构（情况说明）', '联系电话', '证明材料第 3 行', '填报提交', 'unknown'],
    ]);
    const { message, remedy } = describeIssue(found[0] ?? expect.fail('no finding'), 'en');
    expect(message).toBe('“Banks” was changed after the submission, which does not count: it was “3” and is now “4”');
    expect(remedy).toContain('reopen');
  });

  test('are one note of the office’s, with the first of them and how many more there are', () => {
    const changes = [1, 2, 3, 4, 5].map((row) => change('banks', row));
    const centre = aCentre();
    const [note, ...others] = driftNotice(changes, { centre, at: { tab: '台账', a1: 'B7' } });
    expect(others).toEqual([]);
    expect(note && describeIssue(note, 'zh-CN').message).toBe(
      `“${centre.name}”的填报表在提交后有 5 处改动，均未计入评估：统计表!D1：“3” → “4”；统计表!D2：“3” → “4”；统计表!D3：“3” → “4”；另有 2 处`,
    );
    expect(driftNotice([], { centre, at: { tab: '台账' } })).toEqual([]);
  });

  test('show an empty side as empty and a long text in short', () => {
    const [long] = [{ ...change('banks', 1), before: '', after: '字'.repeat(500) }];
    expect([...driftText([long]).zh].length).toBeLessThan(100);
    expect(driftText([long]).en).toContain('“(empty)” → “字');
  });
});
