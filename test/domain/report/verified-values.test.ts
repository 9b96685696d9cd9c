import { describe, expect, test } from 'vitest';
import type { VerifiedFigure } from '../../../functions/domain/intake/reviews.ts';
import { centreReport } from '../../../functions/domain/report/centre-report.ts';
import type { ReportInput } from '../../../functions/domain/report/report-input.ts';
import type { Table } from '../../../functions/domain/report/report-model.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import { finalFigures } from '../../../functions/domain/scoring/final-figures.ts';
import { scoreRound } from '../../../functions/domain/scoring/score-round.ts';
import { aCentreInput } from '../../support/a-centre-input.ts';
import { aProvinceInput, aReportInput } from '../../support/a-report-input.ts';
import { textsOf } from '../../support/texts-of.ts';

const VERIFIED: VerifiedFigure = {
  ...{ indicator: 'loans', value: 500.5, on: '2020-06-11', by: '陈核实' },
  reason: '佛山分中心的合同被重复计入',
  source: { tab: '现场核实', a1: 'E5' },
};

/** The report's round scored with the verified value of the first centre. */
function verifiedInput(scored: 'declared' | 'verified'): ReportInput {
  const base = aReportInput({ figures: { loans: 1234.5 }, round: { verification: { scored } } });
  const inputs = base.round.centres.map(({ id }, n) => {
    const figures =
      id === base.centre.id
        ? (base.reading?.figures ?? [])
        : aCentreInput({ figures: { loans: n, banks: n } }).submitted?.figures;
    const verified = id === base.centre.id ? [VERIFIED] : [];
    return aCentreInput({
      centre: id,
      changes: { submitted: { snapshot: id, figures: finalFigures(base.round, figures ?? [], verified) } },
    });
  });
  const evaluation = scoreRound(base.round, inputs);
  return { ...base, evaluation, result: evaluation.results[0] ?? base.result };
}

const tableOf = (input: ReportInput, id: string): Table | undefined =>
  centreReport(input)
    .sections.flatMap(({ blocks }) => blocks)
    .find((block): block is Table => block.kind === 'table' && block.id.startsWith(id));
const figureIn = (input: ReportInput): string[] =>
  tableOf(input, 'indicators')
    ?.rows.filter(({ head }) => head.text === '撮合贷款金额')
    .flatMap(({ cells }) => [cells[0]?.text ?? '', cells[0]?.detail ?? '']) ?? [];
const verifiedIn = (input: ReportInput) => {
  const [row] = tableOf(input, 'verified')?.rows ?? [];
  return row && [row.head, ...row.cells].map(({ text, detail }) => (detail === '' ? text : `${text} ${detail}`));
};

describe('a centre’s report', () => {
  test('prints the verified value that is scored, with the declared one below it', () => {
    expect(figureIn(verifiedInput('verified'))).toEqual(['500.50', '填报 1,234.50']);
  });

  test('prints the declared value where that is scored, with the verified one below it', () => {
    expect(figureIn(verifiedInput('declared'))).toEqual(['1,234.50', '核实 500.50']);
  });

  test.each([
    ['verified', '500.50'],
    ['declared', '1,234.50'],
  ] as const)('has declared, verified and final value side by side: %s', (scored, final) => {
    expect(verifiedIn(verifiedInput(scored))).toEqual([
      '撮合贷款金额 万元',
      expect.stringMatching(/^1,234\.50 数据统计表![A-Z]+\d+$/),
      '500.50 现场核实!E5',
      final,
      expect.stringMatching(/的合同被重复计入 2020-06-11$/),
    ]);
  });

  test('says in the method that verified values are scored, where they are', () => {
    const said = (scored: 'declared' | 'verified') => textsOf(centreReport(verifiedInput(scored))).join('\n');
    expect(said('verified')).toContain('有现场核实值的，按核实值计分，其余按填报值计分。');
    expect(said('declared')).not.toContain('其余按填报值计分');
  });

  test('names neither who verified a figure nor another centre', () => {
    const texts = textsOf(centreReport(verifiedInput('verified'))).join('\n');
    expect(texts).not.toContain('陈核实');
    expect(texts).not.toContain('佛山分中心');
  });

  test('says nothing of verified values where there are none', () => {
    expect(textsOf(centreReport(aReportInput())).join('\n')).not.toContain('核实值');
  });
});

describe('the exported figures', () => {
  const indicators = (input: ReportInput) => {
    const [, { columns, rows }] = resultsTables(aProvinceInput(input));
    const ids = columns.map(({ id }) => id);
    return {
      ids,
      titles: columns.map(({ title }) => title),
      rowOf: (centre: string) => rows.find((row) => row[0] === centre && row[2] === 'loans')?.slice(5, 13),
    };
  };

  test('have declared, verified and final value side by side where anything was verified', () => {
    const { ids, rowOf } = indicators(verifiedInput('verified'));
    expect(ids.slice(5, 13)).toEqual([
      ...[
        'declaredValue',
        'declaredCell',
        'verifiedValue',
        'verifiedCell',
        'verifiedOn',
        'verifiedBy',
        'verifiedReason',
      ],
      'value',
    ]);
    expect(rowOf('c-1')).toEqual([
      1234.5,
      expect.stringMatching(/^数据统计表!/),
      500.5,
      '现场核实!E5',
      '2020-06-11',
      '陈核实',
      VERIFIED.reason,
      500.5,
    ]);
    expect(rowOf('c-2')).toEqual([1, null, null, null, null, null, null, 1]);
  });

  test('have the columns that they had where nothing was', () => {
    expect(indicators(aReportInput()).ids).not.toContain('verifiedValue');
  });
});
