import { expect, test } from 'vitest';
import { provinceReport } from '../../../functions/domain/report/province-report.ts';
import type { Section } from '../../../functions/domain/report/report-model.ts';
import type { Risk } from '../../../functions/domain/risk/assess-risk.ts';
import { aProvinceInput, aReportInput } from '../../support/a-report-input.ts';

const input = aProvinceInput(aReportInput());
const sectionOf = (risks?: ReadonlyMap<string, Risk>): Section | undefined =>
  provinceReport({ ...input, ...(risks && { risks }) }).sections.find(({ id }) => id === 'risk');

test('the summary says nothing of risk unless the round has it printed', () => {
  expect(sectionOf()).toBeUndefined();
});

test('it lists the highest risk first, with what makes it, and what is not known last and not as 0', () => {
  const part = { component: 'late', value: 1, weight: 1, numbers: { hours: 80 }, contribution: 0.5 } as const;
  const risks = new Map<string, Risk>([
    ['c-2', { score: 0.1, band: 'low', parts: [], unknown: ['jumps'] }],
    ['c-3', { score: 0.5, band: 'high', parts: [part], unknown: [] }],
  ]);
  const [, table] = sectionOf(risks)?.blocks ?? [];
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(
    rows
      .slice(0, 3)
      .map(({ head, cells }) => [head.text, ...cells.map(({ text, detail }) => `${text} ${detail}`.trim())]),
  ).toEqual([
    ['顺德分中心', '高 0.50', '迟交 80.0 小时（+0.50）'],
    ['佛山分中心', '低 0.10', '—'],
    ['汕头分中心', '无从得知', '—'],
  ]);
  expect(rows).toHaveLength(6);
});
