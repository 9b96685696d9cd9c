import type { PlannedTab, WorkbookPlan } from '../../../functions/domain/workbook/plan.ts';

const words = {
  prompt: { title: '填写说明', text: '请填写 0 或正整数，单位：家。' },
  refusal: { title: '输入有误', text: '此处只能填写 0 或正整数。' },
};

/** A tab with nothing on it; the given members replace its own. */
export function aTab(changes: Partial<PlannedTab> = {}): PlannedTab {
  return {
    title: '数据统计表',
    visibility: 'visible',
    cells: [],
    widths: [],
    hiddenColumns: [],
    heights: {},
    merges: [],
    freeze: { rows: 0, columns: 0 },
    inputs: [],
    statuses: [],
    landscape: false,
    ...changes,
  };
}

const data = aTab({
  cells: [
    { a1: 'A1', look: 'key', value: 'indicator' },
    { a1: 'B1', look: 'title', value: '数据统计表' },
    { a1: 'B2', look: 'header', value: '指标' },
    { a1: 'C2', look: 'header', value: '单位' },
    { a1: 'D2', look: 'header', value: '本期数值' },
    { a1: 'E2', look: 'header', value: '校验' },
    { a1: 'A3', look: 'key', value: 'banks' },
    { a1: 'B3', look: 'label', value: '入驻银行机构' },
    { a1: 'C3', look: 'unit', value: '家' },
    { a1: 'D3', look: 'input-number' },
    { a1: 'E3', look: 'status' },
    { a1: 'A4', look: 'key', value: 'loans' },
    { a1: 'B4', look: 'label', value: '撮合贷款金额' },
    { a1: 'C4', look: 'unit', value: '万元' },
    { a1: 'D4', look: 'input-money' },
    { a1: 'E4', look: 'status' },
    { a1: 'B5', look: 'label', value: '自评' },
    { a1: 'D5', look: 'input-long-text' },
    { a1: 'E5', look: 'count', formula: '=LEN(D5)', value: 0 },
  ],
  widths: [8, 24, 8, 18, 16],
  hiddenColumns: ['A'],
  heights: { 1: 30, 5: 60 },
  merges: ['B1:E1'],
  freeze: { rows: 2, columns: 2 },
  inputs: [
    { range: 'D3', rule: { kind: 'whole', min: 0, max: 500 }, ...words, strictness: 'stop' },
    { range: 'D4', rule: { kind: 'decimal', min: 0, max: 1e7 }, ...words, strictness: 'warning' },
    { range: 'D5', rule: { kind: 'length', max: 3_000 }, ...words, strictness: 'warning' },
  ],
  statuses: [{ range: 'E3:E5' }],
});

const findings = aTab({
  title: '校验结果',
  cells: [
    { a1: 'A1', look: 'title', value: '校验结果' },
    { a1: 'A2', look: 'subtitle', value: '尚未校验。' },
    ...['程度', '项目', '位置', '读到的内容', '问题', '如何修改'].map((value, index) => ({
      a1: `${'ABCDEF'[index]}4`,
      look: 'header' as const,
      value,
    })),
    ...[...'ABCDEF'].map((letter) => ({ a1: `${letter}5`, look: 'finding' as const })),
  ],
  widths: [10, 20, 18, 20, 40, 40],
  heights: { 1: 28 },
  merges: ['A1:F1', 'A2:F2'],
  freeze: { rows: 4, columns: 0 },
  statuses: [{ range: 'A5:A500' }],
  landscape: true,
});

const choices = aTab({
  title: '选项',
  visibility: 'very-hidden',
  cells: [
    { a1: 'A1', look: 'key', value: '入驻银行机构' },
    { a1: 'A2', look: 'key', value: '撮合贷款金额' },
  ],
});

const evidence = aTab({
  title: "证明'材料",
  cells: [
    { a1: 'A1', look: 'header', value: '指标' },
    { a1: 'A2', look: 'input-text' },
    { a1: 'B2', look: 'input-tick' },
    { a1: 'C2', look: 'input-date' },
    { a1: 'D2', look: 'input-text' },
  ],
  inputs: [
    {
      range: 'A2:A40',
      rule: { kind: 'list', values: ['入驻银行机构', '撮合贷款金额'], source: { tab: '选项', range: 'A1:A2' } },
      ...words,
      strictness: 'stop',
    },
    { range: 'B2', rule: { kind: 'list', values: ['是', '否'] }, ...words, strictness: 'stop' },
    { range: 'C2', rule: { kind: 'date' }, ...words, strictness: 'stop' },
    { range: 'D2', rule: { kind: 'any' }, ...words, strictness: 'stop' },
  ],
});

/** A small return: inputs at D3:D5 of 数据统计表 and row 2 of 证明'材料, status cells at E3:E4, the findings tab. */
export function aPlan(changes: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return {
    title: '测试填报表',
    tabs: [data, evidence, findings, choices],
    names: [{ name: 'banks_本期', tab: '数据统计表', a1: 'D3' }],
    ...changes,
  };
}
