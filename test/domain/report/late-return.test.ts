import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import type { LateSetting } from '../../../functions/domain/scoring/scheme/late-schema.ts';
import { aReportInput } from '../../support/a-report-input.ts';
import { aRound } from '../../support/a-round.ts';
import { textsOf } from '../../support/texts-of.ts';

const BY_DAY: LateSetting = { effect: 'points-off', points: 1, per: 'day', atMost: 5 };

/** The first centre was late by 1 day, 2 hours and 3 minutes. */
function late(setting: LateSetting) {
  const { scheme } = aRound();
  const input = aReportInput({ round: { scheme: { ...scheme, late: setting } }, standing: 'late' });
  const submission = { submittedAt: '2020-05-30T18:03:03.000Z', late: true, delayHours: 93_784 / 3_600 };
  const { round, evaluation, centre, code, sample } = input;
  const submissions = new Map([[centre.id, submission]]);
  const province = { round, evaluation, submissions, issues: new Map(), code, sample };
  return {
    centre: textsOf(centreReport({ ...input, submission }), ['drawing']).join('\n'),
    province: textsOf(provinceReport(province), ['drawing']).join('\n'),
    table: resultsTables(province)[0],
  };
}

describe('a late return', () => {
  test('that may not be ranked says so with the delay and shows its score, everywhere', () => {
    const told = late({ effect: 'unranked' });
    for (const text of [told.centre, told.province]) {
      expect(text).toContain('已评估，因迟交不参加排名');
      expect(text).toContain('迟交 1 天 2 小时 3 分钟，按本轮规定不参加排名');
      expect(text).toContain('迟交的照常计分，不参加排名和评级');
    }
    expect(told.centre).toContain('得分列于下方，不定名次与等级');
    const row = told.table.rows.at(-1) ?? [];
    const at = (id: string) => row[told.table.columns.findIndex((column) => column.id === id)];
    expect([at('rank'), at('standing'), at('late')]).toEqual([null, '已评估，因迟交不参加排名', '是']);
    expect(at('exact')).toBeGreaterThan(0);
    expect(at('reason')).toContain('迟交 1 天 2 小时 3 分钟');
  });

  test('that loses points has them in a row of their own with the delay for the reason, everywhere', () => {
    const told = late(BY_DAY);
    expect(told.centre).toMatch(/迟交扣分[^−]*迟交 1 天 2 小时 3 分钟，按 2 天计[^−]*−2\.00/);
    expect(told.province).toContain('迟交扣分 −2.00 分：迟交 1 天 2 小时 3 分钟，按 2 天计');
    for (const text of [told.centre, told.province]) expect(text).toContain('每迟交 1 天（不足 1 天按 1 天计）扣 1 分');
    const column = told.table.columns.findIndex(({ id }) => id === 'adjustment:office/late');
    const rows = told.table.rows.filter((row) => row[column] === -2);
    expect(rows.map((row) => row.at(-1))).toEqual(['迟交 1 天 2 小时 3 分钟，按 2 天计']);
  });

  test('that is only marked is told to be so where the round says it', () => {
    const told = late({ effect: 'none' });
    expect(told.centre).toContain('迟交的予以登记，不扣分，照常排名。');
    expect(told.province).not.toContain('因迟交不参加排名');
  });
});
