import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import { aProvinceInput, aReportInput } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

const MARK = '建议方案，不代表最终资助决定';
const funding = {
  decidedBy: { zh: '测试办法', en: 'test' },
  unit: { zh: '万元', en: '10k yuan' },
  ties: 'none',
  budget: 100,
  tiers: [
    { id: 'first', title: { zh: '甲档', en: 'A' }, rule: { ranksUpTo: 1 }, amount: 37.25 },
    { id: 'second', title: { zh: '乙档', en: 'B' }, rule: { ranksUpTo: 4 }, atMost: 2, amount: 20 },
  ],
} as const;

describe('the proposal of support', () => {
  const input = aProvinceInput(aReportInput({ standing: 'vetoed', round: { funding } }));
  const section = provinceReport(input).sections.find(({ id }) => id === 'funding');
  const texts = textsOf(section);

  test('stands in the summary, marked as a proposal, with tiers, totals, and why others get nothing', () => {
    expect(texts).toContainEqual(expect.stringContaining(MARK));
    expect(texts).toContain('建议资助 3 家，合计 77.25 万元。');
    expect(texts).toContain('总额上限 100 万元，尚余 22.75 万元。');
    expect(texts).toContain('前 4 名');
    expect(texts).toContain('“乙档”名额已满');
    expect(texts).toContain('一票否决');
  });

  test('is a tab of the exported results, where every row says that it is a proposal', () => {
    const table = resultsTables(input).find(({ title }) => title === '资助建议（建议方案）');
    expect(table?.rows.every((row) => row.at(-1) === MARK)).toBe(true);
    expect(table?.rows).toHaveLength(input.round.centres.length + 1);
    expect(table?.rows.at(-1)?.[6]).toBe(77.25);
  });

  test('is in no centre’s report', () => {
    const all = JSON.stringify(centreReport(aReportInput({ round: { funding } })));
    for (const words of [MARK, '资助建议', '甲档', '37.25']) expect(all).not.toContain(words);
  });

  test('is not there in a round without the rule', () => {
    const plain = aProvinceInput(aReportInput());
    expect(plain.evaluation).not.toHaveProperty('funding');
    expect(provinceReport(plain).sections.map(({ id }) => id)).not.toContain('funding');
    expect(resultsTables(plain).map(({ title }) => title)).not.toContain('资助建议（建议方案）');
  });
});
