import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outlineSheet } from '../../../functions/adapters/xlsx/book/sheet-outline.ts';
import { patchBook } from '../../../functions/adapters/xlsx/feedback/patch-book.ts';
import { makeBook } from '../../../functions/adapters/xlsx/making/make-book.ts';
import { readBook } from '../../../functions/adapters/xlsx/reading/read-book.ts';
import { a1Of } from '../../../functions/domain/workbook/a1.ts';
import { aFeedback } from '../../support/xlsx/a-feedback.ts';
import { aPackage, packageParts, stylesFor, zipOf } from '../../support/xlsx/a-package.ts';
import { aPlan } from '../../support/xlsx/a-plan.ts';

const decoder = new TextDecoder();
const partOf = (bytes: Buffer, name: string) => decoder.decode(unzipSync(bytes)[name]);
const findingsOf = (bytes: Buffer) => readBook(bytes, 'x').tabs.find(({ title }) => title === '校验结果')?.cells;
const styleAt = (xml: string, a1: string) => new RegExp(`<c r="${a1}"[^>]* s="(\\d+)"`).exec(xml)?.[1];

/** A foreign workbook: a data tab and, where wanted, a findings tab. */
function foreign(data: string, findings?: string): Buffer {
  const sheets = [{ title: '数据统计表', content: data }];
  if (findings !== undefined) sheets.push({ title: '校验结果', content: findings });
  return aPackage({ sheets, styles: stylesFor(['0', '@']) });
}

