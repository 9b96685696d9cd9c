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

test('it counts the bands, not known among them, and lists those above the lowest with what makes them', () => {
  const part = { component: 'late', value: 1, weight: 1, numbers: { hours: 80 }, contribution: 0.5 } as const;
  const risks = new Map<string, Risk>([
    ['c-1', { score: 0.2, band: 'middle', parts: [{ ...part, contribution: 0.2 }], unknown: ['jumps'] }],
    ['c-2', { score: 0.1, band: 'low', parts: [], unknown: ['jumps'] }],
    ['c-3', { score: 0.5, band: 'high', parts: [part], unknown: [] }],
  ]);
  const [lead, table] = sectionOf(risks)?.blocks ?? [];
  expect(lead?.kind === 'paragraphs' && lead.texts.at(-1)).toBe('高 1 家，中 1 家，低 1 家，无从得知 3 家。');
  const rows = table?.kind === 'table' ? table.rows : [];
  expect(
    rows.map(({ head, cells }) => [head.text, ...cells.map(({ text, detail }) => `${text} ${detail}`.trim())]),
  ).toEqual([
    ['顺德分中心', '高 0.50', '迟交 80.0 小时（+0.50）'],
    ['汕头分中心', '中 0.20', '迟交 80.0 小时（+0.20）'],
  ]);
});
