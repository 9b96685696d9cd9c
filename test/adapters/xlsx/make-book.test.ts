import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { patchBook } from '../../../functions/adapters/xlsx/feedback/patch-book.ts';
import { makeBook } from '../../../functions/adapters/xlsx/making/make-book.ts';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import type { PlannedTab } from '../../../functions/domain/workbook/plan.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';
import { aPackage, stylesFor } from '../../support/xlsx/a-package.ts';
import { aPlan, aTab } from '../../support/xlsx/a-plan.ts';
import { validationErrors } from '../../support/xlsx/validate.ts';

const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  return (name: string) => new TextDecoder().decode(files[name]);
};
const tabXml = async (tab: PlannedTab) =>
  parts(await makeBook(aPlan({ tabs: [tab], names: [] })))('xl/worksheets/sheet1.xml');
const rule = (changes: Partial<PlannedTab['inputs'][number]>): PlannedTab['inputs'][number] => ({
  range: 'A1',
  rule: { kind: 'any' },
  prompt: { title: '提示', text: '请填写。' },
  refusal: { title: '有误', text: '请改正。' },
  strictness: 'stop',
  ...changes,
});

describe('a made workbook', () => {
  it('is valid Open XML, as made and after feedback', async () => {
    const made = await makeBook(aPlan());
    expect(await validationErrors(made)).toEqual([]);
    expect(await validationErrors(patchBook(made, aFeedback()))).toEqual([]);
  });

  it('has the same bytes each time, whatever the day', async () => {
    expect((await makeBook(aPlan())).equals(await makeBook(aPlan()))).toBe(true);
    expect(parts(await makeBook(aPlan()))('docProps/core.xml')).toContain('2000-01-01T00:00:00Z');
  });

  it('carries its title, its names and the visibility of its tabs', async () => {
    const book = await readXlsx(await makeBook(aPlan()));
    expect(book.properties?.title).toBe('测试填报表');
    expect(book.namedRanges).toEqual([{ name: 'banks_本期', range: "'数据统计表'!$D$3" }]);
    expect(book.sheets.map(({ veryHidden }) => veryHidden === true)).toEqual([false, false, false, true]);
  });

  it('is locked but for its inputs', async () => {
    const book = await readXlsx(await makeBook(aPlan()), { readStyles: true });
    const data = book.sheets[0];
    const lockedAt = (key: string) => data?.cells?.get(key)?.style?.protection?.locked;
    expect(data?.protection?.sheet).toBe(true);
    expect(data?.protection?.password).toBeUndefined();
    expect(['2,3', '3,3', '4,3'].map(lockedAt)).toEqual([false, false, false]);
    expect(['0,1', '2,1', '2,4', '4,4'].map(lockedAt)).toEqual([true, true, true, true]);
  });

  it('leaves figures and long texts in the general format, so that a typed 3-5 or 50% is seen for what it became', async () => {
    const book = await readXlsx(await makeBook(aPlan()), { readStyles: true });
    const formats = ['2,3', '3,3', '4,3', '2,0'].map((key) => book.sheets[0]?.cells?.get(key)?.style?.numFmt);
    expect(formats).toEqual([undefined, undefined, undefined, '@']);
  });

  it('hides key columns and rows, freezes, merges and sizes as planned', async () => {
    const xml = await tabXml(
      aTab({
        hiddenColumns: ['C'],
        hiddenRows: [2],
        widths: [10, 20],
        heights: { 3: 44 },
        merges: ['A1:B1'],
        freeze: { rows: 2, columns: 1 },
        cells: [{ a1: 'A1', look: 'title', value: '题' }],
      }),
    );
    expect(xml).toMatch(/<col min="3" max="3" hidden="(1|true)"\/>/);
    expect(xml).toContain('<row r="2" hidden="1"/>');
    expect(xml).toContain('<row r="3" ht="44" customHeight="1"/>');
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
    expect(xml).toContain('xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"');
  });

  it('prints on A4 one page wide, on its side where planned', async () => {
    expect(await tabXml(aTab({ landscape: true }))).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
  });

  it('repeats the header of a frozen table on every printed page, titles quoted', async () => {
    const tabs = [
      aTab({ title: "证明'材料 一", freeze: { rows: 4, columns: 1 } }),
      aTab({ title: '无', freeze: { rows: 0, columns: 1 } }),
    ];
    const workbook = parts(await makeBook(aPlan({ tabs, names: [] })))('xl/workbook.xml');
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(1);
    expect(workbook).toContain("localSheetId=\"0\">'证明''材料 一'!$4:$4</definedName>");
  });

  it('keeps texts that look like errors, formulas or escapes as texts', async () => {
    const values = ['#N/A', '=1+1', 'a_x000D_b', '\u0000x', ' 前 '];
    const cells = values.map((value, index) => ({ a1: `A${index + 1}`, look: 'text' as const, value }));
    const read = readBook(await makeBook(aPlan({ tabs: [aTab({ cells })], names: [] })), 'x').tabs[0]?.cells;
    expect(values.map((_, index) => read?.get(`A${index + 1}`))).toEqual(
      ['#N/A', '=1+1', 'a_x000D_b', 'x', ' 前 '].map((value) => ({ value, format: 'general' })),
    );
  });

  it('holds formulas with a value for programs that do not calculate', async () => {
    const cells = [
      { a1: 'A1', look: 'count' as const, formula: '=LEN(B1)' },
      { a1: 'A2', look: 'text' as const, formula: '=IF(B1="","未填","")', value: '未填' },
    ];
    const read = readBook(await makeBook(aPlan({ tabs: [aTab({ cells })], names: [] })), 'x').tabs[0]?.cells;
    expect(read?.get('A1')).toEqual({ value: 0, formula: '=LEN(B1)', format: 'general' });
    expect(read?.get('A2')).toEqual({ value: '未填', formula: '=IF(B1="","未填","")', format: 'general' });
  });

  it('colours status cells by our marks', async () => {
    const xml = await tabXml(aTab({ statuses: [{ range: 'E3:E5' }] }));
    expect(xml).toContain('<conditionalFormatting sqref="E3:E5">');
    for (const mark of ['✗', '▲', 'ⓘ', '✓']) expect(xml).toContain(`<formula>LEFT(E3,1)="${mark}"</formula>`);
  });
});

