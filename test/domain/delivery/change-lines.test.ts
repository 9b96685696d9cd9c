import { describe, expect, it } from 'vitest';
import { type ChangeFacts, changeLines } from '../../../functions/domain/delivery/change-lines.ts';
import type { CentreResult } from '../../../functions/domain/scoring/score-tree.ts';
import { aRound } from '../../support/a-round.ts';

const round = aRound();
const [centre] = round.centres;
if (centre === undefined) throw new Error('no centre');
const result = (changes: Partial<CentreResult> = {}): CentreResult => {
  return { centre: 'shantou', standing: 'ranked', exact: 84.2, published: 84.2, rank: 5, grade: 'good', ...changes };
};

function lines(own: Partial<NonNullable<ChangeFacts['centre']>> = {}, changes: Partial<ChangeFacts> = {}): string {
  const of = { centre: centre as NonNullable<typeof centre>, before: result(), after: result(), isOwn: true, ...own };
  const facts: ChangeFacts = { round, code: 'BBBB', replaces: 'AAAA', reasons: ['数据更正'], centre: of, ...changes };
  return changeLines(facts).join('\n');
}

describe('what is told of a report that replaces another', () => {
  it('says which, why, and what changed of total and rank', () => {
    const after = result({ exact: 85.1, published: 85.1, rank: 4 });
    expect(lines({ after })).toBe(
      [
        '本报告（编号 BBBB）代替此前的报告（编号 AAAA），原报告作废。',
        '更换原因：数据更正',
        ...['总分：84.20 → 85.10', '名次：5 → 4'],
      ].join('\n'),
    );
  });

  it('names causes; with numbers where there is more than one that counts', () => {
    const after = result({ exact: 85.1, published: 85.1 });
    const told = (shares: object) =>
      lines({ after, score: { difference: 0.9, shares } })
        .split('\n')
        .at(-1);
    expect(told({ data: 0.9, reviews: 0.0001 })).toBe('总分变动的来源：填报数据');
    expect(told({ data: 1.2, reviews: -0.3 })).toBe('总分变动的来源：填报数据 +1.20、专家评分 −0.30');
  });

  it('says that a standing changed, and a dash for what is not there', () => {
    const after: CentreResult = { centre: 'shantou', standing: 'vetoed', exact: 84.2, published: 84.2 };
    expect(lines({ after })).toContain('评估状态：已完成评估，参加排名 → 一票否决');
    expect(lines({ after })).toContain('名次：5 → —');
    expect(lines({ after })).toContain(` → ${round.grades.veto.zh}`);
  });

  it('says so where total, rank and grade are as they were', () => {
    expect(lines()).toContain('总分、名次和等级未变');
  });

  it('of others alone does not tell the office’s reason, which speaks of them', () => {
    const told = lines({ isOwn: false, after: result({ rank: 6 }) }, { reasons: ['佛山分中心贷款由 12 改为 22'] });
    expect(told).toContain('其他中心的结果有更正');
    expect(told).toContain('名次：5 → 6');
    expect(told).not.toMatch(/佛山|22/);
  });

  it('never names another centre or its hosting unit, and keeps a reason on one line', () => {
    const told = lines({}, { reasons: ['与佛山分中心\r\n（佛山国家火炬创新创业园）对调'] });
    expect(told).toContain('更换原因：与〔其他中心〕 （〔其他中心〕）对调');
  });

  it('of the summary gives the reason alone', () => {
    const { centre: _, ...rest } = { round, code: 'BBBB', replaces: 'AAAA', reasons: ['佛山分中心更正'], centre };
    expect(changeLines(rest)).toEqual([expect.stringContaining('AAAA'), '更换原因：佛山分中心更正']);
  });
});
