import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openExports } from '../../../functions/adapters/exports/open-exports.ts';
import { tabTitles } from '../../../functions/adapters/exports/tab-titles.ts';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import type { ExportTable } from '../../../functions/domain/report/export-table.ts';
import { validationErrors } from '../../support/xlsx/validate.ts';

const { csv, xlsx } = openExports();

function aTable(changes: Partial<ExportTable> = {}): ExportTable {
  return {
    title: '得分排名',
    columns: [
      { id: 'centre', title: '中心', kind: 'text' },
      { id: 'score', title: '总分', kind: 'number', decimals: 2 },
      { id: 'rank', title: '名次', kind: 'number' },
    ],
    rows: [
      ['汕头分中心', 87.456, 1],
      ['佛山,"火炬"分中心', null, null],
    ],
    ...changes,
  };
}

const text = (table: ExportTable) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv(table));
const oneText = (value: string): ExportTable =>
  aTable({ columns: [{ id: 'a', title: '甲', kind: 'text' }], rows: [[value]] });
const firstSheet = async (table: ExportTable) => readBook(Buffer.from(await xlsx([table])), 'x').tabs[0]?.cells;

describe('a CSV export', () => {
  it('is UTF-8 with a byte order mark, lines end as Excel ends them', () => {
    expect(text(aTable())).toBe('\uFEFF中心,总分,名次\r\n汕头分中心,87.456,1\r\n"佛山,""火炬""分中心",,\r\n');
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '－5'])(
    'takes %j for a text, not a formula',
    (value) => {
      const cell = parse(csv(oneText(value)), { bom: true, relax_column_count: true })[1]?.[0];
      expect(cell).toBe(`'${value}`);
    },
  );

  it('keeps negative numbers and all their digits', () => {
    const table = aTable({ rows: [['甲', -0.1 - 0.2, 1234567890123460000]] });
    expect(text(table)).toContain('甲,-0.30000000000000004,1234567890123460000');
  });

  it('gives back every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const cell = parse(csv(oneText(value)), { bom: true, skip_empty_lines: false })[1]?.[0];
        expect([value, `'${value}`]).toContain(cell);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('of a table without rows has its heads', () => {
    expect(text(aTable({ rows: [] }))).toBe('\uFEFF中心,总分,名次\r\n');
  });
});

describe('an .xlsx export', () => {
  it('has typed cells: numbers as numbers, texts as texts, nothing where there is none', async () => {
    const cells = await firstSheet(
      aTable({
        rows: [
          ['=1+1', -87.456, 1],
          ['#N/A', null, 0],
        ],
      }),
    );
    expect(Object.fromEntries([...(cells ?? [])].map(([a1, { value }]) => [a1, value]))).toEqual({
      ...{ A1: '中心', B1: '总分', C1: '名次' },
      ...{ A2: '=1+1', B2: -87.456, C2: 1 },
      ...{ A3: '#N/A', C3: 0 },
    });
    expect(
      [...(cells?.values() ?? [])].some(({ formula, error }) => formula !== undefined || error !== undefined),
    ).toBe(false);
    expect(cells?.get('B2')?.shown).toBe('-87.46');
  });

  it('has its header frozen and filters on', async () => {
    const xml = new TextDecoder().decode(unzipSync(await xlsx([aTable()]))['xl/worksheets/sheet1.xml']);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  });

  it('is valid Open XML, and the same bytes each time', async () => {
    const tables = [aTable(), aTable({ title: '得分/排名', rows: [] })];
    const [first, second] = [await xlsx(tables), await xlsx(tables)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(await validationErrors(first)).toEqual([]);
  });
});

describe('tabTitles', () => {
  it.each([
    [
      ['得分/排名', '得分/排名'],
      ['得分_排名', '得分_排名 2'],
    ],
    [
      ['A', 'a', "'b'"],
      ['A', 'a 2', 'b'],
    ],
    [[''], ['Sheet']],
    [
      ['字'.repeat(40), '字'.repeat(40)],
      ['字'.repeat(31), `${'字'.repeat(27)} 2`],
    ],
  ])('makes of %j what Excel takes', (titles, expected) => {
    expect(tabTitles(titles)).toEqual(expected);
  });
});
