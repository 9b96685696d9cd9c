import { describe, expect, it } from 'vitest';
import { planOver } from '../../../functions/domain/workbook/plan-over.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';
import type { RawWorkbook } from '../../../functions/domain/workbook/raw-workbook.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';

const book = (title: string, cells: Readonly<Record<string, RawCell>>): RawWorkbook => ({
  name: '01.xlsx',
  tabs: [{ title, cells: new Map(Object.entries(cells)) }],
});
const cellsOf = (raw: RawWorkbook, title: string) => {
  const tab = planOver(aPlan(), raw).tabs.find((one) => one.title === title);
  return new Map(tab?.cells.map((cell) => [cell.a1, cell]));
};

describe('a plan over a workbook', () => {
  it('has what was typed in the looks of the plan, and nothing where something was deleted', () => {
    const cells = cellsOf(book('数据统计表', { D3: { value: 30 }, D4: { value: '约30' } }), '数据统计表');
    expect(cells.get('D3')).toMatchObject({
      value: 30,
      look: aPlan()
        .tabs.flatMap((tab) => tab.cells)
        .find(({ a1 }) => a1 === 'D3')?.look,
    });
    expect(cells.get('D4')?.value).toBe('约30');
    expect(cells.get('B3')).not.toHaveProperty('value');
  });

  it('keeps how a cell is shown, so that a date stays a date', () => {
    const cells = cellsOf(
      book('数据统计表', { D3: { value: 43_895, format: 'date' }, D4: { value: 0.5, format: 'percent' } }),
      '数据统计表',
    );
    expect(cells.get('D3')).toMatchObject({ value: 43_895, format: 'date' });
    expect(cells.get('D4')).toMatchObject({ value: 0.5, format: 'percent' });
  });

  it('keeps formulas of the plan and takes a person’s as its value', () => {
    const cells = cellsOf(
      book('数据统计表', { E5: { value: 3, formula: '=LEN(D5)' }, D3: { value: 12, formula: '=IMPORTXML("x","y")' } }),
      '数据统计表',
    );
    expect(cells.get('E5')?.formula).toBe('=LEN(D5)');
    expect(cells.get('D3')).toMatchObject({ value: 12 });
    expect(cells.get('D3')).not.toHaveProperty('formula');
  });

  it('has tabs that people added, without those that they deleted and the names that led there', () => {
    const plan = planOver(aPlan(), book('草稿', { A1: { value: true }, B2: { value: null, error: '#REF!' } }));
    expect(plan.tabs.map(({ title }) => title)).toEqual(['草稿']);
    expect(plan.names).toEqual([]);
    expect(plan.tabs[0]?.cells.map(({ value }) => value)).toEqual([true, '#REF!']);
  });

  it('leaves out what a merged range covers', () => {
    const cells = cellsOf(book('草稿', { A1: { value: 'x' }, B1: { value: null, coveredBy: 'A1:B1' } }), '草稿');
    expect([...cells.keys()]).toEqual(['A1']);
  });
});
