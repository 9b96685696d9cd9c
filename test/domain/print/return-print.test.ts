import { beforeAll, describe, expect, test } from 'vitest';
import { definitionIn, shippedRound } from '../../../functions/compose.ts';
import { readPrintCode } from '../../../functions/domain/print/print-code.ts';
import { type ReturnPrint, returnPrint } from '../../../functions/domain/print/return-print.ts';
import type { Block, Section } from '../../../functions/domain/report/report-model.ts';
import type { RoundDefinition } from '../../../functions/domain/round/round-definition.ts';
import { aReturnReading, NOT_APPLICABLE, type ReturnChanges } from '../../support/a-return-reading.ts';

let shipped: RoundDefinition;
beforeAll(async () => {
  shipped = await definitionIn(shippedRound('guangdong-2019'));
});

const submission = { snapshot: 'a'.repeat(64), at: '2020-05-28T08:05:00Z', by: '示例填报人' };

function aPrint(changes: ReturnChanges = {}, { round, layouts }: RoundDefinition = shipped): ReturnPrint {
  const [centre] = round.centres;
  if (centre === undefined) throw new Error('no centre');
  const reading = aReturnReading({ round, centre: centre.id, ...changes });
  return returnPrint({ round, layout: layouts.return, centre, reading, submission });
}

const rowsOf = (section: Section | undefined) =>
  section?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
const cellsOf = (print: ReturnPrint, label: string): readonly string[] =>
  rowsOf(print.sections[0])
    .find(({ cells }) => cells[0]?.text === label)
    ?.cells.map(({ text }) => text) ?? [];
const textsOf = (block: Block): readonly string[] => {
  if (block.kind === 'heading') return [block.text];
  return block.kind === 'paragraphs' ? block.texts : [];
};

describe('a return for paper', () => {
  test('has a code for each copy, of one version, in the head of its pages', () => {
    const print = aPrint();
    const codes = print.copies.map(({ code }) => readPrintCode(code));
    expect(codes.map((code) => (code.kind === 'code' ? code.copy : 0))).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(codes.map((code) => (code.kind === 'code' ? code.version : ''))).size).toBe(1);
    expect(print.properties).toMatchObject({
      '--head-centre': '汕头分中心',
      '--code-3': print.copies[2]?.code,
      '--copy-3': '第 3 份，共 5 份',
    });
  });

  test('says on its cover what the office and the centre wrote there, and where the seals go', () => {
    const { cover } = aPrint({ cover: { phone: '' } });
    expect(cover.heading).toBe('2019 年度地市科技金融综合服务中心监测评估填报表');
    expect(cover.facts).toContainEqual({ label: '地市科技主管部门', value: '汕头市科学技术局' });
    expect(cover.facts).toContainEqual({ label: '联系电话', value: '（无）' });
    expect(cover.facts).toContainEqual({ label: '填报人', value: '示例填报人' });
    expect(cover.facts).toContainEqual({ label: '提交时间', value: '2020年5月28日 16:05' });
    expect(cover.seals.places).toEqual(['依托单位公章', '地市科技主管部门公章']);
  });

  test('names its sections as the form does', () => {
    const print = aPrint();
    expect([...print.sections, print.signing].map(({ heading }) => heading)).toEqual([
      '一、数据统计表',
      '二、自评报告',
      '三、证明材料清单',
      '四、声明与签字',
    ]);
  });

  test('prints every figure with its unit and all its decimals, and tells what is no number', () => {
    const [first, second, third] = shipped.round.indicators;
    const figures = { [first?.id ?? '']: 1234567, [second?.id ?? '']: 5600.125, [third?.id ?? '']: NOT_APPLICABLE };
    const print = aPrint({ figures, explanations: { [second?.id ?? '']: '含并购贷款' } });
    expect(cellsOf(print, first?.title.zh ?? '')).toEqual([first?.title.zh, first?.unit.zh, '1,234,567', '']);
    expect(cellsOf(print, second?.title.zh ?? '').slice(2)).toEqual(['5,600.125', '含并购贷款']);
    expect(cellsOf(print, third?.title.zh ?? '')[2]).toBe('不适用');
    expect(cellsOf(aPrint({ figures: { [first?.id ?? '']: 'REJECT_EMPTY' } }), first?.title.zh ?? '')[2]).toBe(
      '（未填写）',
    );
    expect(rowsOf(print.sections[0])).toHaveLength(shipped.round.indicators.length + shipped.round.groups.length);
  });

  test('prints the self-report paragraph by paragraph, and says where a section is empty', () => {
    const [first, second] = shipped.round.rubric.sections;
    const sections = { [first?.id ?? '']: '一段。\n\n二段。', [second?.id ?? '']: '' };
    const texts = aPrint({ sections }).sections[1]?.blocks.map(textsOf) ?? [];
    expect(texts.slice(0, 4)).toEqual([[first?.title.zh], ['一段。', '二段。'], [second?.title.zh], ['（未填写）']]);
  });

  test('lists the evidence with the indicator it proves, and says where there is none', () => {
    const [indicator] = shipped.round.indicators;
    const evidence = [{ indicator: indicator?.id, description: '合作协议', link: '协议.pdf', pages: '1-3' }];
    const [row] = rowsOf(aPrint({ evidence }).sections[2]);
    expect([row?.head.text, ...(row?.cells.map(({ text }) => text) ?? [])]).toEqual([
      '1',
      indicator?.title.zh,
      '合作协议',
      '协议.pdf',
      '1-3',
    ]);
    expect(aPrint({ evidence: [] }).sections[2]?.blocks.map(textsOf)).toEqual([['（无）']]);
  });

  test('has the statement and the lines to sign that the round gives, or general ones', () => {
    const { print: _, ...materials } = shipped.round.materials;
    const plain = { ...shipped, round: { ...shipped.round, materials } };
    expect(aPrint({}, plain).signing).toMatchObject({
      statement: expect.stringContaining('与提交的电子版一致'),
      lines: ['负责人（签字）', '填报人（签字）', '日期'],
    });
    const text = (zh: string) => ({ zh, en: zh });
    const own = { ...materials, print: { statement: text('我承诺'), signatures: [text('法定代表人')] } };
    expect(aPrint({}, { ...shipped, round: { ...shipped.round, materials: own } }).signing).toMatchObject({
      statement: '我承诺',
      lines: ['法定代表人'],
    });
  });

  test('is one copy in English where the round wants one in English', async () => {
    const print = aPrint({}, await definitionIn(shippedRound('example-english')));
    expect(print.copies).toHaveLength(1);
    expect(print.properties['--copy-1']).toBe('Copy 1 of 1');
    expect(print.sections[0]?.heading).toBe('1. Statistics table');
  });
});
