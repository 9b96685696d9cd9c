import { describe, expect, test } from 'vitest';
import { lifeCounts, lifeDetails, lifeInShort } from '../../functions/cli/words/life-lines.ts';
import type { ReturnLife } from '../../functions/domain/submission/return-life.ts';
import { aRound } from '../support/a-round.ts';

const submitted: ReturnLife = { state: 'submitted', drifted: false };
const reopened: ReturnLife = {
  ...{ state: 'reopened', beneath: 'in-progress', drifted: true, delaySeconds: 93_784 },
  reopened: { until: '2020-06-03T10:00:00.000Z', reason: '银行更正' },
};
const change = { item: 'banks', source: { tab: '统计表', a1: 'E7' }, before: '3', after: '4' };

describe('where returns stand, at a terminal', () => {
  test('is the word of the state in both languages, that beneath it and the delay', () => {
    expect(lifeInShort(submitted)).toBe('已提交 submitted');
    expect(lifeInShort(reopened)).toBe('已重新开放 reopened · 填报中 in progress · 迟交 late 1 d 2 h 3 min');
  });

  test('is counted by state for the round, states of nobody left out', () => {
    expect(lifeCounts([submitted, submitted, reopened])).toEqual([
      '填报 returns: 已提交 submitted 2 · 已重新开放 reopened 1 · 其中迟交 late 1 · 其中提交后有改动 changed since 1',
    ]);
    expect(lifeCounts([])).toEqual([]);
  });

  test('has until when and why it is open, and every change with its cell and what becomes of it', () => {
    expect(lifeDetails(aRound(), reopened, [change])).toEqual([
      '    重新开放 reopened: 至 2020年6月3日 18:00（北京时间），原因：银行更正',
      '    提交后改动 changed since it was submitted（尚未再次提交 not submitted again yet）:',
      '    Δ 统计表!E7 入驻银行机构: “3” → “4”',
    ]);
    const [head] = lifeDetails(aRound(), { ...submitted, drifted: true }, [change]);
    expect(head).toContain('不计入评估');
    expect(lifeDetails(aRound(), submitted, [])).toEqual([]);
  });
});