describe('a rule for inputs', () => {
  const validation = async (changes: Partial<PlannedTab['inputs'][number]>) =>
    tabXml(aTab({ inputs: [rule(changes)] }));

  it.each<[string, PlannedTab['inputs'][number]['rule'], string]>([
    ['whole', { kind: 'whole', min: 0, max: 9 }, 'type="whole"'],
    ['decimal', { kind: 'decimal', min: 0, max: 9.5 }, '<formula2>9.5</formula2>'],
    ['length', { kind: 'length', max: 3000 }, 'operator="lessThanOrEqual"'],
    ['date', { kind: 'date' }, 'type="date"'],
    ['list', { kind: 'list', values: ['是', '否'] }, '<formula1>"是,否"</formula1>'],
    [
      'list in cells',
      { kind: 'list', values: ['是'], source: { tab: "选'项", range: 'A1:A9' } },
      "<formula1>'选''项'!$A$1:$A$9</formula1>",
    ],
    ['any', { kind: 'any' }, '<formula1>TRUE</formula1>'],
  ])('of kind %s reaches the file', async (_, kind, expected) => {
    const xml = await validation({ rule: kind });
    expect(xml).toContain(expected);
    expect(xml).toContain('promptTitle="提示" prompt="请填写。" errorTitle="有误" error="请改正。"');
  });

  it('cuts words that are longer than Excel opens', async () => {
    const xml = await validation({ prompt: { title: '题'.repeat(40), text: '字'.repeat(300) } });
    expect(xml).toContain(`promptTitle="${'题'.repeat(31)}…"`);
    expect(xml).toContain(`prompt="${'字'.repeat(254)}…"`);
  });

  it.each([
    ['too long', Array.from({ length: 60 }, (_, index) => `指标名称${index}`)],
    ['with a comma in a value', ['甲,乙']],
  ])('with a list %s for a file and no source in cells is a bug of the plan', async (_, values) => {
    await expect(validation({ rule: { kind: 'list', values } })).rejects.toThrow(RangeError);
  });
});

describe('feedback in workbooks of others', () => {
  it.each([
    ['whose findings tab is empty', '<sheetData/>'],
    ['whose findings tab is gone', undefined],
  ])('%s stays valid Open XML', async (_, content) => {
    const data = {
      title: '数据统计表',
      content: '<sheetData><row r="1" spans="1:1"><c r="A1"><v>1</v></c></row></sheetData>',
    };
    const sheets = content === undefined ? [data] : [data, { title: '校验结果', content }];
    const styles = `<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>`;
    const contentTypes = sheets.map(
      (__, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    );
    const types = [
      ...contentTypes,
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
    ];
    const book = aPackage({ sheets, styles, strings: '<si><t>x</t></si>', contentTypes: types.join('') });
    expect(await validationErrors(book)).toEqual([]);
    expect(await validationErrors(patchBook(book, aFeedback()))).toEqual([]);
  });

  it('whose styles are missing or odd still take marks', () => {
    const sheets = [{ title: '数据统计表', content: '<sheetData><row r="3"><c r="E3" s="99"/></row></sheetData>' }];
    for (const styles of ['', stylesFor([])]) {
      const cells = readBook(patchBook(aPackage({ sheets, styles }), aFeedback()), 'x').tabs[0]?.cells;
      expect(cells?.get('E3')?.value).toBe('✗ 不是确定的数字');
    }
  });
});
