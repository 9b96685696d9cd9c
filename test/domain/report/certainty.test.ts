import { describe, expect, test } from 'vitest';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import { outlineOf } from '../../../functions/domain/report/province/outline.ts';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { ReportInput } from '../../../functions/domain/report/report-input.ts';
import type { Table } from '../../../functions/domain/report/report-model.ts';
import { rankingTable } from '../../../functions/domain/report/results/ranking-table.ts';
import type { Uncertainty } from '../../../functions/domain/scoring/scheme/uncertainty-schema.ts';
import { doDrawTask } from '../../../functions/domain/scoring/uncertainty/draw-task.ts';
import { rankAnalysis, storedAnalysis } from '../../../functions/domain/scoring/uncertainty/rank-analysis.ts';
import { roundQuestions } from '../../../functions/domain/scoring/uncertainty/round-questions.ts';
import { aProvinceInput, aReportInput } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

const UNCERTAINTY: Uncertainty = {
  ...{ seed: 1, draws: 400, first: [2], sensitivity: { sample: 32, resamples: 100 } },
  leaveOneOut: true,
  weights: { method: 'within', share: 0.5 },
};

/** A report's input whose run was analysed. */
function analysed(): ReportInput {
  const input = aReportInput();
  const { round, evaluation } = input;
  const facts = { reviews: new Map(), levellingOf: () => undefined };
  const [one] = roundQuestions(round, evaluation.results, { ...facts, uncertainty: UNCERTAINTY });
  if (one === undefined) throw new Error('no question');
  const { question } = one;
  const uncertainty = storedAnalysis(
    rankAnalysis(question, {
      draws: doDrawTask({ part: 'draws', question, range: { first: 0, last: 400 } }),
      design: doDrawTask({ part: 'design', question, range: { first: 0, last: 32 } }),
    }),
  );
  return { ...input, evaluation: { ...evaluation, uncertainty } };
}

describe('where a run was analysed', () => {
  const input = analysed();
  const own = input.evaluation.uncertainty?.certainty.units.find(({ unit }) => unit === input.centre.id);

  test('a centre’s report gives its rank with the interval, and names no other centre for it', () => {
    const summary = centreReport(input).sections.find(({ id }) => id === 'summary');
    const text = textsOf(summary, ['drawing']).join('\n');
    expect(own).toBeDefined();
    expect(text).toContain(`中位为第 ${own?.spread.median} 名`);
    expect(text).toContain('反复抽取 400 次');
    expect(text).toMatch(/共 6 家；90% 区间 \d/);
    for (const { name } of input.round.centres.slice(1)) expect(text).not.toContain(name);
  });

  test('the province’s summary draws the interval of every ranked centre, and says what drives the ranks', () => {
    const section = provinceReport(aProvinceInput(input)).sections.find(({ id }) => id === 'certainty');
    const tables = (section?.blocks ?? []).filter((block): block is Table => block.kind === 'table');
    const [intervals, drivers] = tables;
    expect(tables.map(({ id }) => id)).toEqual(['certainty', 'drivers']);
    expect(intervals?.rows).toHaveLength(6);
    expect(intervals?.rows.every(({ cells }) => cells.at(-1)?.drawing?.startsWith('<svg'))).toBe(true);
    expect(drivers?.rows.map(({ head }) => head.text).sort()).toEqual(['去掉一项指标', '权重']);
  });

  test('the exported ranking has the ends of the interval', () => {
    const { columns } = rankingTable(outlineOf(aProvinceInput(input)));
    expect(columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['certainty:low', 'certainty:high']));
  });
});

test('where no run was analysed nothing is said of it', () => {
  const input = aReportInput();
  const model = provinceReport(aProvinceInput(input));
  expect(model.sections.some(({ id }) => id === 'certainty')).toBe(false);
  expect(textsOf(centreReport(input), ['drawing']).join('\n')).not.toContain('区间');
});
