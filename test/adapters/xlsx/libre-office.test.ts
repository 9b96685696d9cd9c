import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlineSheet } from '../../../functions/adapters/xlsx/book/sheet-outline.ts';
import { patchBook } from '../../../functions/adapters/xlsx/feedback/patch-book.ts';
import { makeBook } from '../../../functions/adapters/xlsx/making/make-book.ts';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import { a1Of } from '../../../functions/domain/workbook/a1.ts';
import type { RawCell } from '../../../functions/domain/workbook/raw-cell.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';
import { aPackage, stylesFor } from '../../support/xlsx/a-package.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';
import { hasLibreOffice, type LibreOffice, openLibreOffice } from '../../support/xlsx/libre-office.ts';
import { validationErrors } from '../../support/xlsx/validate.ts';

const cellsOf = (bytes: Buffer, title: string): ReadonlyMap<string, RawCell> => {
  const tab = readBook(bytes, 'x').tabs.find((candidate) => candidate.title === title);
  if (tab === undefined) throw new Error(`no tab ${title}`);
  return tab.cells;
};
const valuesOf = (cells: ReadonlyMap<string, RawCell>) =>
  [...cells]
    .filter(([, { value }]) => value !== null)
    .map(([a1, { value }]) => [a1, value])
    .sort();
