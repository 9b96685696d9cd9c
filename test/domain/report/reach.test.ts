import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import type { Standing } from '../../../functions/domain/scoring/score-tree.ts';
import { aReportInput, type ReportFacts } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

const LOW = { banks: 4, loans: 1900, 'loan-projects': 8, trainings: 7, trainees: 150 };

/** The part of the section on points that follows its table. */
function reachText(facts: ReportFacts = {}): string {
  const input = aReportInput({ figures: LOW, ...facts });
  const section = centreReport(input).sections.find(({ id }) => id === 'balance');
  const blocks = section?.blocks ?? [];
  const heading = blocks.findIndex((block) => block.kind === 'heading');
  return heading < 0 ? '' : textsOf(blocks.slice(heading)).join('\n');
}

describe('what would lift a centre', () => {
  test('is told in its own figures and units, with the rank that follows', () => {
    const text = reachText();
    expect(text).toContain('怎样可以前进');
    expect(text).toMatch(/入驻银行机构：由 4 到 \d+（\+\d+ 家），名次由第 \d 名到第 \d 名/);
    expect(text.split('\n').filter((line) => line.includes('名次由第')).length).toBeLessThanOrEqual(5);
  });

  test('says nothing of any other centre but how many places there are', () => {
    const input = aReportInput({ figures: LOW });
    const text = reachText();
    for (const { centre, published } of input.evaluation.results.slice(1)) {
      expect(text).not.toContain(centre);
      expect(text).not.toContain(String(published));
    }
    for (const { name } of input.round.centres.slice(1)) expect(text).not.toContain(name);
  });

  test('that did not report a figure names the figure to report', () => {
    expect(reachText({ figures: { ...LOW, trainings: 'REJECT_EMPTY' } })).toMatch(/培训活动场次：未报，报 \d+ 场时/);
  });

  test('is left out where there is no rank', () => {
    for (const standing of ['provisional', 'vetoed', 'ineligible', 'not-submitted'] satisfies Standing[]) {
      expect(reachText({ standing }), standing).not.toContain('怎样可以前进');
    }
  });

  test('is left out in a field of two, where it would give the other one away', () => {
    expect(reachText({ centres: 2 })).toBe('');
  });

  test('reads in English as well', () => {
    expect(reachText({ round: { language: 'en' } })).toMatch(/Banks: from 4 to \d+ \(\+\d+ banks\), rank \d to \d/);
  });
});
