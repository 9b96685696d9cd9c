import { describe, expect, test } from 'vitest';
import type { ExportTable } from '../../../functions/domain/report/export-table.ts';
import { resultsTables } from '../../../functions/domain/report/results/results-tables.ts';
import { aProvinceInput, aReportInput, type ReportFacts } from '../../support/a-report-input.ts';

function tables(facts: ReportFacts = {}): readonly [ExportTable, ExportTable, ...ExportTable[]] {
  return resultsTables(aProvinceInput(aReportInput(facts)));
}

function cell(table: ExportTable, row: number, column: string): unknown {
  return table.rows[row]?.[table.columns.findIndex(({ id }) => id === column)];
}

describe('the ranking table', () => {
  test('has every centre once, the ranked ones first', () => {
    const [ranking] = tables({ standing: 'vetoed' });
    expect(ranking.rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5, null]);
    expect(new Set(ranking.rows.map((row) => row[1])).size).toBe(6);
  });

  test('has the published and the exact total', () => {
    const input = aReportInput();
    const [ranking] = resultsTables(aProvinceInput(input));
    const row = ranking.rows.findIndex(([, id]) => id === 'c-1');
    expect(cell(ranking, row, 'published')).toBe(input.result.published);
    expect(cell(ranking, row, 'exact')).toBe(input.result.exact);
  });

  test('keeps a vetoed centre’s score beside grade and reason', () => {
    const [ranking] = tables({ standing: 'vetoed' });
    expect(cell(ranking, 5, 'published')).toBeTypeOf('number');
    expect([cell(ranking, 5, 'grade'), cell(ranking, 5, 'reason')]).toEqual(['一票否决', '贷款合同系伪造']);
  });

  test('leaves the numbers of a centre without a submission empty, not 0', () => {
    const [ranking] = tables({ standing: 'not-submitted' });
    for (const column of ['rank', 'published', 'exact', 'quantitative', 'credit']) {
      expect(cell(ranking, 5, column)).toBeNull();
    }
  });

  test('has as many cells in each row as columns', () => {
    for (const table of tables()) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });
});

describe('the indicators table', () => {
  test('has a row for each figure with its cell', () => {
    const [, indicators] = tables({ figures: { loans: 1234.5 } });
    expect(indicators.rows).toHaveLength(30);
    const row = indicators.rows.findIndex((one) => one[0] === 'c-1' && one[2] === 'loans');
    expect(cell(indicators, row, 'value')).toBe(1234.5);
    expect(cell(indicators, row, 'cell')).toMatch(/^数据统计表![A-Z]+\d+$/);
  });

  test('shows a missing figure as empty with its flag', () => {
    const [, indicators] = tables({ figures: { loans: 'REJECT_EMPTY' } });
    const row = indicators.rows.findIndex((one) => one[0] === 'c-1' && one[2] === 'loans');
    expect([cell(indicators, row, 'value'), cell(indicators, row, 'flags')]).toEqual([null, 'MISSING']);
  });
});