describe('feedback', () => {
  it('fills the findings tab and the status cells', async () => {
    const bytes = patchBook(await makeBook(aPlan()), aFeedback());
    const cells = findingsOf(bytes);
    expect(cells?.get('A1')?.value).toBe('校验结果');
    expect(cells?.get('A5')?.value).toBe('程度');
    expect([...'ABCDEF'].map((letter) => cells?.get(`${letter}6`)?.value)).toEqual(aFeedback().rows[0]?.columns);
    expect(readBook(bytes, 'x').tabs[0]?.cells.get('E3')?.value).toBe('✗ 不是确定的数字');
  });

  it('leaves every part but the findings tab and the tab with marks as it was, byte for byte and packed as it was', async () => {
    const before = await makeBook(aPlan());
    const after = patchBook(before, aFeedback());
    const [was, is] = [unzipSync(before), unzipSync(after)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    const changed = Object.keys(was).filter(
      (name) => !Buffer.from(was[name] ?? []).equals(Buffer.from(is[name] ?? [])),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml']);
  });

  it('leaves every other cell of a tab with marks as it was, byte for byte', async () => {
    const before = await makeBook(aPlan());
    const cells = (bytes: Buffer) => {
      const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
      const spans = outlineSheet(xml).rows.flatMap((row) => row.cells);
      return spans.map(({ column, row, start, end }) => [a1Of(column, row), xml.slice(start, end)] as const);
    };
    const others = (bytes: Buffer) => cells(bytes).filter(([a1]) => a1 !== 'E3' && a1 !== 'E4');
    expect(others(patchBook(before, aFeedback()))).toEqual(others(before));
  });

  it('keeps the looks of the tab, however many findings came and went', async () => {
    const first = await makeBook(aPlan());
    const looks = (bytes: Buffer, header: number) => {
      const xml = partOf(bytes, 'xl/worksheets/sheet3.xml');
      return ['A1', 'A2', `B${header}`, `B${header + 1}`].map((a1) => styleAt(xml, a1));
    };
    const many = patchBook(first, aFeedback({ rows: Array.from({ length: 30 }, () => aFeedback().rows).flat() }));
    const none = patchBook(many, aFeedback({ rows: [], marks: [], heading: ['校验结果', '全部通过'] }));
    const again = patchBook(none, aFeedback());
    expect(looks(first, 4)).not.toContain(undefined);
    for (const [bytes, header] of [
      [many, 5],
      [none, 4],
      [again, 5],
    ] as const)
      expect(looks(bytes, header)).toEqual(looks(first, 4));
    expect(findingsOf(none)?.get('A5')).toBeUndefined();
    expect(findingsOf(again)?.get('A9')).toBeUndefined();
  });

  it('takes looks from a findings tab that leaves several rows free above its table', () => {
    const table =
      '<row r="7"><c r="A7" s="2" t="inlineStr"><is><t>程度</t></is></c></row><row r="8"><c r="A8" s="1"/></row>';
    const bytes = foreign(
      '<sheetData/>',
      `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row>${table}</sheetData>`,
    );
    const xml = partOf(patchBook(bytes, aFeedback()), 'xl/worksheets/sheet2.xml');
    expect(['A1', 'A5', 'A6', 'A7'].map((a1) => styleAt(xml, a1))).toEqual(['1', '2', '1', '1']);
  });

  it('is the same bytes for the same workbook and feedback', async () => {
    const before = await makeBook(aPlan());
    expect(patchBook(before, aFeedback()).equals(patchBook(before, aFeedback()))).toBe(true);
    expect(patchBook(patchBook(before, aFeedback()), aFeedback()).equals(patchBook(before, aFeedback()))).toBe(true);
  });

  it('writes texts that can never be formulas and that read back as they were', async () => {
    const nasty = ['=1+1', '+86', '-1', '@x', '<b>&amp;"\'', 'a_x000D_b', ' 前后 ', '两\n行', '#N/A'];
    const rows = [{ severity: 'info' as const, columns: nasty }];
    const bytes = patchBook(await makeBook(aPlan()), aFeedback({ rows }));
    const cells = findingsOf(bytes);
    expect(nasty.map((_, index) => cells?.get(a1Of(index + 1, 6)))).toEqual(
      nasty.map((value) => ({ value, format: 'general' })),
    );
    expect(partOf(bytes, 'xl/worksheets/sheet3.xml')).not.toContain('<f>');
  });

  it('mends texts that XML or a cell cannot hold', async () => {
    const rows = [
      { severity: 'info' as const, columns: ['a\u0000\u0008b\uD800c\uFFFEd', '😀'.repeat(20_000), 'x\r\ny'] },
    ];
    const cells = findingsOf(patchBook(await makeBook(aPlan()), aFeedback({ rows })));
    expect(cells?.get('A6')?.value).toBe('ab\uFFFDcd');
    expect(cells?.get('B6')?.value).toBe(`${'😀'.repeat(16_383)}…`);
    expect(cells?.get('C6')?.value).toBe('x\ny');
  });

  it('links each finding to its cell, titles with apostrophes quoted', async () => {
    const xml = partOf(patchBook(await makeBook(aPlan()), aFeedback()), 'xl/worksheets/sheet3.xml');
    expect(xml).toContain(`<hyperlink ref="C6" location="'数据统计表'!D3" display="数据统计表!D3"/>`);
    expect(xml).toContain(`<hyperlink ref="C7" location="'证明''材料'!A2" display="证明'材料!A2"/>`);
  });

  it('makes rows high enough for the longest text', async () => {
    const text = '指标不为零，但没有证明材料。'.repeat(10);
    const rows = [{ severity: 'info' as const, columns: ['ⓘ', '', '', '', text, ''] }];
    const xml = partOf(patchBook(await makeBook(aPlan()), aFeedback({ rows })), 'xl/worksheets/sheet3.xml');
    const height = Number(/<row r="6" ht="([\d.]+)"/.exec(xml)?.[1]);
    const linesAtLeast = Math.ceil((text.length * 2) / 40);
    expect(height).toBeGreaterThanOrEqual(linesAtLeast * 14);
    expect(height).toBeLessThan(linesAtLeast * 14 * 2);
  });

  it('puts its elements where the schema wants them, whatever else is there', () => {
    const around = [
      '<sheetPr/><dimension ref="A1"/>',
      '<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/>',
      '<phoneticPr fontId="1"/><conditionalFormatting sqref="A1"/>',
      '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
    ];
    const [head, protection, formats, margins] = around;
    const bytes = foreign('<sheetData/>', `${head}<sheetData/>${protection}${formats}${margins}`);
    const xml = partOf(patchBook(bytes, aFeedback()), 'xl/worksheets/sheet2.xml');
    const order = outlineSheet(xml).children.map(({ name }) => name);
    expect(order).toEqual([
      'sheetPr',
      'dimension',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'mergeCells',
      'phoneticPr',
      'conditionalFormatting',
      'hyperlinks',
      'pageMargins',
    ]);
    expect(xml).toContain('<dimension ref="A1:F7"/>');
  });

  it('drops merges and links of the last time that no longer fit', async () => {
    const links = patchBook(await makeBook(aPlan()), aFeedback());
    const xml = partOf(patchBook(links, aFeedback({ rows: [], heading: ['校验结果'] })), 'xl/worksheets/sheet3.xml');
    expect(xml).not.toContain('hyperlink');
    expect(xml.match(/<mergeCell /g)).toHaveLength(1);
  });

  it('makes a findings tab anew where somebody deleted or renamed it', () => {
    const bytes = patchBook(foreign('<sheetData/>'), aFeedback());
    expect(readBook(bytes, 'x').tabs.map(({ title }) => title)).toEqual(['数据统计表', '校验结果']);
    expect(findingsOf(bytes)?.get('A6')?.value).toBe('✗ 错误');
    expect(findingsOf(patchBook(bytes, aFeedback({ heading: ['二'] })))?.get('A1')?.value).toBe('二');
    expect(readBook(patchBook(bytes, aFeedback()), 'x').tabs).toHaveLength(2);
  });

  it('finds its tab in other letter case, since no workbook may have both', () => {
    const bytes = aPackage({ sheets: [{ title: 'FINDINGS', content: '<sheetData/>' }] });
    expect(readBook(patchBook(bytes, aFeedback({ tab: 'Findings', marks: [] })), 'x').tabs).toHaveLength(1);
  });

  it('leaves out marks for a tab that is gone', () => {
    const bytes = patchBook(foreign('<sheetData/>'), aFeedback({ marks: [{ tab: '没有', a1: 'A1', text: '✓' }] }));
    expect(readBook(bytes, 'x').tabs[0]?.cells.size).toBe(0);
  });

  it('takes the order of calculation out when a formula of ours gave way to a mark', () => {
    const parts = {
      'xl/calcChain.xml':
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E3" i="1"/></calcChain>',
    };
    const source = {
      sheets: [
        { title: '数据统计表', content: '<sheetData><row r="3"><c r="E3"><f>1+1</f><v>2</v></c></row></sheetData>' },
      ],
      contentTypes:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      relationships:
        '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
      parts,
    };
    const gone = patchBook(aPackage(source), aFeedback());
    expect(Object.keys(unzipSync(gone))).not.toContain('xl/calcChain.xml');
    expect(partOf(gone, '[Content_Types].xml') + partOf(gone, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    const kept = patchBook(aPackage(source), aFeedback({ marks: [] }));
    expect(partOf(kept, 'xl/calcChain.xml')).toBe(parts['xl/calcChain.xml']);
  });
});

describe('a patched archive', () => {
  it('keeps parts that it does not know: pictures, comments, extensions of WPS', () => {
    const picture = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256);
    const parts = packageParts({ sheets: [{ title: '数据统计表', content: '<sheetData/><drawing r:id="rId9"/>' }] });
    const before = zipOf({
      ...parts,
      'xl/media/image1.png': picture,
      'xl/cellimages.xml': '<etc:cellImages/>',
      'customXml/item1.xml': '<a/>',
    });
    const after = unzipSync(patchBook(before, aFeedback()));
    expect(Buffer.from(after['xl/media/image1.png'] ?? []).equals(Buffer.from(picture))).toBe(true);
    expect(decoder.decode(after['xl/cellimages.xml'])).toBe('<etc:cellImages/>');
    expect(decoder.decode(after['xl/worksheets/sheet1.xml'])).toContain('<drawing r:id="rId9"/>');
  });
});
