import { describe, expect, test } from 'vitest';
import { a1Of, parseA1 } from '../../../functions/domain/workbook/a1.ts';
import { layOutLedger } from '../../../functions/domain/workbook/lay-out-ledger.ts';
import { layOutReturn } from '../../../functions/domain/workbook/lay-out-return.ts';
import { layOutScorecard } from '../../../functions/domain/workbook/lay-out-scorecard.ts';
import type { PlannedTab, WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';
import { aCentre, aRound } from '../../support/a-round.ts';
import { ENGLISH_LAYOUTS, LAYOUTS } from '../../support/layouts.ts';

const round = aRound();
const english = aRound({ language: 'en' });
const longNamed = aCentre({ name: '长'.repeat(200), hostingUnit: '托'.repeat(200) });
const reviewer = { id: 'r01', name: '李评审' };
const texts = { shantou: { operation: '运'.repeat(10_000) } };

const PLANS: Readonly<Record<string, WorkbookPlan>> = {
  return: layOutReturn(round, LAYOUTS.return, aCentre({ previous: { banks: 7, loans: 1234.5 } })),
  'English return': layOutReturn(english, ENGLISH_LAYOUTS.return, aCentre()),
  'return of a centre with a long name': layOutReturn(round, LAYOUTS.return, longNamed),
  scorecard: layOutScorecard(round, LAYOUTS.scorecard, { reviewer, centres: round.centres, texts }),
  'English scorecard': layOutScorecard(english, ENGLISH_LAYOUTS.scorecard, { reviewer, centres: round.centres }),
  ledger: layOutLedger(round, LAYOUTS.ledger),
  'English ledger': layOutLedger(english, ENGLISH_LAYOUTS.ledger),
};

const isInput = (look: string): boolean => look.startsWith('input-');

function cellsOf(range: string): string[] {
  const [from, to] = range.split(':').map(parseA1);
  if (from === undefined) return [];
  const last = to ?? from;
  return Array.from({ length: last.row - from.row + 1 }, (_, r) => r + from.row).flatMap((row) =>
    Array.from({ length: last.column - from.column + 1 }, (_, c) => a1Of(c + from.column, row)),
  );
}

describe.each(Object.entries(PLANS))('the %s', (_, plan) => {
  test('has tabs of different titles that every spreadsheet accepts', () => {
    const titles = plan.tabs.map(({ title }) => title);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  test('names each cell once', () => {
    for (const { cells } of plan.tabs) expect(new Set(cells.map(({ a1 }) => a1)).size).toBe(cells.length);
  });

  test('has a rule for each input, and inputs only where a rule is', () => {
    for (const { cells, inputs } of plan.tabs) {
      const ruled = inputs.flatMap(({ range }) => cellsOf(range));
      expect(ruled.toSorted()).toEqual(
        cells
          .filter(({ look }) => isInput(look))
          .map(({ a1 }) => a1)
          .toSorted(),
      );
    }
  });

  test('leaves every input empty', () => {
    const inputs = plan.tabs.flatMap(({ cells }) => cells.filter(({ look }) => isInput(look)));
    expect(inputs.filter(({ value, formula }) => value !== undefined || formula !== undefined)).toEqual([]);
  });

  test('merges no cell that is an input or of a table', () => {
    for (const { cells, merges } of plan.tabs) {
      const covered = new Set(merges.flatMap((range) => cellsOf(range).slice(1)));
      expect(cells.filter(({ a1 }) => covered.has(a1))).toEqual([]);
      const tops = merges.map((range) => range.split(':')[0]);
      expect(cells.filter(({ a1, look }) => tops.includes(a1) && isInput(look))).toEqual([]);
    }
  });

  test('keys its rows and columns once in each tab', () => {
    for (const { cells } of plan.tabs.filter(({ visibility }) => visibility === 'visible')) {
      const rowKeys = cells.filter(({ a1, look }) => look === 'key' && parseA1(a1)?.column === 1);
      expect(new Set(rowKeys.map(({ value }) => value)).size).toBe(rowKeys.length);
    }
  });

  test('hides its keys', () => {
    for (const tab of plan.tabs.filter(({ visibility }) => visibility === 'visible')) {
      expect(tab.cells.filter(({ a1, look }) => look === 'key' && !isHidden(a1, tab))).toEqual([]);
    }
  });

  test('keeps within what .xlsx takes: prompts, row heights, list values', () => {
    for (const { inputs, heights } of plan.tabs) {
      for (const { prompt, refusal } of inputs) {
        expect(Math.max(prompt.title.length, refusal.title.length)).toBeLessThanOrEqual(32);
        expect(Math.max(prompt.text.length, refusal.text.length)).toBeLessThanOrEqual(255);
      }
      expect(Math.max(...Object.values(heights), 0)).toBeLessThanOrEqual(409);
    }
  });

  test('holds the values of each list in the cells that the list names', () => {
    for (const { rule } of plan.tabs.flatMap(({ inputs }) => inputs)) {
      if (rule.kind !== 'list') continue;
      const cells = plan.tabs.find(({ title }) => title === rule.source?.tab)?.cells ?? [];
      const held = cellsOf((rule.source?.range ?? '').replaceAll('$', '')).map(
        (a1) => cells.find((cell) => cell.a1 === a1)?.value,
      );
      expect(held).toEqual(rule.values);
    }
  });

  test('leaves no place in a text unfilled', () => {
    const texts = plan.tabs.flatMap(({ cells, inputs }) => [
      ...cells.map(({ value, formula }) => `${value ?? ''}${formula ?? ''}`),
      ...inputs.flatMap(({ prompt, refusal }) => [prompt.text, refusal.text]),
    ]);
    expect(texts.filter((text) => /\{[a-z]+\}/i.test(text))).toEqual([]);
  });
});

function isHidden(a1: string, { hiddenColumns, hiddenRows }: PlannedTab): boolean {
  const letters = a1.replace(/\d+/, '');
  return hiddenColumns.includes(letters) || (hiddenRows ?? []).includes(parseA1(a1)?.row ?? 0);
}

describe('layOutReturn', () => {
  const tab = (title: string): PlannedTab | undefined => PLANS['return']?.tabs.find((each) => each.title === title);

  test('puts the tabs in the order in which a clerk goes through them', () => {
    const visible = PLANS['return']?.tabs.filter(({ visibility }) => visibility === 'visible');
    expect(visible?.map(({ title }) => title)).toEqual([
      ...['填报说明', '封面', '数据统计表', '自评报告', '证明材料', '校验结果'],
    ]);
  });

  test('tells the deadline with weekday and time zone', () => {
    const texts = tab('填报说明')?.cells.map(({ value }) => value);
    expect(texts).toContain('2020年5月29日 23:59（北京时间），星期五');
  });

  test('shows unit and last round’s figure in the row of each input', () => {
    const cells = tab('数据统计表')?.cells ?? [];
    const row = cells.find(({ value }) => value === 'loans')?.a1.slice(1);
    const texts = cells.filter(({ a1 }) => a1.slice(1) === row).map(({ value }) => value);
    expect(texts).toEqual(['loans', 2, '撮合贷款金额', '万元', undefined, 1234.5, undefined, undefined]);
  });

  test('asks before it lets a figure out of bounds pass, in words that name bounds and unit', () => {
    const rule = tab('数据统计表')?.inputs.find(({ rule }) => rule.kind === 'decimal');
    expect(rule?.rule).toEqual({ kind: 'decimal', min: 0, max: 50_000_000 });
    expect(rule?.strictness).toBe('warning');
    expect(rule?.refusal.text).toContain('0 至 50,000,000');
    expect(rule?.refusal.text).toContain('万元');
  });

  test('offers the indicators of this round for evidence, each under a name of its own', () => {
    const rule = tab('证明材料')?.inputs.find(({ rule }) => rule.kind === 'list')?.rule;
    expect(rule?.kind === 'list' && rule.values).toEqual(round.indicators.map(({ title }) => title.zh));
  });

  test('counts the characters of a section by a formula that quotes its words', () => {
    const formula = tab('自评报告')?.cells.find(({ look }) => look === 'count')?.formula;
    expect(formula).toMatch(/^=IF\(LEN\(SUBSTITUTE\(/);
    expect(formula).toContain('<200,');
    expect((formula?.match(/"/g) ?? []).length % 2).toBe(0);
  });
});

describe('layOutScorecard', () => {
  test('shows a long self-report in pieces that together are the whole text', () => {
    const tab = PLANS['scorecard']?.tabs.find(({ title }) => title === '自评报告');
    const keys = tab?.cells.filter(({ value }) => String(value).startsWith('text:shantou:operation:')) ?? [];
    const pieces = keys.map(({ a1 }) => tab?.cells.find((cell) => cell.a1 === a1.replace('A', 'C'))?.value);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('')).toBe(texts.shantou.operation);
  });

  test('has no tab of texts where none are given', () => {
    expect(PLANS['English scorecard']?.tabs.map(({ title }) => title)).not.toContain('Self-reports');
  });
});

describe('layOutLedger', () => {
  test('has a column for each seal of the round, and none for what the round does not ask for', () => {
    const heads = PLANS['ledger']?.tabs[1]?.cells.filter(({ look }) => look === 'header').map(({ value }) => value);
    expect(heads).toContain('依托单位公章');
    expect(heads).toContain('市科技主管部门公章');
    const materials = { paperCopies: 0, seals: [], electronic: false };
    const { recompute: _, reopen: _reopen, visited: _visited, today: _today, ...register } = LAYOUTS.ledger.register;
    const bare = layOutLedger(aRound({ materials }), { ...LAYOUTS.ledger, register }).tabs[1];
    const bareHeads = bare?.cells.filter(({ look }) => look === 'header').map(({ value }) => value);
    expect(bareHeads).toEqual(['序号', '中心名称', '依托单位', '收到日期', '一票否决', '否决理由', '备注', '状态']);
  });

  test('takes day and findings of a visit, and until when a return is open again; the answer is its own', () => {
    const tab = PLANS['ledger']?.tabs[1];
    const letterOf = (key: string): string =>
      tab?.cells.find(({ value }) => value === key)?.a1.replace(/\d+/, '') ?? `no ${key}`;
    const inputs = tab?.inputs.map(({ range }) => range.replace(/\d.*/, ''));
    for (const key of ['visitedOn', 'visitFindings', 'reopenUntil', 'reopenReason']) {
      expect(inputs).toContain(letterOf(key));
    }
    expect(inputs).not.toContain(letterOf('reopenAnswer'));
  });

  test('takes a tick and its reason for a recompute, and keeps the place of the answer to itself', () => {
    const tab = PLANS['ledger']?.tabs[1];
    const letterOf = (key: string): string =>
      tab?.cells.find(({ value }) => value === key)?.a1.replace(/\d+/, '') ?? `no ${key}`;
    const inputs = tab?.inputs.map(({ range }) => range.replace(/\d.*/, ''));
    expect(inputs).toContain(letterOf('recompute'));
    expect(inputs).toContain(letterOf('recomputeReason'));
    expect(inputs).not.toContain(letterOf('recomputeAnswer'));
  });
});