const partOf = (bytes: Buffer, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

/** Cells of all sorts, as a person may have left them. */
const messy = aPackage({
  sheets: [
    {
      title: '数据统计表',
      content: `<sheetData><row r="1"><c r="A1" s="1"><v>43895</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" t="inlineStr"><is><t>约30</t></is></c><c r="D1"><f>SUM(G1:G9)</f><v>0</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" s="3" t="inlineStr"><is><t>007</t></is></c><c r="G1" t="b"><v>1</v></c><c r="H1" s="4"><v>43895.5</v></c><c r="I1" s="5"><v>0.25</v></c><c r="J1"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
    },
  ],
  styles: `${stylesFor(['m"月"d"日"', '0%', '@', 'yyyy\\-mm\\-dd\\ hh:mm', 'hh:mm']).replace('<cellXfs>', '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>')}`,
});

describe.skipIf(!hasLibreOffice())('with LibreOffice (skipped where it is not installed)', () => {
  let office: LibreOffice;
  const made: { plan: Buffer; fed: Buffer; saved: Buffer; savedFed: Buffer; savedMessy: Buffer } = {
    plan: Buffer.alloc(0),
    fed: Buffer.alloc(0),
    saved: Buffer.alloc(0),
    savedFed: Buffer.alloc(0),
    savedMessy: Buffer.alloc(0),
  };
  beforeAll(async () => {
    office = await openLibreOffice();
    made.plan = await makeBook(aPlan());
    made.fed = patchBook(made.plan, aFeedback());
    const [saved, savedFed, savedMessy] = await office.convert([made.plan, made.fed, messy], 'xlsx');
    if (saved === undefined || savedFed === undefined || savedMessy === undefined)
      throw new Error('LibreOffice saved nothing');
    Object.assign(made, { saved, savedFed, savedMessy });
  });
  afterAll(() => office?.[Symbol.asyncDispose]());

  it('a workbook that it saved again reads the same, with and without feedback', () => {
    for (const title of ['数据统计表', "证明'材料", '校验结果', '选项']) {
      expect(valuesOf(cellsOf(made.saved, title))).toEqual(valuesOf(cellsOf(made.plan, title)));
      expect(valuesOf(cellsOf(made.savedFed, title))).toEqual(valuesOf(cellsOf(made.fed, title)));
    }
  });

  it('the sorts of cells survive its saving', () => {
    const cells = cellsOf(made.savedMessy, '数据统计表');
    expect(cells.get('A1')).toMatchObject({ value: 43895, format: 'date', shown: '3月5日' });
    expect(cells.get('B1')).toMatchObject({ value: 0.5, format: 'percent', shown: '50%' });
    expect(cells.get('C1')).toEqual({ value: '约30', format: 'general' });
    expect(cells.get('D1')).toMatchObject({ value: 0, formula: '=SUM(G1:G9)' });
    expect(cells.get('E1')).toMatchObject({ value: null, error: '#DIV/0!', formula: '=1/0' });
    expect(cells.get('F1')).toEqual({ value: '007', format: 'text' });
    expect(cells.get('G1')?.value).toBe(true);
    expect(cells.get('H1')).toMatchObject({ value: 43895.5, format: 'date-time' });
    expect(cells.get('I1')).toMatchObject({ value: 0.25, format: 'time', shown: '06:00' });
    expect(cells.get('J1')?.value).toBe(0);
    expect(cells.get('A3')).toEqual({ value: null, coveredBy: 'A2:A3' });
  });

  it('what a plan asks for survives its saving: rules, protection, names, colours', async () => {
    const [data] = (await readXlsx(made.saved, { readStyles: true })).sheets;
    expect(data?.dataValidations?.map(({ type, inputMessage }) => [type, inputMessage])).toEqual([
      ['whole', '请填写 0 或正整数，单位：家。'],
      ['decimal', '请填写 0 或正整数，单位：家。'],
      ['textLength', '请填写 0 或正整数，单位：家。'],
    ]);
    expect(data?.protection?.sheet).toBe(true);
    expect(data?.cells?.get('2,3')?.style?.protection?.locked).toBe(false);
    expect(data?.conditionalRules).toHaveLength(4);
    expect(partOf(made.saved, 'xl/workbook.xml')).toContain('banks_本期');
  });

  it('a workbook that it saved again takes feedback, keeps its looks and its inputs, byte for byte', () => {
    const again = patchBook(made.savedFed, aFeedback({ heading: ['校验结果', '第二次'] }));
    expect(cellsOf(again, '校验结果').get('A2')?.value).toBe('第二次');
    expect(cellsOf(again, '数据统计表').get('E3')?.value).toBe('✗ 不是确定的数字');
    const sheet = 'xl/worksheets/sheet1.xml';
    const others = (bytes: Buffer) => {
      const xml = partOf(bytes, sheet);
      const cells = outlineSheet(xml).rows.flatMap((row) => row.cells);
      const named = cells.map(({ column, row, start, end }) => [a1Of(column, row), xml.slice(start, end)] as const);
      return named.filter(([a1]) => !['E3', 'E4'].includes(a1));
    };
    expect(others(again)).toEqual(others(made.savedFed));
    const styleOf = (bytes: Buffer, a1: string) =>
      new RegExp(`<c r="${a1}" s="(\\d+)"`).exec(partOf(bytes, 'xl/worksheets/sheet3.xml'))?.[1];
    expect(styleOf(made.savedFed, 'B6')).toBeDefined();
    expect(styleOf(again, 'B5')).toBe(styleOf(made.savedFed, 'B6'));
    expect(styleOf(again, 'A1')).toBe(styleOf(made.savedFed, 'A1'));
  });

  it('workbooks open cleanly as made, fed, saved and fed again, and after a lost findings tab', async () => {
    const books = [made.plan, made.fed, patchBook(made.savedFed, aFeedback()), patchBook(messy, aFeedback())];
    const [plan, fed, fedAgain, recreated] = await office.convert(books, 'ods');
    const text = (bytes: Buffer | undefined) =>
      new TextDecoder().decode(unzipSync(bytes ?? Buffer.alloc(0))['content.xml']);
    expect(text(plan)).toContain('尚未校验');
    for (const bytes of [fed, fedAgain, recreated]) {
      expect(text(bytes)).toContain('不是确定的数字。');
      expect(text(bytes)).toMatch(/xlink:href="#(&apos;|'|\$)?数据统计表/);
    }
    const [pdf] = await office.convert([made.fed], 'pdf');
    expect(pdf?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('a workbook that it saved stays as valid with our feedback as it was without', async () => {
    expect(await validationErrors(patchBook(made.savedFed, aFeedback()))).toEqual(
      await validationErrors(made.savedFed),
    );
  });
});
